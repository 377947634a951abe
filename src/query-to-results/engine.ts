import type { SearchRecord } from '../html-to-search/search-record.ts'
import type { Filters } from './result.ts'

/** A record that an engine found, its words not yet loaded. */
export interface Hit {
  readonly id: string
  readonly load: () => Promise<SearchRecord>
}

/** Full-text search over records; Pagefind on the site, a plain list in a file for use without a server. */
export interface Engine {
  /**
   * Every record that holds a folded phrase, and perhaps some that do not: the caller looks again.
   *
   * @throws when the index cannot be loaded.
   */
  readonly find: (phrase: string) => Promise<readonly Hit[]>
  /** Every record with these values. */
  readonly filter: (filters: Filters & { readonly document?: string }) => Promise<readonly Hit[]>
}

/** Hits that are in every list, in the order of the first. */
export function intersect([first = [], ...others]: readonly (readonly Hit[])[]): readonly Hit[] {
  const sets = others.map((hits) => new Set(hits.map(({ id }) => id)))
  return first.filter(({ id }) => sets.every((set) => set.has(id)))
}
