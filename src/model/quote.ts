import { distinct } from './distinct.ts'
import { citedRegulations, placedEntries } from './layered-parts.ts'
import { taskState } from './outcome.ts'
import type { Plan, PlanDocument } from './plan.ts'
import { findUnit } from './plan-index.ts'

/** What a diagnostic says of words of the plan: `diagnostic-3-advice`. */
const DIAGNOSTIC = /^diagnostic-(?<number>\d+)-(?<field>message|expected|advice)$/u
/** The name of a column of the table that a task is a row of: `task-3-column-4`. */
const COLUMN = /^(?<task>task-.+)-column-(?<column>\d+)$/u
/** The form of a number that a document has at one of its levels, both from 1: `form-1-2`. */
const FORM = /^form-(?<document>\d+)-(?<level>\d+)$/u

/**
 * Words of a plan that pages repeat outside their publication: what the notice says of the document
 * (`title`, `issuer`, `documentNumber`), the title of a chapter or task (`chapter-5`, `task-24`), a
 * stretch of a part's text (`task-24#12-40`), the name of a column (`task-3-column-4`), how many of something it has (`count-targets`), how it was
 * read (`form-1-2`), or what was found in it (`diagnostic-3-message`).
 */
export function quoteOf(plan: Plan, of: string): string | null {
  if (of === 'title' || of === 'issuer' || of === 'documentNumber') return plan[of]
  if (of.startsWith('count-')) return String(COUNTS[of.slice('count-'.length)]?.(plan) ?? '')
  const { number, field } = DIAGNOSTIC.exec(of)?.groups ?? {}
  if (field) return plan.diagnostics[Number(number) - 1]?.[field as 'message' | 'expected' | 'advice'] ?? null
  const { task, column } = COLUMN.exec(of)?.groups ?? {}
  if (task) return plan.tasks.find(({ id }) => `task-${id}` === task)?.columns?.[Number(column) - 1] ?? null
  const { document, level } = FORM.exec(of)?.groups ?? {}
  if (level) return levelsOf(plan.documents[Number(document) - 1])[Number(level) - 1] ?? null
  const { part = '', start, end } = /^(?<part>[^#]+)(?:#(?<start>\d+)-(?<end>\d+))?$/u.exec(of)?.groups ?? {}
  if (start !== undefined && end !== undefined) {
    return textOfPart(plan, part)?.slice(Number(start), Number(end)) ?? null
  }
  return findUnit(plan, part)?.title ?? null
}

/** How the numbers of a document are written, from its chapters down to its tasks. */
export function levelsOf(document: PlanDocument | undefined): readonly string[] {
  const { chapters = null, sections = [], tasks = null } = document?.form ?? {}
  return [chapters, ...sections, tasks].filter((label) => label !== null)
}

/** What the pages count; documents and terms count once however often they are named. */
const COUNTS: Readonly<Record<string, (plan: Plan) => number>> = {
  chapters: ({ chapters }) => chapters.length,
  tasks: ({ tasks }) => tasks.length,
  regulations: (plan) => citedRegulations(plan).length,
  terms: (plan) => distinct(placedEntries(plan, 'terms').map(({ entry }) => entry.term)).length,
  targets: (plan) => placedEntries(plan, 'targets').length,
  deadlines: (plan) => placedEntries(plan, 'deadlines').length,
  outcomes: ({ tasks, issuedDate }) =>
    tasks.filter((task) => taskState(task, issuedDate) !== '未查明').length,
  citations: (plan) => placedEntries(plan, 'citations').length,
}

/** The text that a part's annotations count in; `null` for no such part. */
export function textOfPart(plan: Plan, part: string): string | null {
  if (part === 'notice' || part === 'preamble' || part === 'closing') return plan[part]?.text ?? null
  return findUnit(plan, part)?.text ?? null
}
