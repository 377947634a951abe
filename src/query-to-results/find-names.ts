import { foldPhrase } from '../html-to-search/fold-phrase.ts'
import { isUnit } from '../html-to-search/names-to-lists.ts'
import type { SearchName } from '../html-to-search/search-record.ts'
import type { Query } from './read-query.ts'

/** What the names at hand say to a query. */
export interface FoundNames {
  /** Tasks and chapters of the number that was typed. */
  readonly numbered: readonly SearchName[]
  /** Entries one of whose names was typed, whole. */
  readonly named: readonly SearchName[]
  /** Entries whose title or other name holds every word that was typed. */
  readonly holding: readonly SearchName[]
}

/** Answer a query from names alone. */
export function findNames(query: Query, names: readonly SearchName[]): FoundNames {
  const named = query.phrase === '' ? [] : names.filter((name) => isCalled(name, query.phrase))
  return {
    numbered: findNumbered(query, names),
    // A registry entry has a page of its own for this name, a task or chapter merely a heading that reads so.
    named: [...named.filter((name) => !isUnit(name)), ...named.filter(isUnit)],
    holding: query.words.length === 0 ? [] : names.filter((name) => holdsAll(name, query.words)),
  }
}

/** Whether a folded name is one of an entry's names, 中华人民共和国 counting for nothing before them. */
export function isCalled(name: Pick<SearchName, 'title' | 'aliases'>, phrase: string): boolean {
  return namesOf(name).some((own) => own === phrase || withoutState(own) === withoutState(phrase))
}

/** A folded name without 中华人民共和国 before it; that alone stays. */
export function withoutState(folded: string): string {
  return folded.replace(/^中华人民共和国(?=.)/u, '')
}

function holdsAll(name: SearchName, words: readonly string[]): boolean {
  const own = namesOf(name)
  return words.every((word) => own.some((candidate) => candidate.includes(word)))
}

function namesOf({ title, aliases = [] }: Pick<SearchName, 'title' | 'aliases'>): readonly string[] {
  return [title, ...aliases].map((name) => foldPhrase(name).text)
}

/** Where a number means both, the task comes first and the chapter second; `五、` turns that round. */
function findNumbered({ number }: Query, names: readonly SearchName[]): readonly SearchName[] {
  if (number === null) return []
  const matches = names.filter((name) => name.number === number.value)
  const tasks = matches.filter(
    ({ type, part }) => type === 'task' && (number.chapter === null || part === number.chapter),
  )
  const chapters = matches.filter(({ type }) => type === 'chapter')
  if (number.of === 'task') return tasks
  if (number.of === 'chapter') return chapters
  return number.of === 'chapter-first' ? [...chapters, ...tasks] : [...tasks, ...chapters]
}
