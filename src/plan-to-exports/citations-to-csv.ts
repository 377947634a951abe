import type { Citation } from '../model/layers.ts'
import type { Plan } from '../model/plan.ts'
import { toCsv } from './to-csv.ts'

const COLUMNS = ['part', 'start', 'end', 'text', 'rule', 'regulation', 'evidence'] as const

/** A plan's citations as CSV; offsets are UTF-16 code units in the text of the part, as in `plan.json`. */
export function citationsToCsv(plan: Plan): string {
  const rows = (part: string, citations: readonly Citation[] = []) =>
    citations.map(({ start, end, text, rule, regulation, evidence }) => [
      part,
      start,
      end,
      text,
      rule,
      regulation ?? '',
      evidence,
    ])
  return toCsv(COLUMNS, [
    ...rows('notice', plan.notice?.citations),
    ...rows('preamble', plan.preamble?.citations),
    ...plan.chapters.flatMap((chapter) => rows(`chapter-${chapter.id}`, chapter.citations)),
    ...plan.tasks.flatMap((task) => rows(`task-${task.id}`, task.citations)),
    ...rows('closing', plan.closing?.citations),
  ])
}
