import { foldPhrase } from '../html-to-search/fold-phrase.ts'
import type { SearchName } from '../html-to-search/search-record.ts'
import { type FoundNames, findNames, isCalled, withoutState } from './find-names.ts'
import { firstOfEach, nameToItem } from './items.ts'
import type { Query } from './read-query.ts'
import type { Item, Results } from './result.ts'

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

/** How many near numbers or titles are offered. */
const MOST = 5

/** Where nothing was found: the tasks whose numbers are nearest, or the titles that share most with the query. */
function findNear(query: Query, names: readonly SearchName[]): readonly Item[] {
  return (query.number === null ? nearTitles(query, names) : nearNumbers(query.number.value, names)).map(
    (name) => nameToItem(name, 'parts', []),
  )
}

function nearNumbers(value: number, names: readonly SearchName[]): readonly SearchName[] {
  const distance = ({ number = 0 }: SearchName) => Math.abs(number - value)
  return names
    .filter(({ type }) => type === 'task')
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 3)
}

function nearTitles({ phrase }: Query, names: readonly SearchName[]): readonly SearchName[] {
  const wanted = pairsOf(phrase)
  return names
    .map((name) => {
      const pairs = pairsOf(foldPhrase(name.title).text)
      const shared = [...wanted].filter((pair) => pairs.has(pair)).length
      return { name, likeness: shared / (wanted.size + pairs.size - shared || 1) }
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** Share of the pairs of neighbouring characters that two texts have in common. */
const LEAST_LIKENESS = 0.1

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}
