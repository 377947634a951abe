import { BLANK } from './characters.ts'
import { foldTitle } from './cited-names.ts'

/** Longest title of a document; longer lines are running text. The longest of 120 real ones has 71 characters. */
export const LONGEST_TITLE = 80
/** Longest line of a title that is displayed over several, and most lines that one takes. */
export const LONGEST_TITLE_LINE = 60
export const MOST_TITLE_LINES = 5
/** A shorter line above a title is more likely the name of a column on the page: `政策解读`. */
export const USUAL_TITLE = 10

const NOTICE = '(?:通知|意见|决定|决议|公告|通告|通报|报告|批复|答复|函|命令)'
/**
 * The title of a covering notice or a letter: `……关于印发……的通知`, `……对……建议的答复` (kinds: 条例 第八条). Read back
 * from the end of the line, which takes linear time.
 */
const NOTICE_TITLE = new RegExp(
  `$(?<=(?:关于.+|(?:印发|转发|批转)《.+》)的?${NOTICE}|对.+的(?:批复|答复|复函))`,
  'u',
)

/** What the title of a plan ends with, perhaps with `（试行）` behind it. */
const PLAN_TITLE =
  /(?:安排|要点|方案|计划|规划|纲要|意见|措施|办法|规定|规则|细则|清单|分工|任务|目标|制度|指南|标准|预案|条例|决定|通知|一览表|分解表|任务书|责任书|台账)(?:[（(][^（()）]{1,24}[）)])*$/u

/** What the title of a list in an attachment ends with. */
const LIST_TITLE = /(?:表|名单|目录|清单)$/u

/** The words with which the title of a document says that it issues another: `关于印发` `印发《` `关于转发`. */
export const ISSUES = /印发|转发|批转|颁发|下发|发布|公布/u
/** What a notice's own title names, perhaps without 《》: `关于印发2020年度工作安排的通知`. */
const ISSUED_NAME = /印发《?(?<name>[^《》]{4,80})》?的通知$/u
/** What a notice says of the document that it issues. */
export const SAYS_ISSUED = /(?:印发|转发|下发)给你们|现予?(?:印发|公布|发布|转发)/u

const RUNNING_TEXT = /[。；：，]/u
/** A comma within 《》 is the cited title's own. */
const CITED = /《[^《》]{1,80}》/gu
/** `（征求意见稿）`: a note below a title, or below a date; an entry of a list. */
const NOTE = /^[（(].*[）)]$|^[•·●]/u
/** The rule below a letterhead (版头中的分隔线, GB/T 9704—2012 §7.2.7), typed as dashes. */
const RULE = /^[-—–―─━_=]{4,}$/u
/** The head of a red-headed document or an order (发文机关标志, §7.2.4): `甲市人民政府文件`, but not `关于……规范性文件`. */
const LETTERHEAD = /^(?!.*关于).*(?:文\s*件|令)$/u
/** A line that goes on a title, and cannot begin one. */
const GOES_ON = /^(?:关于|印发|转发|批转)/u
/** `1　总则`, `1.1　编制目的`: a heading. */
const DECIMAL = /^\d{1,2}(?:[.．]\d{1,2}|[.．]?\p{Zs})/u
/** A title breaks off where what it is about or what it issues is still to come. */
const OPEN_END = /(?:关于|印发)[^》]*$/u
const BLANKS = new RegExp(`[${BLANK}]`, 'gu')

/** What a line is as the title of a document, or as one line of it. */
export interface TitleForm {
  /** What its ending tells: a covering notice or a letter, a plan (as a 通知 or 意见 may be), a list. */
  readonly isNotice: boolean
  readonly isPlan: boolean
  readonly isList: boolean
  /** Whether nothing of it is still to come on the next line. */
  readonly isWhole: boolean
  /** Whether it can stand on a line among others that together are the title. */
  readonly isLine: boolean
  /** Whether it goes on what the line before began: `关于……`. */
  readonly goesOn: boolean
  /** Whether it says that it issues another document, and its name as `foldTitle` gives it, where it tells that. */
  readonly issues: boolean
  readonly issued: string
  /** What stands before `关于`, such as the names of issuers. */
  readonly before: string
}

/** What a line is that is neither a formal line nor numbered; `null` for running text and for notes. */
export function readTitle(line: string): TitleForm | null {
  if (line === '' || line.length > LONGEST_TITLE || NOTE.test(line) || RULE.test(line)) return null
  if (LETTERHEAD.test(line) || line.includes('\t') || RUNNING_TEXT.test(line.replace(CITED, ''))) return null
  const bare = line.replace(/》$/u, '')
  const isNotice = NOTICE_TITLE.test(bare.replace(BLANKS, ''))
  const isPlan = PLAN_TITLE.test(bare)
  const at = line.indexOf('关于')
  return {
    isNotice,
    isPlan,
    isList: LIST_TITLE.test(bare),
    isWhole: isNotice || (isPlan && !OPEN_END.test(line)),
    isLine: line.length <= LONGEST_TITLE_LINE && !/^[（(]|[:;]$/u.test(line) && !DECIMAL.test(line),
    goesOn: GOES_ON.test(line),
    issues: ISSUES.test(line),
    issued: isNotice && ISSUES.test(line) ? foldTitle(ISSUED_NAME.exec(line)?.groups?.name ?? '') : '',
    before: at > 0 ? line.slice(0, at) : '',
  }
}

/** Whether a line is the head of a red-headed document: `甲市人民政府文件`, `甲省人民政府令`. */
export function isLetterhead(line: string): boolean {
  return LETTERHEAD.test(line)
}
