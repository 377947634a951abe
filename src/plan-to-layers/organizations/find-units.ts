import { createOverlapTest } from '../overlap-test.ts'
import { findBracketedUnits } from './find-bracketed-units.ts'
import { findLabelledUnits } from './find-labelled-units.ts'
import type { Unit } from './units.ts'

/** The units that a text makes responsible, in order; `firstLeads` tells what the document says of lists. */
export function findUnits(text: string, firstLeads: boolean | null): readonly Unit[] {
  const labelled = findLabelledUnits(text, firstLeads)
  const isLabelled = createOverlapTest(labelled)
  const bracketed = findBracketedUnits(text, firstLeads).filter((unit) => !isLabelled(unit))
  return [...labelled, ...bracketed].sort((a, b) => a.start - b.start)
}
