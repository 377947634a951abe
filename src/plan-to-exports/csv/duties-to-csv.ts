import type { Duty } from '../../bodies/list-bodies.ts'
import { findUnit } from '../../model/plan-index.ts'
import { partPath } from '../../model/site-paths.ts'
import type { Span } from '../../model/span.ts'
import { deadlineWords, targetWords } from '../../model/value-words.ts'
import type { Column } from '../column.ts'
import { roleColumns } from './part-columns.ts'
import { toCsv } from './to-csv.ts'

/** A duty with the whole address of its page. */
type PlacedDuty = Duty & { readonly url: string }

const list = <T extends Span & { readonly text: string }>(
  entries: readonly T[],
  wordsOf: (entry: T) => string,
) => entries.map((entry) => `${entry.text}（${wordsOf(entry)}）`).join('；')

/** The columns of a body's `tasks.csv`. */
export const DUTY_COLUMNS: readonly Column<PlacedDuty>[] = [
  { key: 'plan', name: '文件标识', meaning: '文件的永久标识。', kind: 'text', cellOf: ({ plan }) => plan.id },
  { key: 'planTitle', name: '文件', meaning: '文件的标题。', kind: 'text', cellOf: ({ plan }) => plan.title },
  {
    key: 'issuedDate',
    name: '成文日期',
    meaning: '文件的成文日期；没有查明的为空。',
    kind: 'date',
    cellOf: ({ plan }) => plan.issuedDate,
  },
  {
    key: 'part',
    name: '所在',
    meaning: '所在部分的标识：task-24 是任务 24，chapter-5 是第五部分。',
    kind: 'text',
    cellOf: ({ part }) => part,
  },
  {
    key: 'label',
    name: '编号原文',
    meaning: '任务的编号在文中的写法，如“（二十四）”。',
    kind: 'text',
    cellOf: ({ plan, part }) => findUnit(plan, part)?.label ?? null,
  },
  {
    key: 'title',
    name: '标题',
    meaning: '任务的首句，不含句号。',
    kind: 'text',
    cellOf: ({ plan, part }) => findUnit(plan, part)?.title ?? null,
  },
  ...roleColumns<PlacedDuty>(
    ({ role }) => role,
    ({ verb }) => verb,
  ),
  { key: 'name', name: '原词', meaning: '文中写的名称。', kind: 'text', cellOf: ({ words }) => words },
  {
    key: 'inherited',
    name: '沿用',
    meaning: 'same：沿用写明“下同”的；below：据对以下各项的统一说明；任务自己写明的为空。',
    kind: 'text',
    cellOf: ({ because }) => because,
  },
  {
    key: 'deadlines',
    name: '时限',
    meaning: '任务的时限，原词和日期，用“；”隔开。',
    kind: 'text',
    cellOf: ({ deadlines }) => list(deadlines, deadlineWords),
  },
  {
    key: 'targets',
    name: '指标',
    meaning: '任务的指标，原词和数值，用“；”隔开。',
    kind: 'text',
    cellOf: ({ targets }) => list(targets, targetWords),
  },
  { key: 'url', name: '网址', meaning: '任务的网页。', kind: 'text', cellOf: ({ url }) => url },
]

/** All that names a body as responsible, as CSV; `urlOf` makes a whole address of a site path. */
export function dutiesToCsv(duties: readonly Duty[], urlOf: (path: string) => string): string {
  return toCsv(
    DUTY_COLUMNS,
    duties.map((duty) => ({ ...duty, url: urlOf(partPath(duty.plan, duty.part)) })),
  )
}
