import type { PlanFacts } from '../html-to-search/search-record.ts'
import type { Filters, Item, Results } from './result.ts'

/** How many exact results have each value that one can narrow by; true counts, of all results. */
type Facets = Readonly<Record<keyof Filters, ReadonlyMap<string, number>>>

/** What tells the values of an item: of plans from their facts, of bodies where their table is loaded. */
export interface FacetSource {
  readonly plans: ReadonlyMap<string, PlanFacts>
  readonly bodies?: ((item: Item) => readonly string[]) | undefined
}

/** Keep the results that have the chosen values. */
export function narrowResults(
  { exact, related, near }: Results,
  filters: Filters,
  source: FacetSource,
): Results {
  const keeps = (item: Item) => hasValues(item, filters, source)
  return { exact: exact.filter(keeps), related: related.filter(keeps), near }
}

/** Count what one more choice would leave: each filter is counted under the others, not under itself. */
export function countFacets(
  { exact }: Pick<Results, 'exact'>,
  filters: Filters,
  source: FacetSource,
): Facets {
  const count = (name: keyof Filters) => {
    const counts = new Map<string, number>()
    for (const item of exact.filter((each) => hasValues(each, { ...filters, [name]: '' }, source))) {
      for (const value of VALUES[name](item, source)) {
        if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
    }
    return counts
  }
  return Object.fromEntries(NAMES.map((name) => [name, count(name)])) as unknown as Facets
}

const VALUES: Readonly<Record<keyof Filters, (item: Item, source: FacetSource) => readonly string[]>> = {
  type: ({ type }) => [type],
  plan: ({ plan }) => [plan],
  year: (item, { plans }) => [String(plans.get(item.plan)?.year ?? '')],
  level: (item, { plans }) => [plans.get(item.plan)?.level ?? ''],
  place: (item, { plans }) => [plans.get(item.plan)?.place ?? ''],
  kind: (item, { plans }) => [plans.get(item.plan)?.kind ?? ''],
  chapter: ({ chapter = '' }) => [chapter],
  department: (item, { bodies }) => item.departments ?? bodies?.(item) ?? [],
}
const NAMES = Object.keys(VALUES) as readonly (keyof Filters)[]

function hasValues(item: Item, filters: Filters, source: FacetSource): boolean {
  return NAMES.every((name) => {
    const wanted = filters[name]
    return !wanted || VALUES[name](item, source).includes(wanted)
  })
}
