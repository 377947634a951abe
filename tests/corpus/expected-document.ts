/** What a reader finds in a document of the corpus. Written by reading it, never by running the code. */
export interface ExpectedDocument {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuers: readonly string[]
  readonly addressees: number
  readonly issuedDate: string | null
  /** Titles of the documents behind the first; left out where the file holds one. */
  readonly furtherTitles?: readonly string[]
  /** First words of the passages; `null` where there is none. */
  readonly notice: string | null
  readonly closing: string | null
  /** How many chapters there are, with the titles of the first and of the last. */
  readonly chapters: readonly [0] | readonly [count: number, first: string, last: string]
  /** How many tasks there are, with the label, id and title of the first and of the last. */
  readonly tasks: readonly [count: number, first: ExpectedTask, last: ExpectedTask]
  /** How many tasks each chapter has. */
  readonly perChapter: readonly number[]
  /** Units of some tasks: those that lead, and those that support. */
  readonly units: Readonly<Record<string, readonly [lead: string, support: string]>>
  /** Codes of the warnings that tell what the document leaves open. */
  readonly warnings: readonly string[]
  /** All lines of a warning (by its code) or of an edit (by its rule), where it matters which they are. */
  readonly lines?: Readonly<Record<string, readonly number[]>>
  /**
   * What the program reads otherwise, and wrongly: the reason in one line, with the line of the document. The test
   * of such a reading has to fail, so that it turns red when the fault is mended; then the entry goes.
   */
  readonly faults?: Readonly<Partial<Record<ReadingName, string>>>
}

type ExpectedTask = readonly [label: string, id: string, title: string]

/** Each reading is a test of its own, so that a fault in one hides nothing in another. */
export type ReadingName =
  | Exclude<keyof ExpectedDocument, 'units' | 'lines' | 'faults'>
  | `units of ${string}`
  | `lines of ${string}`
  | 'no further warnings'
