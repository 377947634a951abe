import type { TaskState } from '../../model/outcome.ts'
import type { Task } from '../../model/plan.ts'

/** One task as a ledger (任务台账) holds it; lists keep the order of the text, each entry once. */
export interface LedgerRow {
  /** The task itself, for what only some tables need. */
  readonly task: Task
  /** Its place among all tasks of the file, from 1 (序号). */
  readonly serial: number
  /** Site path of its page. */
  readonly path: string
  /** The headings that it stands below, highest first; with several documents in the file the document's title before them. */
  readonly parts: readonly string[]
  /** Title of its chapter; `null` before the first one. */
  readonly chapterTitle: string | null
  /** Its number and title: `（二十四）加强行政执法监督`. */
  readonly title: string
  /** Who leads, where the plan itself tells leading from supporting. */
  readonly leadUnits: readonly string[]
  /** Who else is responsible; of one that supports or whose name stands elsewhere, in what way. */
  readonly responsibleUnits: readonly string[]
  /** Times in the plan's words, with the dates that they mean. */
  readonly deadlines: readonly string[]
  /** Numbers committed to, in the plan's words. */
  readonly targets: readonly string[]
  /** Documents cited, those that the task is to bring about too; what the registry does not know, in the plan's words. */
  readonly basis: readonly string[]
  /** How far it came, as far as is known. */
  readonly state: TaskState
  /** What is known of how it turned out, each with its date and source. */
  readonly outcomes: readonly string[]
}
