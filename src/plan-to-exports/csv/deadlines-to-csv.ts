import { layeredParts } from '../../model/layered-parts.ts'
import type { Plan } from '../../model/plan.ts'
import { toCsv } from './to-csv.ts'

const COLUMNS = ['part', 'start', 'end', 'text', 'from', 'to', 'repeats'] as const

/** A plan's times as CSV; offsets are UTF-16 code units in the text of the part, as in `plan.json`. */
export function deadlinesToCsv(plan: Plan): string {
  const rows = [...layeredParts(plan)].flatMap(([part, { deadlines }]) =>
    deadlines.map(({ start, end, text, from, to, repeats }) => [part, start, end, text, from, to, repeats]),
  )
  return toCsv(COLUMNS, rows)
}
