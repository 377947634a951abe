import { bodiesOf } from './body-forms.ts'
import { isBalanced } from './brackets.ts'
import { BLANK, RANGE_MARK } from './characters.ts'
import { DATE_WITHIN, numberBehind } from './formal-forms.ts'
import { withoutTools } from './website-forms.ts'

/** Longest title of a document; longer lines are running text. The longest of 120 real ones has 71 characters. */
const LONGEST_TITLE = 80
/** How far the end of one is looked for where its letterhead and its number are glued to it, in a line that holds more. */
export const LONGEST_GLUED_TITLE = 120
/** Longest line of a title that is displayed over several, and most lines that one takes. */
const LONGEST_TITLE_LINE = 60
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

/** The kinds of plans; the kinds that only the end of a line tells, for they are words of titles as well; and what may stand behind. */
const PLAN =
  '(?:安排|要点|方案|计划|规划|纲要|意见|措施|办法|规定|规则|细则|清单|分工|制度|指南|标准|预案|条例|决定|通知)'
const PLAN_AT_END =
  '(?:任务|目标|指引|一览表|分解表|任务书|责任书|台账|(?<!作(?:政府)?)工作报告|(?:专项|年|攻坚|发展)行动)'
const NOTES_BEHIND = '(?:[（(][^（()）]{1,24}[）)])'

/** What the title of a plan ends with, perhaps with `（试行）` behind it. */
const PLAN_TITLE = new RegExp(`(?:${PLAN}|${PLAN_AT_END})${NOTES_BEHIND}*$`, 'u')
/** The same within a line. */
const TITLE_END = new RegExp(`(?:${NOTICE}|${PLAN}|要求|[表单录书])》?${NOTES_BEHIND}{0,2}`, 'gu')
/** `《……的措施》意见建议的函`: behind what looks like its end a title goes on. */
const GOES_ON_BEHIND = /^\p{Script=Han}{0,6}的(?:通知|公告|通告|报告|批复|答复|函)/u

/** What the title of a list in an attachment ends with. */
const LIST_TITLE = /(?:表|名单|目录|清单)$/u

/** The words with which the title of a document says that it issues another: `关于印发` `印发《` `关于转发`. */
const ISSUES = /印发|转发|批转|颁发|下发|发布|公布/u
/** What a notice's own title names, perhaps without 《》: `关于印发2020年度工作安排的通知`. */
const ISSUED_NAME = /印发《?(?<name>[^《》]{4,80})》?的通知$/u
/** What a notice says of the document that it issues. */
export const SAYS_ISSUED = /(?:印发|转发|下发)给你们|现予?(?:印发|公布|发布|转发)/u

const RUNNING_TEXT = /[。；：，]/u
const RUNNING_WITHIN = /[。；，：;:,]/u
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
/** A line that adds to what is a title by itself: `甲市“十四五”规划` / `和二〇三五年远景目标纲要`. */
const ADDS = /^[和及与暨、]/u
/** Most of a line that is looked at: a title, and what may stand around it. */
const LONGEST_LINE = 200
/** Marks that a collector or Markdown sets before a title. */
const MARKS = /^[#*+=!>|~\s-]{1,12}(?=[\p{Script=Han}\d《“（(])/u
/** Marks of Markdown within one. */
const EMPHASIS = /\*{2,4}/gu
/** `《甲市2020年工作要点》`: 《》 around all of a title. */
const ENCLOSED = /^(?:《(?<double>[^《》]+)》|〈(?<single>[^〈〉]+)〉)$/u
/** `2026年1月26日在甲省第十四届人民代表大会第四次会议上`: when and where a report was given. */
const OCCASION =
  '\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日[^。；]{0,30}在[^。；]{4,60}(?:会议|大会|全会)上'
/** `在甲市第一次会议上的报告`: that below another title. */
const GIVEN = '在[^。；]{4,60}(?:会议|大会|全会)上的(?:报告|讲话)'
/** `甲工作报告` `在甲市第一届大会第一次会议上的报告（2020年1月1日）`, glued. */
const OCCASION_WITHIN = new RegExp(
  `^[^。；：，]{8,${LONGEST_GLUED_TITLE}}?(?=(?<occasion>${GIVEN}(?:[（(]${DATE_WITHIN}[）)])?))`,
  'u',
)
/** That, or what stands behind a dash, below a title (副标题). */
const SUBTITLE = new RegExp(`^(?:[—–―─]|-{2,6}\\d|${OCCASION}|${GIVEN})`, 'u')
const SUBTITLE_BEHIND = new RegExp(`\\s{0,4}[-—–―─]{1,6}\\s{0,4}${OCCASION}.*$`, 'u')
/** `甲省人民政府省长　赵某某`: who gave the report. */
const SPEAKER =
  /^\p{Script=Han}{0,20}(?:总理|[省市州盟县区旗镇乡]长|主席|主任|检察长|院长|书记)\s{1,8}[\p{Script=Han}·\s]{2,14}$/u
/** `（2021年—2035年）`, `（试行）`: brackets on a line of their own that belong to the name above; */
const NAME_NOTE = new RegExp(
  `^[（(](?:\\d{4}\\s?年?\\s?[至${RANGE_MARK}]{1,2}\\s?\\d{4}\\s?年?|\\d{4}\\s?年度?|试行|暂行|修订|\\d{4}\\s?年修订)[）)]$`,
  'u',
)
/** and that say how far it has come: `（征求意见稿）`. */
const STATE_NOTE = /^[（(](?:草案|\p{Script=Han}{2,6}稿|草案\p{Script=Han}{2,6}稿)[）)]$/u
/** `1　总则`, `1.1　编制目的`: a heading. */
const DECIMAL = /^\d{1,2}(?:[.．]\d{1,2}|[.．]?\p{Zs})/u
/** A title breaks off where what it is about or what it issues is still to come. */
const OPEN_END = /(?:关于|印发)[^》]*$/u
/** `关于……的实施方案`: what a plan is about stands before its kind; asking for comments on one is a letter's title. */
const ABOUT_ALL = /^(?!.*(?:征求|会签)).*关于.{2,80}的[^的《》]{2,10}$/u
const BLANKS = new RegExp(`[${BLANK}]`, 'gu')

/** What a line is as the title of a document, or as one line of it. */
export interface TitleForm {
  /** The title without what stands around it: marks, 《》, its number in brackets, a subtitle, buttons of the page. */
  readonly name: string
  /** The document number in brackets behind it: `……的通知（甲政发〔2020〕3号）`. */
  readonly number: string | null
  /** What its ending tells: a covering notice or a letter, a plan (as a 通知 or 意见 may be), a list. */
  readonly isNotice: boolean
  readonly isPlan: boolean
  readonly isList: boolean
  /** Whether nothing of it is still to come on the next line. */
  readonly isWhole: boolean
  /** Whether it can stand on a line among others that together are the title. */
  readonly isLine: boolean
  /** Whether it goes on what the line before began: `关于……`; or adds to it: `和……`. */
  readonly goesOn: boolean
  readonly adds: boolean
  /** Whether it says that it issues another document, and its name, where it tells that. */
  readonly issues: boolean
  readonly issued: string
  /** What stands before `关于`, such as the names of issuers. */
  readonly before: string
}

/** What a line is that is neither a formal line nor numbered; `null` for running text, notes, subtitles and speakers. */
export function readTitle(line: string): TitleForm | null {
  if (line === '' || line.length > LONGEST_LINE || NOTE.test(line) || RULE.test(line)) return null
  if (LETTERHEAD.test(line) || line.includes('\t') || SUBTITLE.test(line) || SPEAKER.test(line)) return null
  const { name, number } = nameIn(line)
  if (name.length > LONGEST_TITLE || RUNNING_TEXT.test(name.replace(CITED, ''))) return null
  const bare = name.replace(/》$/u, '')
  const isNotice = NOTICE_TITLE.test(bare.replace(BLANKS, ''))
  const isPlan = PLAN_TITLE.test(bare)
  const issues = ISSUES.test(name)
  const at = name.indexOf('关于')
  return {
    name,
    number,
    isNotice,
    isPlan,
    isList: LIST_TITLE.test(bare),
    isWhole: isNotice || (isPlan && (!OPEN_END.test(name) || (!issues && ABOUT_ALL.test(name)))),
    isLine: line.length <= LONGEST_TITLE_LINE && !/^[（(]|[:;]$/u.test(line) && !DECIMAL.test(line),
    goesOn: GOES_ON.test(name),
    adds: ADDS.test(name),
    issues,
    issued: isNotice && issues ? (ISSUED_NAME.exec(name)?.groups?.name ?? '') : '',
    before: at > 0 ? name.slice(0, at) : '',
  }
}

function nameIn(line: string): { readonly name: string; readonly number: string | null } {
  const words = withoutTools(line.replace(MARKS, '').replace(EMPHASIS, '')).trim()
  const behind = numberBehind(words)
  const name = (behind ? words.slice(0, behind.at) : words).replace(SUBTITLE_BEHIND, '').trim()
  const { double, single } = ENCLOSED.exec(name)?.groups ?? {}
  return { name: double ?? single ?? name, number: behind?.number ?? null }
}

/** Whether a line says when and where what stands above it was given: `——2015年3月5日在甲会议上`. */
export function isSubtitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && SUBTITLE.test(line)
}

/** What a line in brackets adds to the title above it: a part of the name, or the state that it is in; `null` for other lines. */
export function noteOfTitle(line: string): 'name' | 'state' | null {
  if (line.length > 24) return null
  if (NAME_NOTE.test(line)) return 'name'
  return STATE_NOTE.test(line) ? 'state' : null
}

/** Whether a line is the head of a red-headed document: `甲市人民政府文件`, `甲省人民政府令`. */
export function isLetterhead(line: string): boolean {
  return LETTERHEAD.test(line)
}

/** `国务院` of `国务院关于……的通知`; none for a title that names no issuer. */
export function issuersIn(title: string): readonly string[] {
  const at = Math.min(...[title.search(/关于/u), title.search(ISSUES)].filter((index) => index >= 0))
  const named = at > 0 && Number.isFinite(at) ? title.slice(0, at).trim() : ''
  if (named === '') return []
  const names = named.split('、').map((name) => ({ name, bodies: bodiesOf(name) }))
  const isTold = readTitle(title)?.isNotice === true || names.every(({ bodies }) => bodies.length > 0)
  return isTold ? names.flatMap(({ name, bodies }) => (bodies.length > 0 ? bodies : [name])) : []
}

/** Where words may end that are a title, or begin with one. */
export function titleEnds(words: string): readonly number[] {
  return [...words.matchAll(TITLE_END)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((end) => {
      const title = words.slice(0, end)
      const isRunning = RUNNING_WITHIN.test(title.replace(CITED, ''))
      return isBalanced(title) && !isRunning && !GOES_ON_BEHIND.test(words.slice(end))
    })
}

/** Where the title ends that words begin with, and where what says when and where it was given ends; none where nothing does. */
export function occasionWithin(words: string): readonly number[] {
  const { 0: title, groups } = OCCASION_WITHIN.exec(words) ?? {}
  return title === undefined ? [] : [title.length, title.length + (groups?.occasion ?? '').length]
}
