import { inBrackets, OPEN } from './brackets.ts'
import { HAN } from './characters.ts'

/** `甲市政府办`, `甲县县委办`, `依法治市办`, but not `一网通办`. */
const SHORT_OFFICE = '(?:[省市县区州旗]委|依法治[省市县区州旗]|[府治信编]|扶贫|应急|外事|领导小组|指挥部)办'

/** The place or the owner that a name begins with: `甲街道`, `中国移动`, but not `全市`, `市属`. */
const OWNER = `(?!全|各|本|我)(?:中共|中国|中华人民共和国|国网|[${HAN}]{1,8}?(?:[省市县区州旗盟乡镇](?![级属直域])|街道))`
/** Bodies that are named by their owner, for without one these words end other lines too: `甲街道办事处`, `国网甲市供电公司`. */
const OWNED = '(?:办事|管理|服务)处|大队|海关|公司|党校|供销社|供销合作社|联合社|[残文妇科]联'

/** The whole of a line that names nothing but a body: `国务院办公厅`, `甲县司法局`, `甲市博物馆`. */
const BODY = new RegExp(
  `^(?!.*(?:关于|印发))(?:${OWNER}[${HAN}（）]{0,24}(?:${OWNED})|[${HAN}（）“”]{0,28}(?:国务院|政府|办公厅|办公室|委员会|领导小组|指挥部|联席会议|管委会|联防联控(?:工作)?机制|(?:综合|工作|协调|宣传)组|专班|[厅局部委院会署室]|(?<!公)司|银行|支行|分行|中心|有限(?:责任)?公司|集团|总队|支队|兵团|(?:博物|图书|档案|文化|美术|科技)馆|${SHORT_OFFICE})|中共中央)$`,
  'u',
)
/** A line that is a title's, however it ends: `甲市政务公开工作要点任务分解细则……`. */
export function isBody(words: string): boolean {
  return words.length <= 40 && BODY.test(words)
}

/** A body without its place, which another name stands before: `国务院 办公厅`. */
const PART_OF_NAME = /^(?:办公[厅室]|委员会|领导小组|[厅局部院署会室])$/u

/** The bodies that a line names and nothing else, one or several; `国务院 办公厅` is one whose name was set apart. */
export function bodiesOf(line: string): readonly string[] {
  const words = line.trim().split(/\s+/u)
  if (!words.every(isBody)) return []
  return words.some((word) => PART_OF_NAME.test(word)) ? [words.join('')] : words
}

/** A place that opens the name of a body. */
const PLACE = new RegExp(`^(?:中共)?(?<place>${HAN}{1,8}?[省市县区州旗])`, 'u')

/**
 * Where each body begins of those that words name and nothing else, set apart by blanks or glued where the place is
 * named again: `甲市教育局甲市财政局`. Empty for other words.
 */
export function bodiesWithin(words: string): readonly number[] {
  const place = PLACE.exec(words)?.groups?.place
  const joint = new RegExp(place ? `\\s+|(?<=.{3})(?=(?<!中共)(?:中共)?${place})` : '\\s+', 'gu')
  const joints = [...words.matchAll(joint)].map(({ 0: gap, index }) => index + gap.length)
  const starts = [...new Set([0, ...joints])]
  const names = starts.map((start, index) => words.slice(start, starts[index + 1]).trim())
  if (names.every(isBody)) return starts
  return isBody(words) ? [0] : []
}

/** `防控工作领导小组`, `工作委员会`: how the name of a body ends that is too long for one line, without its place. */
const SECOND_HALF = new RegExp(
  `^(?!中国|中共|国家|自治区|${HAN}{0,6}[省市县区州旗])${HAN}{0,20}(?:领导小组|指挥部|委员会|联席会议|办公室|机制|组)$`,
  'u',
)
const FIRST_HALF = new RegExp(`^(?!特此|专此|此致|附件)[${HAN}（）“”]{6,40}$`, 'u')

/** Whether two lines are the two halves of one body's name. */
export function isSplitName(first: string, second: string): boolean {
  return (
    SECOND_HALF.test(second) &&
    FIRST_HALF.test(first) &&
    !isBody(first) &&
    first.length + second.length <= 40 &&
    isBody(first + second)
  )
}

/** Addressees (主送机关): names of bodies only. */
const BODIES = new RegExp(
  `^(?!.*(?:如下|以下|要求|任务|规定|通知|事项))[${HAN}、，,（）()“”\\d]{1,300}(?:政府|[委办局厅部会院处区市县乡镇室社所站校司军团队组]|单位|部门|机构|机制|中心|企业|街道|银行|公司|集团|大学|学校|[林农牧总]场)(?:[（(][${HAN}、]{1,12}[）)])?[：:]$`,
  'u',
)
/** Persons whom a letter is addressed to: `马某某副主席：`, `周某某等代表：`; but `各位代表：` greets an audience. */
const PERSONS = new RegExp(
  `^(?!各位|同志)[${HAN}·、]{2,40}(?:代表|委员|主席|总理|部长|省长|市长|县长|区长|同志|先生|女士)(?:们)?[：:]$`,
  'u',
)
/** A line that stands by itself wherever it is: `各省辖市人民政府……：` */
const ADDRESS = new RegExp(`^[${HAN}、，,（）()“”\\d]{2,300}[：:]$`, 'u')

/** How a line addresses somebody: by names of bodies or persons; `form` where only its colon says so; `null` for no such line. */
export function addressOf(line: string): 'names' | 'form' | null {
  if (line.length > 320 || !/[：:]$/u.test(line)) return null
  if (BODIES.test(line) || PERSONS.test(line)) return 'names'
  return ADDRESS.test(line) ? 'form' : null
}

/**
 * The labels under which units are named, and what their role is: `牵头单位：`, `责任部门（单位）：`, `【协助科室】`.
 * A person's label, such as `责任领导：`, is none.
 */
export const UNIT_LABEL =
  /(?:(?:第一)?牵头(?:责任|考核|督办|[（(]责任[）)])?|(?:主要|共同)?责任|负责|主[办责管]|承办|落实|实施|完成|参与|参加|配合|协办|协助|协同|协作|支持|指导|对接)(?:单位|部门|主体|[处科股]室|司局)(?:[（(][单位部门处科股室]{2,4}[）)])?(?:[】〕\]］]?[：:]|[】〕\]］](?=\S))/u

/** A line that names responsible units below such a label, perhaps in brackets. */
const LABELLED = new RegExp(`^${OPEN}?${UNIT_LABEL.source}`, 'u')
/** `〔市司法局牵头，下同〕`, `（市统计局、市税务局）`: units without a label. */
const BRACKETED = new RegExp(
  `^${inBrackets('(?!此件)(?:[^。]{1,200}(?:负责|牵头|配合|参与|指导)[^。]{0,40}|[^。；：]{2,200}[部委局厅办府院会署馆])')}$`,
  'u',
)
/** How a line of units ends, whether or not a full stop follows. */
const COMPLETE = /[部委局厅办院署会室处科所站队府区市县州镇乡道心位门关司团行校）)]$/u
/** The end of what names who is responsible, behind which nothing goes on: `（责任单位：市司法局）`, `（市司法局负责）`. */
const UNITS_END =
  /(?:(?:单位|部门|主体|[处科股]室|司局)[：:][^。；]{1,300}|负责|牵头|配合|参与|落实)[）)〕\]】]。?$/u

/** How much of the ends of a line is looked at; a list of units is shorter. */
const EDGE = 320

/** What a line says of the units that are responsible. */
export interface UnitsForm {
  /** Whether it is nothing else: below a label, or in brackets. */
  readonly opens: 'label' | 'bracket' | null
  /** Of a line below a label: whether it ends as a name does. */
  readonly isComplete: boolean
  /** Whether it ends with the brackets that name them. */
  readonly closes: boolean
}

export function readUnits(line: string): UnitsForm {
  const start = line.slice(0, EDGE)
  const opens = LABELLED.test(start)
    ? 'label'
    : line.length <= EDGE && BRACKETED.test(line)
      ? 'bracket'
      : null
  return {
    opens,
    isComplete: opens === 'label' && COMPLETE.test(line.slice(-1)),
    closes: UNITS_END.test(line.slice(-EDGE)),
  }
}
