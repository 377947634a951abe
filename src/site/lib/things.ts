import type { Reading } from '../../model/account.ts'
import { createLineIndex } from '../../model/line-index.ts'
import type { PublishedOriginal } from '../../model/original.ts'
import { findMarks, type MarkedThing, markAnchor } from '../../model/picture-mark.ts'

/** A picture or a formula of an original that stands in the text as a mark, or before the text. */
export interface Thing {
  readonly thing: MarkedThing
  /** `图1`; 图 alone for a picture before the first line, which has no mark. */
  readonly name: string
  /** Where links from its mark lead to; `null` where it has none. */
  readonly anchor: string | null
  /** Line of the text that has the mark, or that it stands before. */
  readonly line: number
  /** What the account has of it; `null` for a mark that was in the document as words. */
  readonly reading: Reading | null
}

/** The pictures and formulas of a plan, in the order of its text; of marks that are the same, the first counts. */
export function listThings(sourceText: string, original: PublishedOriginal | null): readonly Thing[] {
  const { pointAt } = createLineIndex(sourceText)
  const { byMark, unmarked } = pairReadings(original?.readings ?? [])
  const marks = new Map(
    findMarks(sourceText)
      .map((mark) => [markAnchor(mark), mark] as const)
      .toReversed(),
  )
  const marked = [...marks].toReversed().map(([anchor, { thing, number, start, end }]): Thing => {
    const reading = byMark.get(sourceText.slice(start, end)) ?? null
    return { thing, name: `${thing}${number}`, anchor, line: pointAt(start).line, reading }
  })
  const before = unmarked.map(
    (reading): Thing => ({ thing: '图', name: '图', anchor: null, line: reading.line, reading }),
  )
  return [...marked, ...before].sort((a, b) => a.line - b.line)
}

/** A reader records a picture, and next the mark that it wrote for it; of a formula, the mark alone. */
function pairReadings(readings: readonly Reading[]) {
  const byMark = new Map<string, Reading>()
  const unmarked: Reading[] = []
  readings.forEach((reading, index) => {
    const next = readings[index + 1]
    const isMarked = next?.kind === 'supplied-mark' && next.text.startsWith('〔图')
    if (reading.kind === 'image' && !isMarked) unmarked.push(reading)
    if (reading.kind !== 'supplied-mark' || byMark.has(reading.text)) return
    const before = readings[index - 1]
    byMark.set(reading.text, reading.text.startsWith('〔图') && before?.kind === 'image' ? before : reading)
  })
  return { byMark, unmarked }
}
