import type { OrganizationMention } from '../../model/layers.ts'
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
  'leadUnits',
  'supportUnits',
  'inheritedUnits',
] as const

/**
 * A plan's tasks as CSV, whole texts included.
 *
 * 1. What a task cites and names is given by id, parted by spaces; what the registry does not know has no id.
 * 2. The units that lead and support are given in the plan's own words, known or not, parted by `；`.
 * 3. Units that another part names for a task (下同) stand in a column of their own.
 */
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
      joinUnits(task.organizations, 'lead'),
      joinUnits(task.organizations, 'support'),
      [...new Set(task.inheritedUnits.map(({ text }) => text))].join('；'),
    ]
  })
  return toCsv(COLUMNS, rows)
}

function joinIds(ids: readonly (string | null)[]): string {
  return [...new Set(ids.filter((id) => id !== null))].join(' ')
}

/** A name may hold `、` (各市、县人民政府), and none holds `；`. */
function joinUnits(mentions: readonly OrganizationMention[], role: OrganizationMention['role']): string {
  return [...new Set(mentions.filter((mention) => mention.role === role).map(({ text }) => text))].join('；')
}
