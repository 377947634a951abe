import { createOverlapTest } from '../overlap-test.ts'
import { findBracketedUnits } from './find-bracketed-units.ts'
import { findLabelledUnits } from './find-labelled-units.ts'
import type { Unit } from './units.ts'

/**
 * The units that a text makes responsible, in order; `firstLeads` tells what the document says of lists.
 *
 * Labels come first (`牵头单位：……`), then brackets with a verb or nothing but names (`（……负责）`, `（市统计局）`). Both
 * cut clauses (`read-clauses`), split their lists (`split-units`) and take names of the form of a body
 * (`unit-names`). What a document says of units for tasks below (`find-remarks`, `inherit-units`) is added after.
 */
export function findUnits(text: string, firstLeads: boolean | null): readonly Unit[] {
  const labelled = findLabelledUnits(text, firstLeads)
  const isLabelled = createOverlapTest(labelled)
  const bracketed = findBracketedUnits(text, firstLeads).filter((unit) => !isLabelled(unit))
  return [...labelled, ...bracketed].sort((a, b) => a.start - b.start)
}
