import type { SearchName } from '../../../html-to-search/search-record.ts'
import { findAll, findResults } from '../../../query-to-results/find-results.ts'
import { type FacetSource, narrowResults } from '../../../query-to-results/narrow-results.ts'
import type { Query } from '../../../query-to-results/read-query.ts'
import type { Filters, Item, Results } from '../../../query-to-results/result.ts'
import { loadEngine } from './load-engine.ts'

/** What the index has on a query, and what counts and narrows it. */
export interface IndexAnswer {
  readonly results: Results
  readonly source: FacetSource
  /** Loads which bodies all parts name. */
  readonly loadBodies: () => Promise<FacetSource>
}

/**
 * Answer a query from the full-text index, which is loaded at the first one.
 *
 * @throws when it cannot be loaded.
 */
export async function searchIndex(
  base: string,
  query: Query,
  names: readonly SearchName[],
  filters: Filters,
): Promise<IndexAnswer> {
  const engine = await loadEngine(base)
  const { plan: scope, chapter, ...others } = filters
  const found =
    query.phrase === '' ? await findAll(engine, scope) : await findResults(query, names, engine, scope)
  const plain = { plans: engine.plans }
  const loadBodies = async () => ({ ...plain, bodies: await engine.bodies() })
  const isCounted = found.exact.every(({ departments }) => departments !== undefined)
  const source = filters.department && !isCounted ? await loadBodies() : plain
  if (!chapter) return { results: found, source, loadBodies }
  // Only its text tells the chapter of a part.
  const narrowed = narrowResults(found, { ...others, ...(scope && { plan: scope }) }, source)
  const exact = await Promise.all(narrowed.exact.map(withChapter))
  return { results: { ...found, exact }, source, loadBodies }
}

async function withChapter(item: Item): Promise<Item> {
  return item.chapter === undefined ? { ...item, chapter: (await item.load()).chapter } : item
}
