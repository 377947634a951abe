import { UNIT_LABEL } from '../../chinese/body-forms.ts'
import { inBrackets, NO_BRACKET } from '../../chinese/brackets.ts'
import { createOverlapTest } from '../overlap-test.ts'
import { findDutyUnits } from './find-duty-units.ts'
import { findLabelledUnits } from './find-labelled-units.ts'
import { findLedUnits } from './find-led-units.ts'
import { readClauses } from './read-clauses.ts'
import { splitUnits } from './split-units.ts'
import { isAuthority, isOffice, isUnitName, mayBeUnit } from './unit-names.ts'
import { toUnits, type Unit } from './units.ts'

/**
 * The units that a text makes responsible, in order; `firstLeads` tells what the document says of lists.
 *
 * Labels come first (`牵头单位：……`), then brackets with a verb or nothing but names (`（……负责）`, `（市统计局）`), then
 * `由……牵头` in running text (`find-led-units`), and where no list tells it, `……负责` there (`find-duty-units`). All cut
 * clauses (`read-clauses`), split their lists (`split-units`) and take names of the form of a body (`unit-names`). What a document says of units for tasks below (`find-remarks`,
 * `inherit-units`) is added after.
 */
export function findUnits(text: string, firstLeads: boolean | null): readonly Unit[] {
  const labelled = findLabelledUnits(text, firstLeads)
  const isLabelled = createOverlapTest(labelled)
  const bracketed = findBracketedUnits(text, firstLeads).filter((unit) => !isLabelled(unit))
  const listed = [...labelled, ...bracketed].sort((a, b) => a.start - b.start)
  const isListed = createOverlapTest(listed)
  const led = findLedUnits(text).filter((unit) => !isListed(unit))
  const isLed = createOverlapTest(led)
  const duty = listed.length > 0 ? [] : findDutyUnits(text).filter((unit) => !isLed(unit))
  return [...listed, ...led, ...duty].sort((a, b) => a.start - b.start)
}

/** What stands in brackets within a list: `各市、县〔区〕人民政府`. */
const WITHIN = inBrackets(`${NO_BRACKET}{0,40}`)
/** Brackets that may name units without a label: `（海关总署、财政部负责）`, `〔市司法局牵头〕`, `［市统计局］`. */
const BRACKETED = new RegExp(
  inBrackets(`(?<words>${NO_BRACKET}{2,300}(?:${WITHIN}${NO_BRACKET}{0,200}){0,40})`),
  'gu',
)
/** What may stand between such a bracket and the end of its paragraph. */
const CLOSES = new RegExp(`^(?:${WITHIN})?[。；;]?\\s*(?:\\n|$)`, 'u')
const SENTENCE_ENDED = /(?:^|[。；;！？”’\n])\s*$/u

/** Units in brackets without a label: told by a verb, or by nothing but their names where a paragraph closes. */
function findBracketedUnits(text: string, firstLeads: boolean | null): readonly Unit[] {
  return [...text.matchAll(BRACKETED)].flatMap((match) => {
    const words = match.groups?.words ?? ''
    if (UNIT_LABEL.test(words)) return []
    const start = match.index + 1
    const span = { start, end: start + words.length }
    const units = readClauses(text, span, firstLeads)
    if (units.length > 0) return units
    const end = match.index + match[0].length
    return CLOSES.test(text.slice(end, end + 60)) ? readNames(text, span, firstLeads) : []
  })
}

/**
 * `……统计调查。（市统计局）`. Every item must be the name of an authority; behind words that go on, one of them an
 * office, and behind a name the bracket only explains it: `市司法局（市委依法治市办）。`
 */
function readNames(
  text: string,
  span: { readonly start: number; readonly end: number },
  firstLeads: boolean | null,
): readonly Unit[] {
  const list = splitUnits(text, span)
  const names = list.map(({ start, end }) => text.slice(start, end)).filter(mayBeUnit)
  const before = text.slice(Math.max(0, span.start - 13), span.start - 1)
  const isPlaced = SENTENCE_ENDED.test(before) || (names.some(isOffice) && !isUnitName(before))
  if (names.length === 0 || !names.every(isAuthority) || !isPlaced) return []
  return toUnits(
    list.filter(({ start, end }) => mayBeUnit(text.slice(start, end))),
    'named',
    firstLeads,
  )
}
