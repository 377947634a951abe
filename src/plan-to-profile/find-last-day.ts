import { placedEntries } from '../model/layered-parts.ts'
import type { Plan } from '../model/plan.ts'
import { yearsIn } from './find-year.ts'

/** The last day that a plan speaks of: of the years in its title, of its date's, of its times; `null` where none is. */
export function findLastDay(plan: Plan): string | null {
  const issued = plan.issuedDate === null ? [] : [plan.issuedDate.slice(0, 4)]
  const years = [...yearsIn(plan.title ?? ''), ...issued].map((year) => `${year}-12-31`)
  const times = placedEntries(plan, 'deadlines').flatMap(({ entry }) => entry.to ?? [])
  return [...years, ...times].sort().at(-1) ?? null
}
