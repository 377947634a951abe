import { STATE_MEANING } from '../../model/outcome.ts'
import type { Column } from '../column.ts'
import type { LedgerRow } from './ledger-row.ts'

const list = (words: readonly string[]) => words.join('；')
const lines = (words: readonly string[]) => words.join('\n')

/** The columns of a ledger, in the order in which offices keep them; the address of a task is not among them. */
export const LEDGER_COLUMNS = [
  {
    key: 'serial',
    name: '序号',
    meaning: '任务在全部任务中的次序，从 1 起；任务自己的编号在“任务”一列。',
    kind: 'number',
    cellOf: ({ serial }) => serial,
  },
  {
    key: 'part',
    name: '部分',
    meaning: '任务所在的部分（章、节）；一份文件里有几个方案的，前面是方案的题名。',
    kind: 'text',
    cellOf: ({ parts }) => lines(parts),
  },
  {
    key: 'task',
    name: '任务',
    meaning: '任务的编号和标题（首句）。',
    kind: 'text',
    cellOf: ({ title }) => title,
  },
  {
    key: 'text',
    name: '内容',
    meaning: '任务的全文，逐字照录，含首句，不含编号。',
    kind: 'text',
    cellOf: ({ task }) => task.text,
  },
  {
    key: 'lead',
    name: '牵头单位',
    meaning: '文中写明牵头（主办、主责）的单位；文中没有分主次的，这一列是空的。',
    kind: 'text',
    cellOf: ({ leadUnits }) => list(leadUnits),
  },
  {
    key: 'responsible',
    name: '责任单位',
    meaning:
      '其余的责任单位；配合、参与、指导的，括号里是文中的用词；“下同”“统一写明”的，是别的部分为它写明的。',
    kind: 'text',
    cellOf: ({ responsibleUnits }) => list(responsibleUnits),
  },
  {
    key: 'deadlines',
    name: '时限',
    meaning: '文中的时限；括号里是由成文日期推得的日期。',
    kind: 'text',
    cellOf: ({ deadlines }) => list(deadlines),
  },
  {
    key: 'targets',
    name: '指标',
    meaning: '文中承诺的数量，照录原词。',
    kind: 'text',
    cellOf: ({ targets }) => list(targets),
  },
  {
    key: 'basis',
    name: '引用的文件',
    meaning:
      '文中引用的文件，也有任务要制定、修改的：全称和文号；成文时还没有的文件不写文号，没有查明的照录原词。',
    kind: 'text',
    cellOf: ({ basis }) => lines(basis),
  },
  {
    key: 'state',
    name: '落实状态',
    meaning: STATE_MEANING,
    kind: 'text',
    cellOf: ({ state }) => state,
  },
  {
    key: 'outcomes',
    name: '落实情况',
    meaning: '查到的事，附日期、说明、出处和见到多少，印发之前的注明；空着的是没有查明，不是没有落实。',
    kind: 'text',
    cellOf: ({ outcomes }) => lines(outcomes),
  },
] as const satisfies readonly Column<LedgerRow>[]
