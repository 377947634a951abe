import type { SearchName } from '../../../html-to-search/search-record.ts'
import { loadItems } from '../../../query-to-results/items.ts'
import { type FacetSource, narrowResults } from '../../../query-to-results/narrow-results.ts'
import { type Query, readQuery } from '../../../query-to-results/read-query.ts'
import type { Filters, Result, Results } from '../../../query-to-results/result.ts'
import { resultsFromNames } from '../../../query-to-results/results-from-names.ts'
import { countAtFirst } from './batches.ts'
import type { NamesLoader } from './load-names.ts'

/** How far a search has come; `failed` means that only names were searched. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'failed'

/** An answer to what was typed, as far as it is known. */
export interface Answer {
  readonly state: SearchState
  readonly query: Query
  readonly names: readonly SearchName[]
  /** Everything found, for counting what each filter would leave. */
  readonly all: Results
  /** What the filters leave. */
  readonly results: Results
  /** The first of those, loaded. */
  readonly first: Readonly<Record<keyof Results, readonly Result[]>>
  readonly source: FacetSource
  /** Loads what counts the bodies, where the answer does not tell it. */
  readonly loadBodies?: () => Promise<FacetSource>
}

/** Shows an answer; called again with a fuller one as the index arrives. */
export type Show = (answer: Answer) => void

/** Whether a result stays the first, whatever the index has beside it: its number or one of its names was typed. */
export function isNamed(first: Result | undefined): boolean {
  return first?.reason === 'number' || first?.reason === 'name'
}

const NOTHING: Results = { exact: [], related: [], near: [] }
const NO_PLANS: FacetSource = { plans: new Map() }

/**
 * Answers what is typed: from the names at once, from the index when it is there. An answer that a later
 * question has overtaken is never shown.
 */
export function createAnswerer(base: string, loader: NamesLoader, show: Show) {
  let latest = 0
  return async (typed: string, filters: Filters = {}): Promise<void> => {
    latest += 1
    const turn = latest
    const query = readQuery(typed)
    const tell = async (state: SearchState, all: Results, more: Pick<Answer, 'names'> & Partial<Answer>) => {
      const source = more.source ?? NO_PLANS
      const results = narrowResults(all, filters, source)
      const first = await loadFirst(results)
      if (turn === latest) show({ state, query, all, results, first, source, ...more })
    }
    const isFiltered = Object.values(filters).some(Boolean)
    if (query.phrase === '' && !isFiltered) {
      return tell(typed.trim() === '' ? 'idle' : 'ready', NOTHING, { names: [] })
    }
    const names = await loader.forQuery(query, filters.plan).catch(() => [])
    const known = resultsFromNames(query, names)
    await tell('loading', known, { names })
    try {
      const { searchIndex } = await import('./search-index.ts')
      const { results, source, loadBodies } = await searchIndex(base, query, names, filters)
      const { exact, related } = narrowResults(results, filters, source)
      const near = exact.length + related.length === 0 ? known.near : []
      await tell('ready', { ...results, near }, { names, source, loadBodies })
    } catch {
      const all = await loader.all().catch(() => names)
      await tell('failed', resultsFromNames(query, all), { names: all })
    }
  }
}

async function loadFirst({ exact, related, near }: Results): Promise<Answer['first']> {
  const load = (items: Results['exact']) => loadItems(items.slice(0, countAtFirst(items)))
  const [first, others, nearest] = await Promise.all([load(exact), load(related), load(near)])
  return { exact: first, related: others, near: nearest }
}
