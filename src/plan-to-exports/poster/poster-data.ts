import type { PageCode } from '../page-code/address-to-code.ts'

/** What a poster says of a task below its title. */
export interface PosterFact {
  /** A label of the interface: 牵头, 责任单位, 时限, 指标. */
  readonly name: string
  /** The plan's own words. */
  readonly words: string
}

/** A task: its number as the interface counts it, and its title. */
export interface PosterTask {
  readonly number: string
  /** In words, within which no line ends. */
  readonly title: readonly string[]
  readonly facts: readonly PosterFact[]
}

/** A chapter; tasks before the first have one without a title. */
export interface PosterGroup {
  /** Of the first group of a document, where the file has several: its title. */
  readonly document: string | null
  /** 一, or 第一章; `null` for none. */
  readonly label: string | null
  readonly title: readonly string[] | null
  /** `5 项`, of all its tasks, whether they are listed or not. */
  readonly count: string
  readonly tasks: readonly PosterTask[]
  /** What is said of its tasks that are not listed; `null` where all are. */
  readonly more: string | null
}

/** A plan on one picture, as `poster.typ` is handed it, as JSON: what is a word there can never become code. */
export interface PosterData {
  /** In words, within which no line ends. */
  readonly title: readonly string[]
  /** The document number; `null` where there is none. */
  readonly number: string | null
  /** Who issued it, and when: as many lines as are known. */
  readonly issued: readonly string[]
  /** How many there are of something: `44`, `项任务`. */
  readonly counts: readonly (readonly [count: string, of: string])[]
  readonly groups: readonly PosterGroup[]
  /** What the poster does not list, in sentences. */
  readonly leftOut: readonly string[]
  /** What every file that is taken away says of itself. */
  readonly notes: readonly string[]
  /** Where the plan is read in full; `null` where the site's address is not known. */
  readonly code: PageCode | null
  /** What stands beside the code; `null` without one. */
  readonly scan: string | null
}
