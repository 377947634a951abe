import { placedEntries } from '../model/layered-parts.ts'
import type { Plan } from '../model/plan.ts'
import { yearsIn } from './find-year.ts'

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
