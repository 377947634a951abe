import type { Span } from './span.ts'

/** How many leading spans satisfy a test that holds up to some point and never after it; logarithmic. */
export function countWhile(spans: readonly Span[], test: (span: Span) => boolean): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(spans[middle] as Span)) low = middle + 1
    else high = middle
  }
  return low
}
