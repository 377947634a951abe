import type { Span } from './span.ts'

/** Words in order; those that something is known about hold theirs. */
export type NestedWords<T extends Span> = readonly (string | NestedSpan<T>)[]

/** A span, or the piece of one that lies here, with its words. */
type NestedSpan<T extends Span> = T & {
  readonly words: NestedWords<T>
  /** Whether an earlier piece shows where it begins. */
  readonly isContinued?: boolean
}

/**
 * The words of a text with the spans that are about them as a tree.
 *
 * 1. The words together are those of the text, whatever the spans.
 * 2. Of two spans that cross, the later one is cut at the end of the earlier, and goes on behind it.
 * 3. An empty span stays where it is, one that lies outside is left out.
 */
export function nestSpans<T extends Span>(text: string, within: Span, spans: readonly T[]): NestedWords<T> {
  const words: (string | NestedSpan<T>)[] = []
  let position = within.start
  let waiting = clip(spans, within)
  const pushText = (end: number) => {
    if (end > position) words.push(text.slice(position, end))
  }
  for (let next = 0; next < waiting.length; ) {
    const outer = waiting[next] as T
    let after = next + 1
    while (after < waiting.length && (waiting[after] as T).start < outer.end) after += 1
    const inside = waiting.slice(next + 1, after)
    pushText(outer.start)
    words.push({ ...outer, words: nestSpans(text, outer, inside) })
    position = outer.end
    next = after
    const crossing = inside.filter(({ end }) => end > outer.end)
    if (crossing.length > 0) {
      waiting = clip([...crossing, ...waiting.slice(after)], { start: outer.end, end: within.end })
      next = 0
    }
  }
  pushText(within.end)
  return words
}

/** The pieces of spans that lie in another, outermost first. */
function clip<T extends Span & { readonly isContinued?: boolean }>(spans: readonly T[], within: Span): T[] {
  return spans
    .filter(({ start, end }) =>
      start === end ? within.start <= start && start <= within.end : start < within.end && end > within.start,
    )
    .map((span) => ({
      ...span,
      start: Math.max(span.start, within.start),
      end: Math.min(span.end, within.end),
      isContinued: span.isContinued || span.start < within.start,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
