import type { Span } from '../model/span.ts'
import type { REASONS } from './catalog/reasons.ts'
import type { DiagnosticCode } from './catalog.ts'

/** A fault that a stage came upon; the catalog turns it into words. Stages return these and go on. */
export interface Finding {
  readonly code: DiagnosticCode
  /** Where, as offsets in the text of `file`; `null` where there is no place to point to. */
  readonly at: Span | null
  /** Which text the offsets count in; the plan's source unless said otherwise. */
  readonly file?: 'source' | 'settings'
  /** Instead of `at`: the member of `plan.yaml` that is at fault, such as `['corrections', 0]`. */
  readonly member?: readonly PropertyKey[]
  /** What the catalog's sentences are filled with. */
  readonly values?: FindingValues
}

/**
 * What fills a place of a sentence: a number, words of a document, a reason that the catalog words, or a list of these.
 */
export type FindingValue = string | number | Reason | readonly FindingValue[]

/** What a catalog's sentences are filled with, by the names of their places. */
export type FindingValues = Readonly<Record<string, FindingValue>>

/**
 * Words of the program's own, as a code of `REASONS` with what fills its sentence:
 * `{ reason: 'line', line: 3 }` is 第 3 行. Stages give these, so that all that publishers read is worded in the catalog.
 */
export type Reason = { [C in ReasonCode]: ReasonOf<C> }[ReasonCode]

type ReasonOf<C extends ReasonCode> = {
  readonly [Name in 'reason' | PlaceOf<(typeof REASONS)[C]>]: Name extends 'reason' ? C : FindingValue
}

type ReasonCode = keyof typeof REASONS

/** The names in the braces of a sentence. */
type PlaceOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceOf<Rest>
  : never
