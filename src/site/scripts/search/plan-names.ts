import type { SearchName } from '../../../html-to-search/search-record.ts'

/** Titles of the plans, by id. */
export function titlesOfPlans(names: readonly SearchName[]): ReadonlyMap<string, string> {
  return new Map(names.filter(({ type }) => type === 'plan').map(({ plan, title }) => [plan, title]))
}

/** Names with those of one plan before the others: on its pages a number means its task. */
export function ownFirst(names: readonly SearchName[], plan: string | undefined): readonly SearchName[] {
  return [...names.filter((name) => name.plan === plan), ...names.filter((name) => name.plan !== plan)]
}
