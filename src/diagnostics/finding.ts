import type { Span } from '../model/span.ts'
import type { DiagnosticCode } from './catalog.ts'
import type { FindingValues } from './finding-values.ts'

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
