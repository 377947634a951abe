import { layeredParts } from '../../model/layered-parts.ts'
import type { Plan } from '../../model/plan.ts'
import { toCsv } from './to-csv.ts'

const COLUMNS = ['part', 'start', 'end', 'text', 'value', 'unit', 'bound'] as const

/** A plan's targets as CSV; offsets are UTF-16 code units in the text of the part, as in `plan.json`. */
export function targetsToCsv(plan: Plan): string {
  const rows = [...layeredParts(plan)].flatMap(([part, { targets }]) =>
    targets.map(({ start, end, text, value, unit, bound }) => [part, start, end, text, value, unit, bound]),
  )
  return toCsv(COLUMNS, rows)
}
