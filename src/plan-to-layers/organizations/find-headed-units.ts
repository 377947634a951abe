import { UNIT_LABEL } from '../../chinese/body-forms.ts'
import { inBrackets, NO_BRACKET } from '../../chinese/brackets.ts'
import { markerAt } from '../../chinese/line-form.ts'
import type { Span } from '../../model/span.ts'
import { ANSWERS, MANNER, WORDS } from './clause-forms.ts'
import { type ListedUnit, splitUnits } from './split-units.ts'
import { isSureName } from './sure-names.ts'
import { isAuthority, isUnitName } from './unit-names.ts'
import type { Unit } from './units.ts'

/**
 * The bodies that head a line and are all its heading: `（一）市财政局。负责……`, `市公安局` above `牵头……`. They answer for what
 * stands behind them, with its first word of duty; who only joins others there supports.
 *
 * An authority whose words say that they are a duty is read anywhere, any body in a list of duties (`派出所`, `居委会`);
 * `isOfList` tells that the text itself is of one.
 */
export function findHeadedUnits(text: string, isOfList: boolean): readonly Unit[] {
  const heads = readHeads(text)
  const saysSo = isOfList || heads.some(({ words }) => LIST_OF_DUTIES.test(words))
  const items = heads.slice(1).filter(({ isNumbered, names }) => isNumbered || names.length > 0)
  const isList = isSeries(items, saysSo)
  return heads.flatMap(({ names, isSure, duty }, index) =>
    (index === 0 ? isOfList : isList) || isSure(false)
      ? names.map(({ start, end }) => ({ start, end, role: duty.role, verb: duty.verb, isUnsure: false }))
      : [],
  )
}

/** `职责分工`, `各部门工作职责`, `责任分工及要求`: what may list duties. */
const LIST_OF_DUTIES = /^[^，。；：]{0,16}(?:职责|分工)[^，。；：]{0,8}。?$/u

/** Whether the tasks below a title are duties of those who head them. */
export function listsDuties(title: string | null, tasks: readonly string[]): boolean {
  const heads = tasks.flatMap((text) => readHeads(text.split('\n', 2).join('\n')).slice(0, 1))
  return isSeries(heads, LIST_OF_DUTIES.test(title ?? ''))
}

/** Whether lines are a list of duties: half of them are surely headed by units, two at least. */
function isSeries(heads: readonly Head[], saysSo: boolean): boolean {
  const sure = heads.filter(({ isSure }) => isSure(saysSo))
  return sure.length > 1 && sure.length * 2 >= heads.length
}

/** A line, and the names that are all its heading; none for any other line. */
interface Head {
  readonly words: string
  readonly isNumbered: boolean
  readonly names: readonly ListedUnit[]
  readonly duty: Duty
  /** Whether the names are surely units: authorities with a duty, or either where a title says that duties are listed. */
  readonly isSure: (saysSo: boolean) => boolean
}

/** What words say of who is to do it: whether their first sentence says that it is a duty, the role, and the first word for it. */
interface Duty extends Pick<Unit, 'role' | 'verb'> {
  readonly isDuty: boolean
}

/** The heading of a line: no more than names, whose brackets may explain them. */
const HEADING = new RegExp(
  `^(?<names>(?:(?![。：:；;])${NO_BRACKET}|${inBrackets(`${NO_BRACKET}{0,30}`)}){2,120})(?<end>[。：:]|$)`,
  'u',
)
/** Names that a line begins with, and what they answer for: `（三）公安局|负责维护秩序`. */
const OPENING = new RegExp(`^(?<names>(?:(?!由|会同|要求)${WORDS}){2,60}?)(?=${MANNER}${ANSWERS})`, 'u')
/** `等主管部门`, `等甲市分公司`: the class of the names before it, whatever their form. */
const CLASS = /等[^、，,等]{0,10}(?:部门|单位|公司|企业|机构)$/u
const SHORT_NAME = new RegExp(`${inBrackets(`以?下?简?称${NO_BRACKET}*`)}$`, 'u')
const LABEL = new RegExp(`^(?:${UNIT_LABEL.source})`, 'u')
/** What is done to a body, and words for any: `成立领导机构`, `责任单位`. */
const NO_BODY =
  /^(?:[成设建组][立建设]|健全|完善|明确|[落压]实|[确选]定|[强优深]化|加强|提[升高]|打造|构建|推[进动行]|培[育养]|发展|规范|创[建新]|开展|组织|领导|办事|工作|日常|试点|重点)/u

function readHeads(text: string): readonly Head[] {
  const lines = linesOf(text).map(({ start, end }) => {
    const words = text.slice(start, end)
    return { words, at: start, number: markerAt(words, 0, words.length)?.length ?? 0 }
  })
  return lines.map(({ words, at, number }, index) => {
    const line = words.slice(number)
    const opening = OPENING.exec(line)
    const heading = opening ?? HEADING.exec(line)
    const { names: own = '', end = '' } = heading?.groups ?? {}
    const isNumbered = number > 0
    const next = lines[index + 1]
    const behind = end === '' && !opening ? next?.words.slice(next.number) : line.slice(heading?.[0].length)
    const isHeading = heading !== null && behind && (opening || end !== '' || index === 0 || isNumbered)
    const start = at + number
    const names = isHeading ? namesIn(text, { start, end: start + own.length }) : []
    const duty = readDuty(names.length > 0 ? (behind ?? '') : '')
    const isNamed = opening
      ? names.every((unit) => isSureName(wordsOf(text, unit)))
      : names.some((unit) => isAuthority(wordsOf(text, unit)))
    const isSure = (saysSo: boolean) =>
      names.length > 0 && (saysSo ? isNamed || duty.isDuty : isNamed && duty.isDuty)
    return { words, isNumbered, names, duty, isSure }
  })
}

/** `……的经费。|市审计局：` within a line. */
const WITHIN = new RegExp(`(?<=[。；;])(?=${WORDS}{2,60}[：:])`, 'gu')

/** Lines, those cut again that were set without breaks and list the bodies all the same. */
function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => {
    const inner = [...line.matchAll(WITHIN)]
      .map((match) => index + match.index)
      .filter((at) => {
        const names = splitUnits(text, { start: at, end: at + text.slice(at).search(/[：:]/u) })
        return names.every(({ start, end }) => isSureName(text.slice(start, end)))
      })
    const starts = inner.length > 1 ? [index, ...inner] : [index]
    return starts.map((start, each) => ({ start, end: starts[each + 1] ?? index + line.length }))
  })
}

/** The names of a heading; none where something else is among them. */
function namesIn(text: string, { start, end }: Span): readonly ListedUnit[] {
  const words = text.slice(start, end).replace(SHORT_NAME, '')
  const kind = CLASS.exec(words)
  const list = splitUnits(text, { start, end: start + (kind?.index ?? words.length) })
  const isName = (unit: ListedUnit, index: number) =>
    isUnitName(wordsOf(text, unit)) || (kind !== null && index > 0 && index === list.length - 1)
  const isNone = NO_BODY.test(words) || LABEL.test(`${words}：`)
  return isNone || !list.every(isName) ? [] : list
}

/** A word of duty where a clause begins, or that one is done as its duty: `按职责开展`. */
const DUTY = new RegExp(
  `(?:^|[，,。；;、：:])${MANNER}(?:(?:负责(?=牵头))?(?<verb>牵头|负责(?!人|同志|任)|承担|配合|协[助同]|参[与加])|(?<=职[责能](?:分工)?[，,]?)(?=\\p{Script=Han}))`,
  'gu',
)
const LEADS = /牵头|负责|承担/u
/** How much of what stands behind a heading is looked at. */
const LENGTH = 600

function readDuty(words: string): Duty {
  const found = [...words.slice(0, LENGTH).matchAll(DUTY)].map(({ index, groups }) => ({
    at: index,
    verb: groups?.verb ?? null,
  }))
  const opening = found.find(({ at }) => at === 0)
  const leading = found.find(({ verb }) => verb !== null && LEADS.test(verb))
  const isDuty = opening !== undefined || (leading !== undefined && leading.at < words.search(/。|$/u))
  if (leading) return { isDuty, role: 'lead', verb: leading.verb }
  const verb = opening?.verb ?? null
  return { isDuty, role: verb === null ? 'lead' : 'support', verb }
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}
