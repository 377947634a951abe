import { distinct } from '../../model/distinct.ts'
import { STATE_MEANING } from '../../model/outcome.ts'
import type { Column } from '../column.ts'
import type { PlanDocument } from '../document.ts'
import { documentToLedger } from '../ledger/document-to-ledger.ts'
import type { LedgerRow } from '../ledger/ledger-row.ts'
import { taskUnits } from '../ledger/task-units.ts'
import { toCsv } from './to-csv.ts'

const ids = (found: readonly (string | null)[]) => distinct(found).join(' ')
/** A name may hold `、` (各市、县人民政府), and none holds `；`. */
const units = (names: readonly string[]) => names.join('；')

/** What a row of tasks is filled from. */
export type TaskRow = Pick<LedgerRow, 'task' | 'chapterTitle' | 'state'>

/** The columns of `tasks.csv`. */
export const TASK_COLUMNS: readonly Column<TaskRow>[] = [
  {
    key: 'id',
    name: '任务标识',
    meaning:
      '任务的永久标识，也是网址的一部分；编号通排的是编号，分部分重排的是“部分-编号”；一个文件里第二份公文的前面加 d2-，编号重复的后面加 x2。',
    kind: 'text',
    cellOf: ({ task }) => task.id,
  },
  {
    key: 'number',
    name: '编号',
    meaning: '任务的编号，写成整数。',
    kind: 'number',
    cellOf: ({ task }) => task.number,
  },
  {
    key: 'label',
    name: '编号原文',
    meaning: '编号在文中的写法，如“（二十四）”。',
    kind: 'text',
    cellOf: ({ task }) => task.label,
  },
  {
    key: 'chapter',
    name: '部分编号',
    meaning: '任务所在部分（章）的编号；在第一部分以前的为空。',
    kind: 'number',
    cellOf: ({ task }) => task.chapter,
  },
  {
    key: 'chapterTitle',
    name: '部分标题',
    meaning: '任务所在部分（章）的标题，不含编号。',
    kind: 'text',
    cellOf: ({ chapterTitle }) => chapterTitle,
  },
  {
    key: 'title',
    name: '标题',
    meaning: '任务的首句，不含句号。',
    kind: 'text',
    cellOf: ({ task }) => task.title,
  },
  {
    key: 'text',
    name: '全文',
    meaning: '任务的全文，逐字照录，含首句，不含编号。',
    kind: 'text',
    cellOf: ({ task }) => task.text,
  },
  {
    key: 'startLine',
    name: '起始行',
    meaning: '任务在原文（source.txt）中的第一行，从 1 数起。',
    kind: 'number',
    cellOf: ({ task }) => task.source.startLine,
  },
  {
    key: 'endLine',
    name: '结束行',
    meaning: '任务在原文（source.txt）中的最后一行。',
    kind: 'number',
    cellOf: ({ task }) => task.source.endLine,
  },
  {
    key: 'citations',
    name: '引用的文件',
    meaning: '任务引用的文件的标识，用空格隔开；没有查明的没有标识，见 citations.csv。',
    kind: 'text',
    cellOf: ({ task }) => ids(task.citations.map(({ regulation }) => regulation)),
  },
  {
    key: 'organizations',
    name: '点到的机关',
    meaning: '任务点到的机关的标识，用空格隔开；没有登记的领域没有标识。',
    kind: 'text',
    cellOf: ({ task }) => ids(task.organizations.map(({ organization }) => organization)),
  },
  {
    key: 'leadUnits',
    name: '牵头单位',
    meaning: '牵头的单位，照录原词，用“；”隔开；文中没有分主次的，是负责的各单位。',
    kind: 'text',
    cellOf: ({ task }) => units(taskUnits(task).lead),
  },
  {
    key: 'supportUnits',
    name: '配合单位',
    meaning: '配合、参与、指导的单位，照录原词，用“；”隔开。',
    kind: 'text',
    cellOf: ({ task }) => units(taskUnits(task).support),
  },
  {
    key: 'inheritedUnits',
    name: '沿用的单位',
    meaning: '别的部分为这项任务写明的单位（下同），照录原词，用“；”隔开。',
    kind: 'text',
    cellOf: ({ task }) => units(taskUnits(task).inherited),
  },
  {
    key: 'state',
    name: '落实状态',
    meaning: STATE_MEANING,
    kind: 'text',
    cellOf: ({ state }) => state,
  },
]

/**
 * A plan's tasks as CSV, whole texts included.
 *
 * 1. What a task cites and names is given by id, parted by spaces; what the registry does not know has no id.
 * 2. The units that lead and support are given in the plan's own words, known or not, parted by `；`.
 * 3. Units that another part names for a task (下同) stand in a column of their own.
 */
export function tasksToCsv(document: PlanDocument): string {
  return toCsv(TASK_COLUMNS, documentToLedger(document))
}
