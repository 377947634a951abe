import { countWhile } from '../model/count-while.ts'
import type { Edit } from '../model/edit.ts'
import type { OffsetMap } from '../model/published-text.ts'
import type { Span } from '../model/span.ts'

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

/**
 * Build the map from edits that are sorted and do not overlap.
 *
 * 1. Exact: a character that no edit touches maps to itself, both ways.
 * 2. Monotone: later in one text is never earlier in the other.
 */
export function createOffsetMap(edits: readonly Edit[]): OffsetMap {
  const replacements = replacementSpans(edits)
  return {
    toSource: (span) => translate(span, replacements, edits),
    toPublished: (span) => translate(span, edits, replacements),
  }
}

/** Where each edit's replacement stands in the published text. */
function replacementSpans(edits: readonly Edit[]): readonly Span[] {
  let shift = 0
  return edits.map((edit) => {
    const start = edit.start + shift
    const end = start + edit.after.length
    shift = end - edit.end
    return { start, end }
  })
}

function translate(span: Span, from: readonly Span[], to: readonly Span[]): Span {
  const inserted = span.start === span.end ? insertionAt(span.start, from, to) : undefined
  if (inserted) return inserted
  const start = translateStart(span.start, from, to)
  return { start, end: Math.max(start, translateEnd(span.end, from, to)) }
}

/** What edits that replace nothing put at an offset. */
function insertionAt(offset: number, from: readonly Span[], to: readonly Span[]): Span | undefined {
  const first = countWhile(from, ({ start }) => start < offset)
  const last = countWhile(from, ({ end }) => end <= offset) - 1
  const [opening, closing] = [to[first], to[last]]
  return opening && closing && from[first]?.end === offset
    ? { start: opening.start, end: closing.end }
    : undefined
}

/** An offset that opens a span: after what vanished just before it, at the start of what it stands in. */
function translateStart(offset: number, from: readonly Span[], to: readonly Span[]): number {
  const before = countWhile(from, (span) => span.end <= offset)
  const next = from[before]
  if (next && next.start < offset) return (to[before] as Span).start
  return before === 0 ? offset : offset + (to[before - 1] as Span).end - (from[before - 1] as Span).end
}

/** An offset that closes a span: before what vanished just after it, at the end of what it stands in. */
function translateEnd(offset: number, from: readonly Span[], to: readonly Span[]): number {
  const before = countWhile(from, (span) => span.start < offset)
  if (before === 0) return offset
  const last = from[before - 1] as Span
  const counterpart = to[before - 1] as Span
  return last.end >= offset ? counterpart.end : offset + counterpart.end - last.end
}
