import type { Span } from './span.ts'

/** One replacement made between the source and the published text; its span lies in the source. */
export interface Edit extends Span {
  /** The words as they stand in the source: `source.slice(start, end) === before`. */
  readonly before: string
  /** The words as they are published. */
  readonly after: string
  /** A normalization's rule, or `correction` for a declared one. */
  readonly rule: string
  /** Why the publisher declared it; empty for a rule, whose reason is written with the rule. */
  readonly reason: string
}
