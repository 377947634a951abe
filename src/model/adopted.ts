/** Why two plans are compared: the publisher says so, one is of an earlier year, or of a level above. */
export type ComparedBecause = 'declared' | 'year' | 'level'

/** A lower or later plan with tasks that have counterparts. */
export interface AdoptingPlan {
  readonly id: string
  readonly by: ComparedBecause
  /** Code of its place, where that is certain. */
  readonly place: string | null
  readonly title: string
  /** Its place and year, which tell it from the others: `甲市2021年`; its title where it names no place. */
  readonly name: string
  readonly tasks: readonly AdoptedTask[]
}

/** A task of a lower or later plan, as the pages of its counterpart show it: they do not read that plan. */
export interface AdoptedTask {
  /** Id of its counterpart in the plan whose pages show it. */
  readonly of: string
  readonly id: string
  readonly label: string
  readonly title: string
  /** How like each other they are, to three decimals. */
  readonly score: number
  /** Whether the words are the same, character for character. */
  readonly isSame: boolean
  readonly units: readonly SaidWords[]
  readonly deadlines: readonly SaidWords[]
  readonly targets: readonly SaidWords[]
}

/** Words of a task, and what they mean: `牵头`, `2021年6月30日以前`, `超过 600 项`. */
export interface SaidWords {
  readonly words: string
  readonly meaning: string
  /** Which words they are, as `quoteOf` takes them: `task-24#12-40`. */
  readonly of: string
}
