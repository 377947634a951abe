import { placedEntries } from '../../model/layered-parts.ts'
import type { Layers } from '../../model/layers.ts'
import { taskState } from '../../model/outcome.ts'
import { partId } from '../../model/part-id.ts'
import type { InheritedUnit, Plan } from '../../model/plan.ts'
import { chapterOf } from '../../model/plan-index.ts'
import { roleWord } from '../../model/value-words.ts'
import type { Column } from '../column.ts'
import { CITATION_COLUMNS } from './citations-to-csv.ts'
import { DEADLINE_COLUMNS } from './deadlines-to-csv.ts'
import { roleColumns } from './part-columns.ts'
import { TARGET_COLUMNS } from './targets-to-csv.ts'
import { TASK_COLUMNS, type TaskRow } from './tasks-to-csv.ts'
import { toCsv } from './to-csv.ts'

/** What all plans of a library have of one kind, as a table. */
interface LibraryTable {
  /** `tasks`, of `/data/all-tasks-1.csv`. */
  readonly name: string
  /** What it holds, in one line. */
  readonly what: string
  readonly columns: readonly Pick<Column<never>, 'key' | 'name' | 'meaning' | 'kind'>[]
  readonly forms: readonly TableForm[]
}

/** A form of a table, written plan by plan. */
interface TableForm {
  readonly ending: 'csv' | 'ndjson'
  /** What every file begins with. */
  readonly head: string
  /** The rows of a plan, a hundred at a time, each time behind the head. */
  readonly write: (plan: Plan) => readonly string[]
}

/** Rows that are written at once. */
const ROWS = 100

interface UnitRow {
  readonly part: string
  readonly unit: Layers['organizations'][number] | InheritedUnit
}

/** The columns of `all-units-1.csv`. */
const UNIT_COLUMNS: readonly Column<UnitRow>[] = [
  {
    key: 'part',
    name: '所在',
    meaning: '由它负责的部分的标识：task-24 是任务 24，chapter-5 是第五部分。',
    kind: 'text',
    cellOf: ({ part }) => part,
  },
  { key: 'text', name: '原词', meaning: '文中写的名称。', kind: 'text', cellOf: ({ unit }) => unit.text },
  {
    key: 'organization',
    name: '机关标识',
    meaning: '机关的标识，即它的网页地址的最后一段；登记册里没有的机关，在 plan.json 的 bodies 里。',
    kind: 'text',
    cellOf: ({ unit }) => unit.organization,
  },
  ...roleColumns<UnitRow>(
    ({ unit }) => unit.role,
    ({ unit }) => roleWord(unit),
  ),
  {
    key: 'inherited',
    name: '沿用',
    meaning: 'same：沿用写明“下同”的；below：据对以下各项的统一说明；自己写明的为空。',
    kind: 'text',
    cellOf: ({ unit }) => ('because' in unit ? unit.because : null),
  },
]

/** The tables of a library. Whole texts of tasks are in each plan's own files: of a thousand plans they are 40 MB. */
export const LIBRARY_TABLES: readonly LibraryTable[] = [
  toTable<TaskRow>('tasks', '全站的每项任务一行，不含全文', {
    columns: TASK_COLUMNS.filter(({ key }) => key !== 'text'),
    rowsOf: (plan) =>
      plan.tasks.map((task) => ({
        task,
        chapterTitle: chapterOf(plan, task.id)?.title ?? null,
        state: taskState(task, plan.issuedDate),
      })),
  }),
  toTable('units', '全站的每个责任单位一行：负责哪一部分', { columns: UNIT_COLUMNS, rowsOf: unitsOf }),
  toTable('deadlines', '全站的每处时限一行', {
    columns: DEADLINE_COLUMNS,
    rowsOf: (plan) => placedEntries(plan, 'deadlines'),
  }),
  toTable('targets', '全站的每处量化指标一行', {
    columns: TARGET_COLUMNS,
    rowsOf: (plan) => placedEntries(plan, 'targets'),
  }),
  // `all-citations.csv` is there already, and calls the plan `citing`, for `plan` is the plan cited.
  toTable('citations', '全站的每处引用一行：怎样查到、没有查到的为什么', {
    columns: CITATION_COLUMNS,
    rowsOf: (plan) => placedEntries(plan, 'citations'),
    planKey: 'citing',
    endings: ['ndjson'],
  }),
]

interface TableInput<Row> {
  /** Those of a plan's own table. */
  readonly columns: readonly Column<Row>[]
  readonly rowsOf: (plan: Plan) => readonly Row[]
  /** The column before them. */
  readonly planKey?: string
  readonly endings?: readonly TableForm['ending'][]
}

function toTable<Row>(
  name: string,
  what: string,
  { columns: own, rowsOf, planKey = 'plan', endings = ['csv', 'ndjson'] }: TableInput<Row>,
): LibraryTable {
  const columns: readonly Column<{ readonly plan: Plan; readonly row: Row }>[] = [
    {
      key: planKey,
      name: '文件标识',
      meaning: '文件的标识，即它的网页地址的第一段。',
      kind: 'text',
      cellOf: ({ plan }) => plan.id,
    },
    ...own.map((column) => ({ ...column, cellOf: ({ row }: { readonly row: Row }) => column.cellOf(row) })),
  ]
  const chunks = (plan: Plan) => {
    const rows = rowsOf(plan).map((row) => ({ plan, row }))
    const count = Math.ceil(rows.length / ROWS)
    return Array.from({ length: count }, (_, index) => rows.slice(index * ROWS, (index + 1) * ROWS))
  }
  const toLine = (row: { readonly plan: Plan; readonly row: Row }) => {
    const cells = columns.map(({ key, cellOf }) => [key, cellOf(row)] as const)
    return `${JSON.stringify(Object.fromEntries(cells))}\n`
  }
  const forms: readonly TableForm[] = [
    {
      ending: 'csv',
      head: toCsv(columns, []),
      write: (plan) => chunks(plan).map((rows) => toCsv(columns, rows)),
    },
    // A line of JSON for each row, by the names of the columns (https://github.com/ndjson/ndjson-spec).
    { ending: 'ndjson', head: '', write: (plan) => chunks(plan).map((rows) => rows.map(toLine).join('')) },
  ]
  return { name, what, columns, forms: forms.filter(({ ending }) => endings.includes(ending)) }
}

function unitsOf(plan: Plan): readonly UnitRow[] {
  const named = placedEntries(plan, 'organizations').filter(({ entry }) => entry.role !== 'named')
  return [
    ...named.map(({ part, entry }) => ({ part, unit: entry })),
    ...plan.tasks.flatMap((task) =>
      task.inheritedUnits.map((unit) => ({ part: partId('task', task.id), unit })),
    ),
  ]
}
