import type { SearchRecord } from './search-record.ts'

/** What search says of a plan, and sorts its results by; `null` and empty are unknown. */
export interface PlanFacts {
  /** Empty for the registry. */
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly level: string | null
  readonly kind: string
  readonly place: string
}

/** All that search needs of a plan, or of the registry: data that a cache can keep as JSON. */
export interface PlanRecord extends PlanFacts {
  /** Its parts in the order in which equals are listed: that of their addresses. */
  readonly parts: readonly SearchRecord[]
}

/** Plans in the order of their ids, the registry last. */
export function compareRecords({ id: a }: Pick<PlanRecord, 'id'>, { id: b }: Pick<PlanRecord, 'id'>): number {
  return Number(a === '') - Number(b === '') || compareAddresses(a, b)
}

/** The order of addresses and of ids: `/jia/2/` before `/jia/10/`. */
export function compareAddresses(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : Number(a > b))
}
