import type { planFiles } from '../../model/site-paths.ts'
import type { Column } from '../column.ts'
import type { PlanDocument } from '../document.ts'
import { CITATION_COLUMNS, citationsToCsv } from './citations-to-csv.ts'
import { DEADLINE_COLUMNS, deadlinesToCsv } from './deadlines-to-csv.ts'
import { OUTCOME_COLUMNS, outcomesToCsv } from './outcomes-to-csv.ts'
import { TARGET_COLUMNS, targetsToCsv } from './targets-to-csv.ts'
import { TASK_COLUMNS, tasksToCsv } from './tasks-to-csv.ts'

/** A CSV file of a plan. */
export interface PlanTable {
  /** Its address, by its name in `planFiles`; the file is called so too. */
  readonly file: keyof ReturnType<typeof planFiles>
  /** What it is for, as readers are told. */
  readonly purpose: string
  readonly columns: readonly Omit<Column<never>, 'cellOf'>[]
  readonly write: (document: PlanDocument) => string
}

/** The CSV files that are made of a plan alone, in the order in which they are offered. */
export const PLAN_TABLES: readonly PlanTable[] = [
  {
    file: 'tasks',
    purpose: '各项任务一行一项，含全文和牵头、配合单位（CSV）',
    columns: TASK_COLUMNS,
    write: tasksToCsv,
  },
  {
    file: 'citations',
    purpose: '每处引用一行（CSV）',
    columns: CITATION_COLUMNS,
    write: ({ plan }) => citationsToCsv(plan),
  },
  {
    file: 'targets',
    purpose: '每处量化指标一行（CSV）',
    columns: TARGET_COLUMNS,
    write: ({ plan }) => targetsToCsv(plan),
  },
  {
    file: 'deadlines',
    purpose: '每处时限一行（CSV）',
    columns: DEADLINE_COLUMNS,
    write: ({ plan }) => deadlinesToCsv(plan),
  },
  {
    file: 'outcomes',
    purpose: '落实情况：查到的每件事、每次查找一行（CSV）',
    columns: OUTCOME_COLUMNS,
    write: ({ plan }) => outcomesToCsv(plan),
  },
]
