import type { SearchName } from '../../../html-to-search/search-record.ts'
import { findFiltered, findResults } from '../../../query-to-results/find-results.ts'
import type { Query } from '../../../query-to-results/read-query.ts'
import type { Filters, Results } from '../../../query-to-results/result.ts'
import { loadEngine } from './load-engine.ts'

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
): Promise<Results> {
  const engine = await loadEngine(base)
  return query.phrase === '' ? findFiltered(filters, engine) : findResults(query, names, engine)
}
