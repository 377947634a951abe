import type { Finding } from '../diagnostics/finding.ts'
import type { Reading } from '../model/account.ts'
import type { Edit } from '../model/edit.ts'
import { createLineIndex } from '../model/line-index.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { SourceText } from '../model/source-text.ts'
import type { Span } from '../model/span.ts'
import { applyCorrections } from './apply-corrections.ts'
import { checkCharacters } from './check-characters.ts'
import { checkLetters } from './check-letters.ts'
import { checkRareCharacters } from './check-rare-characters.ts'
import { createOffsetMap } from './offset-map.ts'
import { addEdits } from './propose-edits.ts'
import { restoreStruck } from './restore-struck.ts'
import { findBreaks } from './rules/find-breaks.ts'
import { findCharacters } from './rules/find-characters.ts'
import { findFullWidthNumbers, findOldSpaces, findRareForms, findYearZeros } from './rules/find-forms.ts'
import { findHalfWidth } from './rules/find-half-width.ts'
import { findMarkers } from './rules/find-markers.ts'
import { findHanDigitSpaces, findTitleSpaces } from './rules/find-spaces.ts'
import { findZeroWidth } from './rules/find-zero-width.ts'
import { findLines } from './rules/lines.ts'
import { takePageMarks } from './rules/page-marks.ts'
import { findParagraphs } from './rules/paragraphs.ts'
import type { Proposal, RuleInput, TextInput } from './rules/rule.ts'
import { splitLines } from './rules/split-lines.ts'

/**
 * What is done to characters, one pass after the other on what the one before gives: they then read as any others.
 * Within a pass in order of precedence: where two want the same characters, the earlier has them.
 */
const CHARACTER_PASSES: readonly (readonly ((input: TextInput) => readonly Proposal[])[])[] = [
  [findCharacters, findZeroWidth, findRareForms],
  [findYearZeros, findFullWidthNumbers],
]

/** What is done to lines and to what stands in them, in order of precedence. */
const FINDERS: readonly ((input: RuleInput) => readonly Proposal[])[] = [
  findBreaks,
  findMarkers,
  findTitleSpaces,
  findHalfWidth,
  findHanDigitSpaces,
  findOldSpaces,
]

/** What the publisher says of a text, and what was struck out of its original. */
export interface TextSettings extends Partial<Pick<PlanSettings, 'corrections' | 'restored' | 'shape'>> {
  readonly readings?: readonly Reading[]
}

/**
 * Correct and normalize a source: first what the publisher declared, then the rules on what that gives.
 *
 * 1. The published text is the source with the edits made, and nothing else.
 * 2. Edits are sorted, never overlap, and never overlap a declared correction.
 * 3. Every edit does only what its rule allows (`rules.ts`).
 * 4. The map is exact: a character that no edit touches maps to itself, both ways.
 * 5. Paragraphs are parted by one line feed; none is empty, none begins or ends with a blank, but for the tabs
 *    that part the cells of a row.
 * 6. Total and linear: any text gives a result, in time in proportion to its length.
 */
export function sourceToText(
  { text: source }: SourceText,
  { corrections = [], restored = [], shape = {}, readings = [] }: TextSettings = {},
): { text: PublishedText; findings: readonly Finding[] } {
  const declared = declaredEdits(source, corrections, restored, readings)
  const plain = CHARACTER_PASSES.reduce((edits, finders) => {
    const input = { text: applyEdits(source, edits) }
    return addEdits(source, edits, withoutOverlaps(finders.map((find) => find(input))))
  }, declared.edits)
  const text = applyEdits(source, plain)
  const isKept = keptTest(source, plain, shape.text ?? [])
  const { lines, marks, doubtful } = takePageMarks(text, findLines(text), isKept)
  const input = { text, paragraphs: findParagraphs(text, splitLines(text, lines, isKept), marks), marks }
  const edits = addEdits(source, plain, withoutOverlaps(FINDERS.map((find) => find(input))))
  const map = createOffsetMap(plain)
  return {
    text: { text: applyEdits(source, edits), edits, map: createOffsetMap(edits) },
    findings: [
      ...declared.findings,
      ...checkCharacters(source, edits),
      ...checkRareCharacters(source, edits),
      ...checkLetters(source, edits),
      ...doubtful.map(
        (line): Finding => ({
          code: 'page-mark-doubtful',
          at: map.toSource(line),
          values: { number: text.slice(line.start, line.end) },
        }),
      ),
    ],
  }
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

/** Tells the lines that the publisher declared to be plain text: no page mark and no heading is sought in them. */
function keptTest(source: string, edits: readonly Edit[], kept: readonly number[]): (line: Span) => boolean {
  if (kept.length === 0) return () => false
  const { pointAt } = createLineIndex(source)
  const { toSource } = createOffsetMap(edits)
  return (line) => kept.includes(pointAt(toSource(line).start).line)
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

/** Merge lists of proposals, earlier lists first; one that touches what an earlier list holds is dropped. */
function withoutOverlaps(lists: readonly (readonly Proposal[])[]): readonly Proposal[] {
  return lists.reduce((kept, list) => {
    const merged: Proposal[] = []
    let next = 0
    for (const one of inOrder(list)) {
      while (next < kept.length && (kept[next] as Span).end <= one.start)
        merged.push(kept[next++] as Proposal)
      const isFree = !(next < kept.length && (kept[next] as Span).start < one.end)
      if (isFree && (merged.at(-1)?.end ?? 0) <= one.start) merged.push(one)
    }
    return [...merged, ...kept.slice(next)]
  }, [])
}

/** By place; an insertion comes before what starts where it stands. */
function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
}
