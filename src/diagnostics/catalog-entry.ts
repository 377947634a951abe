import type { Choice } from './choice.ts'

/** How much a fault matters: an error keeps the plan from being published. */
export type Severity = 'error' | 'warning' | 'info'

/** What is fixed about one kind of fault. Sentences may hold `{name}`, filled from the finding's values. */
export interface CatalogEntry {
  readonly severity: Severity
  /** What was found. */
  readonly message: string
  /** What was expected. */
  readonly expected: string
  /** What to do. */
  readonly advice: string
  /** The answers that the advice names, with the same places to be filled; none where it names none. */
  readonly choices?: readonly Choice[]
}
