import type { SearchName } from '../../../html-to-search/search-record.ts'
import { type Query, readQuery } from '../../../query-to-results/read-query.ts'
import type { Filters, Result, Results } from '../../../query-to-results/result.ts'
import { resultsFromNames } from '../../../query-to-results/results-from-names.ts'
import type { NamesLoader } from './load-names.ts'

/** How far a search has come; `failed` means that only names were searched. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'failed'

/** Shows an answer; called again with a fuller one as the index arrives. */
export type Show = (state: SearchState, results: Results, query: Query, names: readonly SearchName[]) => void

/** Whether a result stays the first, whatever the index has beside it: its number or one of its names was typed. */
export function isNamed(first: Result | undefined): boolean {
  return first?.reason === 'number' || first?.reason === 'name'
}

const NOTHING: Results = { exact: [], related: [], near: [] }

/**
 * Answers what is typed: from the names at once, from the index when it is there. An answer that a later
 * question has overtaken is never shown.
 */
export function createAnswerer(base: string, loader: NamesLoader, show: Show) {
  let latest = 0
  return async (typed: string, filters: Filters = {}): Promise<void> => {
    latest += 1
    const turn = latest
    const tell: Show = (...answer) => turn === latest && show(...answer)
    const query = readQuery(typed)
    const isFiltered = Object.values(filters).some(Boolean)
    if (query.phrase === '' && !isFiltered)
      return tell(typed.trim() === '' ? 'idle' : 'ready', NOTHING, query, [])
    const names = await loader.forQuery(query).catch(() => [])
    const first = resultsFromNames(query, names)
    tell('loading', first, query, names)
    try {
      const { searchIndex } = await import('./search-index.ts')
      const full = await searchIndex(base, query, names, filters)
      const isNothing = full.exact.length + full.related.length === 0
      tell('ready', isNothing ? { ...full, near: first.near } : full, query, names)
    } catch {
      const all = await loader.all().catch(() => names)
      tell('failed', resultsFromNames(query, all), query, all)
    }
  }
}
