import type { Filters, Result, Results } from './result.ts'

/** How many exact results have each value that one can narrow by. */
export type Facets = Readonly<Record<keyof Filters, ReadonlyMap<string, number>>>

/** Keep the results that have the chosen values. */
export function narrowResults({ exact, related, near }: Results, filters: Filters): Results {
  const keeps = (result: Result) => hasValues(result, filters)
  return { exact: exact.filter(keeps), related: related.filter(keeps), near }
}

/** Count what one more choice would leave: each filter is counted under the others, not under itself. */
export function countFacets({ exact }: Results, filters: Filters): Facets {
  const count = (name: keyof Filters) => {
    const counts = new Map<string, number>()
    for (const result of exact.filter((each) => hasValues(each, { ...filters, [name]: '' }))) {
      for (const value of VALUES[name](result)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return counts
  }
  return {
    type: count('type'),
    plan: count('plan'),
    chapter: count('chapter'),
    department: count('department'),
  }
}

const VALUES: Readonly<Record<keyof Filters, (result: Result) => readonly string[]>> = {
  type: ({ type }) => [type],
  plan: ({ plan }) => [plan],
  chapter: ({ chapter }) => [chapter],
  department: ({ departments }) => departments,
}

function hasValues(result: Result, filters: Filters): boolean {
  return (Object.keys(VALUES) as (keyof Filters)[]).every((name) => {
    const wanted = filters[name]
    return !wanted || VALUES[name](result).includes(wanted)
  })
}
