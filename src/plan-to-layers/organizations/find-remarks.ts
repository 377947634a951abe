import { CLOSING, inBrackets, NO_BRACKET, OPENING } from '../../chinese/brackets.ts'
import { countWhile } from '../../model/count-while.ts'
import type { Span } from '../../model/span.ts'
import { createOverlapTest } from '../overlap-test.ts'
import { findUnits } from './find-units.ts'
import { readClauses } from './read-clauses.ts'
import { splitUnits } from './split-units.ts'
import { isUnitName } from './unit-names.ts'
import { FIRST_LEADS, toUnits, type Unit } from './units.ts'

/**
 * Words by which a task names the units of tasks below it. `same`: `（市司法局负责，下同）`, for those that name
 * none. `below`: `以下各项均需各县（市、区）政府落实，不再列出`, for all of them. No units: not understood.
 */
export interface UnitRemark extends Span {
  readonly kind: 'same' | 'below'
  readonly units: readonly Unit[]
}

/** The remarks of a text, in order. */
export function findRemarks(text: string, firstLeads: boolean | null): readonly UnitRemark[] {
  const below = findBelow(text)
  const isBelow = createOverlapTest(below)
  const unread = findUnread(text).filter((span) => !isBelow(span))
  return [...findSame(text, firstLeads), ...below, ...unread].sort((a, b) => a.start - b.start)
}

const SAME = /下同/gu
/** What may stand between the last unit and 下同: `按职责分工负责，`, `负责）（`. */
const OF_UNITS = /^[^\p{Script=Han}]*(?:\p{Script=Han}{1,12}[，,。；;、（(）)〔〕]{0,3})?$/u

/** `下同` says so of the units before it, unless of who leads, or of a word that it explains: `（含食用油，下同）`. */
function findSame(text: string, firstLeads: boolean | null): readonly UnitRemark[] {
  const marks = [...text.matchAll(SAME)]
  const units = marks.length > 0 ? findUnits(text, firstLeads) : []
  if (units.length === 0) return []
  return marks.flatMap(({ index, 0: mark }): readonly UnitRemark[] => {
    // （下同） behind a list: the list is outside the bracket.
    const isAlone = OPENING.includes(text[index - 1] ?? '\n')
    const opening = isAlone
      ? Math.max(openingBefore(text, index - 1), sentenceBefore(text, index))
      : openingBefore(text, index)
    const scope = units.slice(
      countWhile(units, ({ start }) => start < opening),
      countWhile(units, ({ end }) => end <= index),
    )
    const first = scope[0]
    const last = scope.at(-1)
    if (!first || !last) return []
    const clause = text.slice(last.end, index)
    if (!OF_UNITS.test(clause) || FIRST_LEADS.test(clause) || /[：:]|均|不再/u.test(clause)) return []
    const end = index + mark.length + (isAlone ? 1 : 0)
    return [{ start: first.start, end, kind: 'same', units: scope }]
  })
}

/** Behind the full stop before an offset. */
function sentenceBefore(text: string, offset: number): number {
  return (
    Math.max(0, offset - SCOPE_LENGTH) +
    text.slice(Math.max(0, offset - SCOPE_LENGTH), offset).lastIndexOf('。') +
    1
  )
}

/** Longest list that 下同 may close. */
const SCOPE_LENGTH = 600

/** Behind the bracket or the line end that opens the scope of an offset. */
function openingBefore(text: string, offset: number): number {
  let depth = 0
  const farthest = Math.max(0, offset - SCOPE_LENGTH)
  for (let at = offset - 1; at >= farthest; at -= 1) {
    const character = text[at] as string
    if (character === '\n') return at + 1
    if (CLOSING.includes(character)) depth += 1
    else if (OPENING.includes(character)) {
      if (depth === 0) return at + 1
      depth -= 1
    }
  }
  return farthest
}

/** `以下均需试点城市政府落实，不再列出`, `具体任务均涉及相关市（州）人民政府，不再做分工`. */
const BELOW = new RegExp(
  [
    /(?<scope>以下|下列|下述|具体任务|各项(?:工作|任务))(?:[^。；;，,（()）\n均]{0,12})均(?:需要?|须|应|由|涉及|包括)+/u
      .source,
    `(?<units>(?:(?![。；;，,])${NO_BRACKET}|${inBrackets(`${NO_BRACKET}{0,30}`)}){2,120})`,
    `(?<rest>[，,](?:不再|不另|下同)(?:(?![。；;，,])${NO_BRACKET}){0,12})?`,
  ].join(''),
  'gu',
)
const DONE = /(?:负责|落实|组织实施|配合|参与|参加)$/u

function findBelow(text: string): readonly UnitRemark[] {
  return [...text.matchAll(BELOW)].flatMap((match): readonly UnitRemark[] => {
    const { scope = '', units: words = '', rest } = match.groups ?? {}
    const isMeant = rest !== undefined || (/^[以下]/u.test(scope) && DONE.test(words))
    const end = match.index + match[0].length
    const units = unitsOf(text, {
      start: end - words.length - (rest?.length ?? 0),
      end: end - (rest?.length ?? 0),
    })
    return isMeant && units.length > 0 ? [{ start: match.index, end, kind: 'below', units }] : []
  })
}

function unitsOf(text: string, span: Span): readonly Unit[] {
  const told = readClauses(text, span, false)
  if (told.length > 0) return told
  const list = splitUnits(text, span)
  const isList = list.every(({ start, end }) => isUnitName(text.slice(start, end)))
  return isList ? toUnits(list, 'named', false) : []
}

/** `……均……，不再一一列出` about tasks or units, in words that were not read. */
const UNREAD =
  /(?:以下|下列|以上|上述|各项|任务)[^。；;\n]{0,80}(?:不再(?:单独|一一|另行|逐一|逐项|重复)?(?:列|做分工|作分工|标注|注明|明确)|均由[^。；;，,\n]{2,60}(?:负责|落实|牵头))/gu

function findUnread(text: string): readonly UnitRemark[] {
  return [...text.matchAll(UNREAD)].flatMap((match): readonly UnitRemark[] =>
    /均|都/u.test(match[0])
      ? [{ start: match.index, end: match.index + match[0].length, kind: 'below', units: [] }]
      : [],
  )
}
