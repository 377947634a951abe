import type { Column } from '../column.ts'
import { ADOPTED_COLUMNS } from './adopted-to-csv.ts'
import { ALL_CITATION_COLUMNS } from './citations-to-csv.ts'
import { DUTY_COLUMNS } from './duties-to-csv.ts'
import { LIBRARY_TABLES } from './library-tables.ts'
import { PLAN_TABLES } from './plan-tables.ts'
import { toCsv } from './to-csv.ts'

/** A column without how it is filled. */
type Described = Pick<Column<never>, 'key' | 'name' | 'meaning' | 'kind'>

/** Every CSV file with its columns, in their order. */
const CSV_FILES: readonly { readonly file: string; readonly columns: readonly Described[] }[] = [
  ...PLAN_TABLES.map(({ file, columns }) => ({ file: `${file}.csv`, columns })),
  { file: 'adopted.csv', columns: ADOPTED_COLUMNS },
  { file: 'organizations/…/tasks.csv', columns: DUTY_COLUMNS },
  { file: 'all-citations.csv', columns: ALL_CITATION_COLUMNS },
  ...LIBRARY_TABLES.flatMap(({ name, columns, forms }) =>
    forms.some(({ ending }) => ending === 'csv') ? [{ file: `all-${name}-….csv`, columns }] : [],
  ),
]

const KINDS: Readonly<Record<Described['kind'], string>> = { text: '文字', number: '数', date: '日期' }

const COLUMNS: readonly Column<Described & { readonly file: string }>[] = [
  { key: '文件', name: '文件', meaning: '列所在的文件。', kind: 'text', cellOf: ({ file }) => file },
  { key: '列', name: '列', meaning: '列的名称，即文件的第一行。', kind: 'text', cellOf: ({ key }) => key },
  { key: '中文名', name: '中文名', meaning: '列的中文名称。', kind: 'text', cellOf: ({ name }) => name },
  { key: '类型', name: '类型', meaning: '文字、数或日期。', kind: 'text', cellOf: ({ kind }) => KINDS[kind] },
  { key: '说明', name: '说明', meaning: '列的意思。', kind: 'text', cellOf: ({ meaning }) => meaning },
]

/** What every column of the CSV files is, as CSV, from the definitions that the files are written by. */
export function columnsToCsv(): string {
  const described = CSV_FILES.flatMap(({ file, columns }) =>
    columns.map(({ key, name, meaning, kind }) => ({ file, key, name, meaning, kind })),
  )
  return toCsv(COLUMNS, described)
}
