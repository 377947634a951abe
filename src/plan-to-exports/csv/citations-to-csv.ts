import { type Placed, placedEntries } from '../../model/layered-parts.ts'
import type { Citation } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import type { Column } from '../column.ts'
import { PLACE_COLUMNS } from './part-columns.ts'
import { toCsv } from './to-csv.ts'

/** The columns of `citations.csv`. */
export const CITATION_COLUMNS: readonly Column<Placed<Citation>>[] = [
  ...PLACE_COLUMNS,
  {
    key: 'rule',
    name: '怎样认出',
    meaning: 'marked：有书名号；unmarked：没有书名号的已知名称；number：文号。',
    kind: 'text',
    cellOf: ({ entry }) => entry.rule,
  },
  {
    key: 'regulation',
    name: '文件标识',
    meaning: '所引文件在登记表里的标识；没有查明的为空。',
    kind: 'text',
    cellOf: ({ entry }) => entry.regulation,
  },
  {
    key: 'evidence',
    name: '根据',
    meaning: '登记表里与之相符的名称；没有查明的，写明原因。',
    kind: 'text',
    cellOf: ({ entry }) => entry.evidence,
  },
]

/** A plan's citations as CSV. */
export function citationsToCsv(plan: Plan): string {
  return toCsv(CITATION_COLUMNS, placedEntries(plan, 'citations'))
}
