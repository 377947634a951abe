import { longDate } from '../chinese/date-words.ts'
import { isAfter, isBefore } from '../model/loose-day.ts'
import type { Plan } from '../model/plan.ts'

/**
 * Where a finding stands to the time of its plan, where that is not within it: 印发之前, 2020年之后.
 *
 * @param last The last day that the plan speaks of.
 */
export function timing(
  { issuedDate }: Pick<Plan, 'issuedDate'>,
  { date }: { readonly date: string },
  last: string | null,
): string | null {
  if (issuedDate !== null && isBefore(date, issuedDate)) return '印发之前'
  return last !== null && isAfter(date, last) ? laterName(last) : null
}

/** `2020年之后` */
export function laterName(last: string | null): string {
  return `${last?.endsWith('-12-31') ? `${last.slice(0, 4)}年` : longDate(last ?? '')}之后`
}
