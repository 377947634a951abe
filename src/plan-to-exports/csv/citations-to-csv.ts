import { layeredParts } from '../../model/layered-parts.ts'
import type { Plan } from '../../model/plan.ts'
import { toCsv } from './to-csv.ts'

const COLUMNS = ['part', 'start', 'end', 'text', 'rule', 'regulation', 'evidence'] as const

/** A plan's citations as CSV; offsets are UTF-16 code units in the text of the part, as in `plan.json`. */
export function citationsToCsv(plan: Plan): string {
  const rows = [...layeredParts(plan)].flatMap(([part, { citations }]) =>
    citations.map(({ start, end, text, rule, regulation, evidence }) => [
      part,
      start,
      end,
      text,
      rule,
      regulation,
      evidence,
    ]),
  )
  return toCsv(COLUMNS, rows)
}
