import { listsEntry } from './registry-entries.ts'
import type { SearchName } from './search-record.ts'

/** The names of a library as the lists that readers load, so that none grows with all plans. */
export interface NameLists {
  /** Plans and the registry: `/search/names.json`. */
  readonly shared: readonly SearchName[]
  /** Tasks and chapters of a plan: `/search/names/henan-2020.json`. */
  readonly byPlan: ReadonlyMap<string, readonly SearchName[]>
  /** Those of a number in all plans, for every number up to the highest: `/search/numbers/24.json`. */
  readonly byNumber: ReadonlyMap<number, readonly SearchName[]>
}

/** Part the names of a library by who needs them. */
export function namesToLists(names: readonly SearchName[]): NameLists {
  const entries = names.filter((name) => !isUnit(name))
  const shared = entries.filter(listsEntry(entries))
  const units = names.filter(isUnit)
  const of = Map.groupBy(units, ({ plan }) => plan)
  const numbered = Map.groupBy(units, ({ number }) => number)
  return {
    shared,
    byPlan: new Map(
      shared.filter(({ type }) => type === 'plan').map(({ plan }) => [plan, of.get(plan) ?? []]),
    ),
    byNumber: new Map(
      Array.from({ length: highestNumber(shared) }, (_, index) => [index + 1, numbered.get(index + 1) ?? []]),
    ),
  }
}

/** The highest number in any plan, of names among which all plans are. */
export function highestNumber(names: readonly SearchName[]): number {
  return Math.max(0, ...names.map(({ highest = 0 }) => highest))
}

/** Whether a name is of a task or a chapter. */
export function isUnit({ type }: Pick<SearchName, 'type'>): boolean {
  return type === 'task' || type === 'chapter'
}
