/** Members of a `plan.yaml`; `changeSettings` merges them. */
export type SettingsPatch = Readonly<Record<string, unknown>>

/** An answer that a publisher can give to a message, and what it writes into `plan.yaml`. */
export interface Choice {
  readonly label: string
  readonly patch: SettingsPatch
  /** What has to be typed besides; it stands where a member of the patch is `{asked}`. */
  readonly asks?: { readonly label: string; readonly type: 'text' | 'year'; readonly initial: string }
}

/** The patch of a choice with what was typed. */
export function answerPatch({ patch, asks }: Choice, typed: string): SettingsPatch {
  const answer = asks?.type === 'year' ? Number(typed) : typed
  return JSON.parse(JSON.stringify(patch), (_, value) => (value === '{asked}' ? answer : value))
}

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
