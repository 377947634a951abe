import { type Placed, placedEntries } from '../../model/layered-parts.ts'
import type { Deadline } from '../../model/layers.ts'
import type { Plan } from '../../model/plan.ts'
import type { Column } from '../column.ts'
import { PLACE_COLUMNS } from './part-columns.ts'
import { toCsv } from './to-csv.ts'

/** The columns of `deadlines.csv`. */
export const DEADLINE_COLUMNS: readonly Column<Placed<Deadline>>[] = [
  ...PLACE_COLUMNS,
  {
    key: 'from',
    name: '起始日',
    meaning: '时限的第一天（如 2020-07-01），由原文推得；反复进行的，是公文那一年的；没有写明的为空。',
    kind: 'date',
    cellOf: ({ entry }) => entry.from,
  },
  {
    key: 'to',
    name: '截止日',
    meaning: '时限的最后一天（如 2020-07-31），由原文推得；反复进行的，是公文那一年的；没有写明的为空。',
    kind: 'date',
    cellOf: ({ entry }) => entry.to,
  },
  {
    key: 'repeats',
    name: '周期',
    meaning:
      '反复进行的：weekly 每周，ten-daily 每旬，half-monthly 每半月，monthly 每月，quarterly 每季度，half-yearly 每半年，yearly 每年；否则为空。',
    kind: 'text',
    cellOf: ({ entry }) => entry.repeats,
  },
  {
    key: 'interval',
    name: '间隔',
    meaning: '反复进行的，每隔几个周期一次（“5年一周期”是 yearly、5）；每个周期都进行的为空。',
    kind: 'number',
    cellOf: ({ entry }) => entry.interval ?? null,
  },
  {
    key: 'within',
    name: '期限',
    meaning:
      '多长时间以内或者持续多久，数目和单位（如 3 year）：day 日，working-day 工作日，week 周，month 月，year 年；没有的为空。',
    kind: 'text',
    cellOf: ({ entry: { within } }) => (within ? `${within.count} ${within.unit}` : null),
  },
  {
    key: 'after',
    name: '起算',
    meaning: '期限从什么事起算，是原文的字（如“疫情结束”）；原文没有写明的为空。',
    kind: 'text',
    cellOf: ({ entry }) => entry.after ?? null,
  },
]

/** A plan's times as CSV. */
export function deadlinesToCsv(plan: Plan): string {
  return toCsv(DEADLINE_COLUMNS, placedEntries(plan, 'deadlines'))
}
