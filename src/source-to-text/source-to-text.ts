import type { Finding } from '../diagnostics/finding.ts'
import type { Reading } from '../model/account.ts'
import type { Edit } from '../model/edit.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { SourceText } from '../model/source-text.ts'
import { applyCorrections } from './apply-corrections.ts'
import { checkCharacters } from './check-characters.ts'
import { checkLetters } from './check-letters.ts'
import { checkRareCharacters } from './check-rare-characters.ts'
import { applyEdits, createOffsetMap } from './offset-map.ts'
import { addEdits, inOrder, withoutOverlaps } from './propose-edits.ts'
import { restoreStruck } from './restore-struck.ts'
import { CHARACTER_PASSES } from './rules/find-forms.ts'

/** What the publisher says of a text, and what was struck out of its original. */
export interface TextSettings extends Partial<Pick<PlanSettings, 'corrections' | 'restored' | 'shape'>> {
  readonly readings?: readonly Reading[]
}

/**
 * Correct a source and put its characters right: first what the publisher declared, then the rules on what that gives.
 *
 * 1. The text is the source with the edits made, and nothing else.
 * 2. Edits are sorted, never overlap, and never overlap a declared correction.
 * 3. Every edit does only what its rule allows (`edit-rules.ts`).
 * 4. The map is exact: a character that no edit touches maps to itself, both ways.
 * 5. Total and linear: any text gives a result, in time in proportion to its length.
 */
export function sourceToText(
  { text: source }: SourceText,
  { corrections = [], restored = [], readings = [] }: TextSettings = {},
): { text: PublishedText; findings: readonly Finding[] } {
  const declared = declaredEdits(source, corrections, restored, readings)
  const edits = CHARACTER_PASSES.reduce((made, finders) => {
    const input = { text: applyEdits(source, made) }
    return addEdits(source, made, withoutOverlaps(finders.map((find) => find(input))))
  }, declared.edits)
  return {
    text: { text: applyEdits(source, edits), edits, map: createOffsetMap(edits) },
    findings: declared.findings,
  }
}

/** What looks like an accident in the characters of a source, all edits that were made considered. */
export function checkText(source: string, edits: readonly Edit[]): readonly Finding[] {
  return [
    ...checkCharacters(source, edits),
    ...checkRareCharacters(source, edits),
    ...checkLetters(source, edits),
  ]
}

/** Corrections, and struck-out words put back; within a correction there is no place for any. */
function declaredEdits(
  source: string,
  corrections: PlanSettings['corrections'],
  restored: NonNullable<PlanSettings['restored']>,
  readings: readonly Reading[],
): { edits: readonly Edit[]; findings: readonly Finding[] } {
  const corrected = applyCorrections(source, corrections)
  const put = restoreStruck(source, restored, readings, corrected.edits)
  return {
    edits: inOrder([...put.edits, ...corrected.edits]),
    findings: [...corrected.findings, ...put.findings],
  }
}
