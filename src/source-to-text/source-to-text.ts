import type { Finding } from '../diagnostics/finding.ts'
import type { Edit } from '../model/edit.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { SourceText } from '../model/source-text.ts'
import { applyCorrections } from './apply-corrections.ts'
import { checkCharacters } from './check-characters.ts'
import { createOffsetMap } from './offset-map.ts'
import { findBreaks } from './rules/find-breaks.ts'
import { findCharacters } from './rules/find-characters.ts'
import { findHalfWidth } from './rules/find-half-width.ts'
import { findMarkers } from './rules/find-markers.ts'
import { findHanDigitSpaces, findTitleSpaces } from './rules/find-spaces.ts'
import { findParagraphs } from './rules/paragraphs.ts'
import type { Proposal, RuleInput } from './rules/rule.ts'

/** In order of precedence: where two want the same characters, the earlier has them. */
const FINDERS: readonly ((input: RuleInput) => readonly Proposal[])[] = [
  findCharacters,
  findBreaks,
  findMarkers,
  findTitleSpaces,
  findHalfWidth,
  findHanDigitSpaces,
]

/**
 * Correct and normalize a source.
 *
 * 1. The published text is the source with the edits made, and nothing else.
 * 2. Edits are sorted, never overlap, and never overlap a declared correction.
 * 3. Every edit does only what its rule allows (`rules.ts`).
 * 4. The map is exact: a character that no edit touches maps to itself, both ways.
 * 5. Paragraphs are parted by one line feed; none is empty, none begins or ends with a blank.
 * 6. Total and linear: any text gives a result, in time in proportion to its length.
 */
export function sourceToText(
  source: SourceText,
  corrections: PlanSettings['corrections'] = [],
): { text: PublishedText; findings: readonly Finding[] } {
  const declared = applyCorrections(source.text, corrections)
  const input = { text: source.text, paragraphs: findParagraphs(source.text) }
  const edits = withoutOverlaps([
    declared.edits,
    ...FINDERS.map((find) => find(input).map((proposal) => toEdit(source.text, proposal))),
  ])
  return {
    text: { text: applyEdits(source.text, edits), edits, map: createOffsetMap(edits) },
    findings: [...declared.findings, ...checkCharacters(source.text, declared.edits)],
  }
}

/** The text with the edits made; they must be sorted and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.after)
    from = edit.end
  }
  return [...pieces, text.slice(from)].join('')
}

function toEdit(text: string, { start, end, rule, after }: Proposal): Edit {
  return { start, end, before: text.slice(start, end), after, rule, reason: '' }
}

/** Merge lists of edits, earlier lists first; one that touches what an earlier list holds is dropped. */
function withoutOverlaps(lists: readonly (readonly Edit[])[]): readonly Edit[] {
  return lists.reduce((kept, list) => {
    const merged: Edit[] = []
    let next = 0
    for (const edit of [...list].sort((a, b) => a.start - b.start)) {
      while (next < kept.length && (kept[next] as Edit).end <= edit.start) merged.push(kept[next++] as Edit)
      const isFree = !(next < kept.length && (kept[next] as Edit).start < edit.end)
      if (isFree && (merged.at(-1)?.end ?? 0) <= edit.start) merged.push(edit)
    }
    return [...merged, ...kept.slice(next)]
  }, [])
}
