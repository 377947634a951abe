import { UNIT_LABEL } from '../../chinese/body-forms.ts'
import { CLOSING, inBrackets, NO_BRACKET, OPENING } from '../../chinese/brackets.ts'
import type { Span } from '../../model/span.ts'
import { readClauses } from './read-clauses.ts'
import { splitUnits } from './split-units.ts'
import { isUnitName, mayBeUnit } from './unit-names.ts'
import { toUnits, type Unit, type UnitRole, verbIn } from './units.ts'

const LABEL = new RegExp(UNIT_LABEL.source, 'gu')
/** `（主办：市司法局；协办：市财政局）`: a label without its noun, at the head of a clause. */
const BARE_LABEL = /(?<![^（(〔【［[；;，,。\s])(?:牵头|主[办责]|承办|协[办助]|配合|参与|责任|负责)[：:]/gu
const LEADS = /^(?:第一)?牵头|^主[办责管]/u
const SUPPORTS = /^(?:参与|参加|配合|协办|协助|协同|协作|支持|指导|共同责任)/u
const LIST_LENGTH = 600

interface Label extends Span {
  readonly words: string
  readonly isBare: boolean
  /** Where its list ends. */
  readonly listEnd: number
}

/** `牵头单位：市司法局；责任单位：市财政局、市公安局`. */
export function findLabelledUnits(text: string, firstLeads: boolean | null): readonly Unit[] {
  return groupLabels(text, findLabels(text)).flatMap((group) => {
    const hasLead = group.some(({ words }) => LEADS.test(words))
    return group.flatMap((label) => readList(text, label, hasLead, firstLeads))
  })
}

function findLabels(text: string): readonly Label[] {
  const found = [
    ...[...text.matchAll(LABEL)].map((match) => ({ match, isBare: false })),
    ...[...text.matchAll(BARE_LABEL)].map((match) => ({ match, isBare: true })),
  ].sort((a, b) => a.match.index - b.match.index)
  return found.map(({ match, isBare }, index) => {
    const end = match.index + match[0].length
    const next = found[index + 1]?.match.index ?? text.length
    const listEnd = end + listLength(text.slice(end, Math.min(next, end + LIST_LENGTH)))
    return { start: match.index, end, words: match[0], isBare, listEnd }
  })
}

/** Labels belong together where marks, line ends and other fields part them. */
function groupLabels(text: string, labels: readonly Label[]): readonly (readonly Label[])[] {
  const groups: Label[][] = []
  for (const label of labels) {
    const before = groups.at(-1)?.at(-1)
    if (before && isJoined(text.slice(before.listEnd, label.start))) groups.at(-1)?.push(label)
    else groups.push([label])
  }
  return groups
}

/** `；责任领导：张三；` between two lists of units. */
const OTHER_FIELD = /[\p{Script=Han}]{2,8}[：:][^；;，,。\n（()）〔〕]{0,40}/gu

function isJoined(gap: string): boolean {
  if (gap.length > LIST_LENGTH) return false
  const marks = gap.replace(OTHER_FIELD, '')
  return marks.length <= 8 && !/\p{Script=Han}/u.test(marks)
}

function readList(
  text: string,
  { end, words, isBare, listEnd }: Label,
  hasLead: boolean,
  firstLeads: boolean | null,
): readonly Unit[] {
  const span = { start: end, end: listEnd }
  const clauses = readClauses(text, span, firstLeads)
  if (clauses.some(({ role }) => role === 'lead') && clauses.some(({ role }) => role === 'support'))
    return clauses
  const list = splitUnits(text, span).filter((unit) => mayBeUnit(text.slice(unit.start, unit.end)))
  if (isBare && !list.every((unit) => isUnitName(text.slice(unit.start, unit.end)))) return []
  const role: UnitRole = LEADS.test(words) ? 'lead' : SUPPORTS.test(words) || hasLead ? 'support' : 'named'
  return toUnits(list, role, firstLeads, verbIn(words))
}

/** Where a list ends: a sentence, a line, the bracket that it stands in. */
const END = /[。\n）)〕】\]］﹞]/u
/** Another field begins behind `，` or a blank, in brackets, or glued: `，完成时限：`, `　责任领导：`, `【完成时限】`. */
const FIELD_AHEAD =
  /^(?:(?:完成时[限间]|时间要求|责任(?:领导|人))[：:]|[，,、；;\s]\s{0,4}[^，,、；;。：:\s（(]{2,8}[：:]|【(?:$|[^【】、]{3,8}】))/u
const CLAUSE = /^[；;](?<words>[^；;。\n]{2,200})/u
/** What goes on to the bracket that closes the list. */
const WITHIN = new RegExp(`^(?:${NO_BRACKET}|${inBrackets()})*`, 'u')

/** Up to the end of the list; brackets that open within it are part of it, and names behind `；` are. */
function listLength(words: string): number {
  let depth = 0
  for (let at = 0; at < words.length; at += 1) {
    const character = words[at] as string
    if (depth === 0 && FIELD_AHEAD.test(words.slice(at, at + 16))) return at
    if (OPENING.includes(character)) depth += 1
    else if (CLOSING.includes(character) && depth > 0) depth -= 1
    else if (depth > 0) continue
    else if (END.test(character)) return at
    else if ('；;'.includes(character) && !namesFollow(words.slice(at))) return at
  }
  return words.length
}

/** `；各区政府）`. */
function namesFollow(words: string): boolean {
  const clause = CLAUSE.exec(words)?.groups?.words ?? ''
  const end = WITHIN.exec(clause)?.[0].length ?? 0
  const list = splitUnits(clause, { start: 0, end })
  return list.length > 0 && list.every((unit) => isUnitName(clause.slice(unit.start, unit.end)))
}
