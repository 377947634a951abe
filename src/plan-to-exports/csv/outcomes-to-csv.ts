import { OUTCOME_STATES, type TaskOutcome, type TaskSearch } from '../../model/outcome.ts'
import type { Plan, Task } from '../../model/plan.ts'
import type { Column } from '../column.ts'
import { toCsv } from './to-csv.ts'

/** What was found or looked for of a task. */
interface OutcomeRow {
  readonly task: Task
  readonly found: TaskOutcome | null
  readonly search: TaskSearch | null
}

/** The columns of `outcomes.csv`. */
export const OUTCOME_COLUMNS: readonly Column<OutcomeRow>[] = [
  {
    key: 'task',
    name: '任务标识',
    meaning: '任务的永久标识，与 tasks.csv 的 id 相同。',
    kind: 'text',
    cellOf: ({ task }) => task.id,
  },
  {
    key: 'title',
    name: '标题',
    meaning: '任务的首句，不含句号。',
    kind: 'text',
    cellOf: ({ task }) => task.title,
  },
  {
    key: 'kind',
    name: '哪一种',
    meaning: 'finding：查到的一件事；search：一次查找，找的是 what，没有找到。',
    kind: 'text',
    cellOf: ({ found }) => (found ? 'finding' : 'search'),
  },
  {
    key: 'what',
    name: '内容',
    meaning: '查到的事；查找的，是找的什么，空着的是整项任务。',
    kind: 'text',
    cellOf: ({ found, search }) => found?.what ?? search?.about ?? null,
  },
  {
    key: 'date',
    name: '日期',
    meaning: '事情的日期，可以只有年或年月；查找的，是查找的日期。',
    kind: 'date',
    cellOf: ({ found, search }) => found?.date ?? search?.checked ?? null,
  },
  {
    key: 'state',
    name: '状态',
    meaning: `来源说做到了什么地步：${OUTCOME_STATES.join('、')}；没有说的为空。`,
    kind: 'text',
    cellOf: ({ found }) => found?.state ?? null,
  },
  {
    key: 'against',
    name: '对照',
    meaning: '文中的指标或时限，逐字照录。',
    kind: 'text',
    cellOf: ({ found }) => found?.measured?.text ?? null,
  },
  {
    key: 'value',
    name: '达到的数',
    meaning: '与指标相比的数；与时限相比的为空，比的是日期。',
    kind: 'number',
    cellOf: ({ found }) => found?.measured?.value ?? null,
  },
  {
    key: 'unit',
    name: '单位',
    meaning: '数的单位，与指标的相同。',
    kind: 'text',
    cellOf: ({ found }) => found?.measured?.unit ?? null,
  },
  {
    key: 'where',
    name: '出处',
    meaning: '在哪里见到的；查找的，是在哪里找的。',
    kind: 'text',
    cellOf: ({ found, search }) => found?.source.where ?? search?.where ?? null,
  },
  {
    key: 'url',
    name: '网址',
    meaning: '出处的网址。',
    kind: 'text',
    cellOf: ({ found }) => found?.source.url ?? null,
  },
  {
    key: 'seen',
    name: '见到多少',
    meaning: '出处见到了多少：全文、部分、题名；转引是别的来源引述的。',
    kind: 'text',
    cellOf: ({ found }) => found?.source.seen ?? null,
  },
  {
    key: 'note',
    name: '说明',
    meaning: '有多少把握，读者应当知道的。',
    kind: 'text',
    cellOf: ({ found }) => found?.note ?? null,
  },
  {
    key: 'added',
    name: '写下的日期',
    meaning: '这件事是哪天写进来的；没有记下的为空。',
    kind: 'date',
    cellOf: ({ found }) => found?.added ?? null,
  },
]

/** What is known of how a plan's tasks turned out, and where it was looked for, as CSV: of each task in turn. */
export function outcomesToCsv({ tasks }: Plan): string {
  const rows = tasks.flatMap((task): OutcomeRow[] => [
    ...task.outcomes.map((found) => ({ task, found, search: null })),
    ...task.searches.map((search) => ({ task, found: null, search })),
  ])
  return toCsv(OUTCOME_COLUMNS, rows)
}
