import type { Filters, Result, Results } from './result.ts'

/** How many exact results have each value that one can narrow by. */
export interface Facets {
  readonly type: ReadonlyMap<string, number>
  readonly chapter: ReadonlyMap<string, number>
  readonly department: ReadonlyMap<string, number>
}

/** Keep the results that have the chosen values. */
export function narrowResults({ exact, related, near }: Results, filters: Filters): Results {
  const keeps = (result: Result) => hasValues(result, filters)
  return { exact: exact.filter(keeps), related: related.filter(keeps), near }
}

/** Count what one more choice would leave: each filter is counted under the others, not under itself. */
export function countFacets(
  { exact }: Results,
  { type = '', chapter = '', department = '' }: Filters,
): Facets {
  return {
    type: countValues(
      exact.filter((result) => hasValues(result, { chapter, department })).map((one) => [one.type]),
    ),
    chapter: countValues(
      exact.filter((result) => hasValues(result, { type, department })).map((one) => [one.chapter]),
    ),
    department: countValues(
      exact.filter((result) => hasValues(result, { type, chapter })).map((one) => one.departments),
    ),
  }
}

function hasValues(result: Result, { type, chapter, department }: Filters): boolean {
  return (
    (!type || result.type === type) &&
    (!chapter || result.chapter === chapter) &&
    (!department || result.departments.includes(department))
  )
}

function countValues(values: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values.flat()) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
