import type { AdoptedTask, AdoptingPlan, SaidWords } from '../../model/adopted.ts'
import type { Column } from '../column.ts'
import { toCsv } from './to-csv.ts'

/** A counterpart of a task, with the plan that has it. */
interface AdoptedRow {
  readonly plan: AdoptingPlan
  readonly task: AdoptedTask
}

const list = (said: readonly SaidWords[]) =>
  said.map(({ words, meaning }) => `${words}（${meaning}）`).join('；')

/** The columns of `adopted.csv`. */
export const ADOPTED_COLUMNS: readonly Column<AdoptedRow>[] = [
  {
    key: 'of',
    name: '任务',
    meaning: '本文件的任务的标识，即它的网页地址的最后一段。',
    kind: 'text',
    cellOf: ({ task }) => task.of,
  },
  {
    key: 'plan',
    name: '文件标识',
    meaning: '有对应任务的文件的标识，即它的网页地址的第一段。',
    kind: 'text',
    cellOf: ({ plan }) => plan.id,
  },
  {
    key: 'planTitle',
    name: '文件',
    meaning: '有对应任务的文件的标题。',
    kind: 'text',
    cellOf: ({ plan }) => plan.title,
  },
  {
    key: 'place',
    name: '地方代码',
    meaning: '那份文件是哪里的，六位代码（GB/T 2260）；不能确定的为空。',
    kind: 'text',
    cellOf: ({ plan }) => plan.place,
  },
  {
    key: 'by',
    name: '为什么比对',
    meaning: 'level：下级的文件；year：同一地方以后的文件；declared：发布者写明要比对的。',
    kind: 'text',
    cellOf: ({ plan }) => plan.by,
  },
  {
    key: 'id',
    name: '对应的任务',
    meaning: '那份文件的任务的标识。',
    kind: 'text',
    cellOf: ({ task }) => task.id,
  },
  {
    key: 'label',
    name: '编号原文',
    meaning: '对应的任务的编号在文中的写法，如“（二十四）”。',
    kind: 'text',
    cellOf: ({ task }) => task.label,
  },
  {
    key: 'title',
    name: '标题',
    meaning: '对应的任务的首句，不含句号。',
    kind: 'text',
    cellOf: ({ task }) => task.title,
  },
  {
    key: 'score',
    name: '相似度',
    meaning: '两项任务的字词有多相似，从 0 到 1；1 不一定是文字相同。',
    kind: 'number',
    cellOf: ({ task }) => task.score,
  },
  {
    key: 'same',
    name: '文字相同',
    meaning: 'yes：全文一字不差；否则为空。',
    kind: 'text',
    cellOf: ({ task }) => (task.isSame ? 'yes' : null),
  },
  {
    key: 'units',
    name: '责任单位',
    meaning: '对应的任务的单位，原词和角色，用“；”隔开。',
    kind: 'text',
    cellOf: ({ task }) => list(task.units),
  },
  {
    key: 'deadlines',
    name: '时限',
    meaning: '对应的任务的时限，原词和日期，用“；”隔开。',
    kind: 'text',
    cellOf: ({ task }) => list(task.deadlines),
  },
  {
    key: 'targets',
    name: '指标',
    meaning: '对应的任务的指标，原词和数值，用“；”隔开。',
    kind: 'text',
    cellOf: ({ task }) => list(task.targets),
  },
  {
    key: 'basis',
    name: '根据',
    meaning: '怎样得出的：都由程序比对字词得出，没有经人核对。',
    kind: 'text',
    cellOf: () => '由程序比对得出',
  },
]

/**
 * What lower and later plans have of a plan's tasks as CSV, in the order of places; `null` where none has anything.
 */
export function adoptedToCsv(adopting: readonly AdoptingPlan[]): string | null {
  const rows = adopting.flatMap((plan) => plan.tasks.map((task) => ({ plan, task })))
  return rows.length > 0 ? toCsv(ADOPTED_COLUMNS, rows) : null
}
