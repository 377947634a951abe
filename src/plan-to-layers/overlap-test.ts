import { countWhile } from '../model/count-while.ts'
import type { Span } from '../model/span.ts'

/** Tells whether a span overlaps any of those given; they must be sorted and must not overlap each other. */
export function createOverlapTest(spans: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) => {
    const nearest = spans[countWhile(spans, (span) => span.end <= start)]
    return nearest !== undefined && nearest.start < end
  }
}
