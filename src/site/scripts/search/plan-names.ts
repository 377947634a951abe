import type { SearchName } from '../../../html-to-search/search-record.ts'

/** Titles of the plans, by id. */
export function titlesOfPlans(names: readonly SearchName[]): ReadonlyMap<string, string> {
  return new Map(names.filter(({ type }) => type === 'plan').map(({ plan, title }) => [plan, title]))
}
