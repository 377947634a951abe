import type { SearchName } from '../html-to-search/search-record.ts'
import { type FoundNames, findNames, isCalled, withoutState } from './find-names.ts'
import { findNear } from './find-near.ts'
import { firstOfEach, nameToItem } from './items.ts'
import type { Query } from './read-query.ts'
import type { Results } from './result.ts'

/** Answer a query from names alone: numbers, titles, other names. */
export function resultsFromNames(query: Query, names: readonly SearchName[]): Results {
  const { numbered, named, holding } = findNames(query, names)
  const words = wordsToFind(query, named)
  const exact = firstOfEach([
    ...numbered.map((name) => nameToItem(name, 'number', [])),
    ...named.map((name) => nameToItem(name, 'name', words)),
    ...holding.map((name) => nameToItem(name, 'words', words)),
  ])
  return { exact, related: [], near: exact.length > 0 ? [] : findNear(query, names) }
}

/** What to look for: 中华人民共和国 before a document's name is not asked of the texts that cite it. */
export function wordsToFind({ words, phrase }: Query, named: FoundNames['named']): readonly string[] {
  const isDocument = named.some((name) => name.type === 'regulation' && isCalled(name, phrase))
  return isDocument ? [withoutState(phrase)] : words
}
