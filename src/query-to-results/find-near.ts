import { foldPhrase } from '../html-to-search/fold-phrase.ts'
import type { SearchName } from '../html-to-search/search-record.ts'
import type { Query } from './read-query.ts'
import type { Result } from './result.ts'

/** How many near numbers or titles are offered. */
const MOST = 5

/** Where nothing was found: the tasks whose numbers are nearest, or the titles that share most with the query. */
export function findNear(query: Query, names: readonly SearchName[]): readonly Result[] {
  return (query.number === null ? nearTitles(query, names) : nearNumbers(query.number.value, names)).map(
    ({ type, url, title, label, chapter, plan }) => ({
      ...{ type, url, title, label, chapter, plan },
      reason: 'parts' as const,
      departments: [],
      excerpt: null,
      marked: [],
    }),
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
  const wanted = new Set(phrase)
  return names
    .map((name) => {
      const characters = new Set(foldPhrase(name.title).text)
      const shared = [...wanted].filter((character) => characters.has(character)).length
      return { name, likeness: shared / (wanted.size + characters.size - shared) }
    })
    .filter(({ likeness }) => likeness >= 0.2)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ name }) => name)
}
