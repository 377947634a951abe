import { longDate } from '../../chinese/date-words.ts'
import { placedEntries } from '../../model/layered-parts.ts'
import { isAfter, isBefore } from '../../model/loose-day.ts'
import type { Plan } from '../../model/plan.ts'
import { yearsIn } from './plan-to-profile.ts'

const known = new WeakMap<Plan, string | null>()

/**
 * The last day that a plan speaks of: of the years in its title, of its date's, of its times; `null` where none is. Every
 * page of a task asks for it: it is found once.
 */
export function findLastDay(plan: Plan): string | null {
  const last = known.get(plan)
  if (last !== undefined) return last
  const found = lastOf(plan)
  known.set(plan, found)
  return found
}

function lastOf(plan: Plan): string | null {
  const issued = plan.issuedDate === null ? [] : [plan.issuedDate.slice(0, 4)]
  const years = [...yearsIn(plan.title ?? ''), ...issued].map((year) => `${year}-12-31`)
  const times = placedEntries(plan, 'deadlines').flatMap(({ entry }) => entry.to ?? [])
  return [...years, ...times].sort().at(-1) ?? null
}

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
