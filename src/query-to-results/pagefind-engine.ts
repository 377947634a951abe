import type { RecordType, SearchRecord } from '../html-to-search/search-record.ts'
import { phraseToTerms, tokensToText } from '../html-to-search/text-to-tokens.ts'
import { type Engine, type Hit, intersect } from './engine.ts'

/** What is used of Pagefind's own interface. */
export interface Pagefind {
  readonly search: (
    term: string | null,
    options?: { readonly filters?: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>
}

interface PagefindResult {
  readonly id: string
  readonly data: () => Promise<{
    readonly raw_url: string
    readonly content: string
    readonly filters: Readonly<Record<string, readonly string[]>>
  }>
}

/** An engine over the index that `recordsToIndex` wrote. */
export function createPagefindEngine(pagefind: Pagefind): Engine {
  return {
    find: async (phrase) => {
      const terms = phraseToTerms(phrase)
      const answers = await Promise.all(terms.map((term) => pagefind.search(term)))
      return intersect(answers.map(({ results }) => results.map(toHit)))
    },
    filter: async (filters) => {
      const chosen = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]))
      const { results } = await pagefind.search(null, { filters: Object.fromEntries(chosen) })
      return results.map(toHit)
    },
  }
}

function toHit({ id, data }: PagefindResult): Hit {
  return { id, load: async () => toRecord(await data()) }
}

function toRecord({ raw_url, content, filters }: Awaited<ReturnType<PagefindResult['data']>>): SearchRecord {
  const one = (name: string) => filters[name]?.[0] ?? ''
  return {
    url: raw_url,
    text: tokensToText(content),
    title: one('title'),
    label: one('label'),
    type: one('type') as RecordType,
    plan: one('plan'),
    chapter: one('chapter'),
    departments: filters.department ?? [],
    documents: filters.document ?? [],
  }
}
