import { type Placed, placedEntries } from '../../model/layered-parts.ts'
import type { Target } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import type { Column } from '../column.ts'
import { PLACE_COLUMNS } from './part-columns.ts'
import { toCsv } from './to-csv.ts'

/** The columns of `targets.csv`. */
export const TARGET_COLUMNS: readonly Column<Placed<Target>>[] = [
  ...PLACE_COLUMNS,
  {
    key: 'value',
    name: '数值',
    meaning: '数量，写成阿拉伯数字：“1千万”是 10000000；一段范围的为下端。',
    kind: 'number',
    cellOf: ({ entry }) => entry.value,
  },
  {
    key: 'unit',
    name: '单位',
    meaning: '计量的单位，如“项”“亩”“元/户”“%”。',
    kind: 'text',
    cellOf: ({ entry }) => entry.unit,
  },
  {
    key: 'bound',
    name: '界限',
    meaning:
      'exact 恰好，at-least 不少于（以上），over 超过，about 约，at-most 不超过（以下、以内），under 低于（不满），range 一段范围。',
    kind: 'text',
    cellOf: ({ entry }) => entry.bound,
  },
  {
    key: 'upper',
    name: '上端',
    meaning: '一段范围的上端：“10—30万元”是 300000；不是范围的为空。',
    kind: 'number',
    cellOf: ({ entry }) => entry.upper ?? null,
  },
]

/** A plan's targets as CSV. */
export function targetsToCsv(plan: Plan): string {
  return toCsv(TARGET_COLUMNS, placedEntries(plan, 'targets'))
}
