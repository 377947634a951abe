import { findBracketedUnits } from './find-bracketed-units.ts'
import { findLabelledUnits } from './find-labelled-units.ts'
import type { Unit } from './units.ts'

/** The first of several leads: `列首位的为牵头单位，下同`, `排在第一位的部门为牵头部门`. */
export const FIRST_LEADS =
  /(?:列|排|居|位于)[^。；，]{0,6}(?:首位|第一位?|首)[^。；]{0,10}(?:牵头|主责|主办)|(?:首位|第一(?:个)?)(?:单位|部门)?(?:为|是)(?:总?牵头|主责|主办)/u

/** The units that a text makes responsible, in order; `firstLeads` tells what the document says of lists. */
export function findUnits(text: string, firstLeads: boolean | null): readonly Unit[] {
  const labelled = findLabelledUnits(text, firstLeads)
  const bracketed = findBracketedUnits(text, firstLeads).filter(
    (unit) => !labelled.some((other) => other.start < unit.end && other.end > unit.start),
  )
  return [...labelled, ...bracketed].sort((a, b) => a.start - b.start)
}
