import type { Plan } from '../../model/plan.ts'
import { toCsv } from './to-csv.ts'

const COLUMNS = [
  'id',
  'number',
  'label',
  'chapter',
  'chapterTitle',
  'title',
  'text',
  'startLine',
  'endLine',
  'citations',
  'organizations',
] as const

/** A plan's tasks as CSV, whole texts included; what a task cites and names is given by id, parted by spaces. */
export function tasksToCsv({ tasks, chapters }: Plan): string {
  const rows = tasks.map((task) => {
    const chapter = chapters.find((candidate) => candidate.tasks.includes(task.id))
    return [
      task.id,
      task.number,
      task.label,
      task.chapter,
      chapter?.title ?? null,
      task.title,
      task.text,
      task.source.startLine,
      task.source.endLine,
      joinIds(task.citations.map(({ regulation }) => regulation)),
      joinIds(task.organizations.map(({ organization }) => organization)),
    ]
  })
  return toCsv(COLUMNS, rows)
}

function joinIds(ids: readonly (string | null)[]): string {
  return [...new Set(ids.filter((id) => id !== null))].join(' ')
}
