import { narrow } from '../html-to-search/fold-phrase.ts'
import { isUnit } from '../html-to-search/names-to-lists.ts'
import type { SearchName, SearchRecord } from '../html-to-search/search-record.ts'
import { type Engine, intersect } from './engine.ts'
import { findNames, isCalled } from './find-names.ts'
import { findRelated } from './find-related.ts'
import { excerptOf, type Match, matchAll } from './match-record.ts'
import type { Query } from './read-query.ts'
import type { Filters, Result, Results } from './result.ts'
import { firstOfEach, nameToResult, wordsToFind } from './results-from-names.ts'

/** More would not be read; a library of many plans is narrowed by its filters first. */
const MOST_LOADED = 400

/**
 * Answer a query.
 *
 * 1. A number is an address: its task or chapter comes first (after them, where tasks hold a doubtful spelling).
 * 2. Then what is called so, then tasks whose title holds all words, entries whose name does, other tasks, the rest.
 * 3. The names at hand may be those of one plan; the index knows the tasks and chapters of the others.
 * 4. Every record that holds all words is among the exact results, and none that does not, but for 1 and 2.
 * 5. Documents that cite what was named, and results that hold only parts, are related.
 */
export async function findResults(
  query: Query,
  names: readonly SearchName[],
  engine: Engine,
): Promise<Results> {
  const { numbered, named } = findNames(query, names)
  const words = wordsToFind(query, named)
  const byNumber = numbered.map((name) => nameToResult(name, 'number', []))
  const matches = orderMatches(await findMatches(query, words, names, engine), query)
  const called = matches.filter(({ record }) => isUnit(record) && isCalled(record, query.phrase))
  const byName = [
    ...named.map((name) => nameToResult(name, 'name', words)),
    ...called.map((match): Result => ({ ...matchToResult(match), reason: 'name' })),
  ]
  const isDoubted = query.number?.isDoubtful === true && matches.some(({ record }) => record.type === 'task')
  const first = isDoubted ? byName : [...byNumber, ...byName]
  const exact = firstOfEach([...fillIn(first, matches), ...matches.map(matchToResult)])
  const isTaken = ({ url }: Pick<SearchRecord, 'url'>) => exact.some((result) => result.url === url)
  const citing = await findCiting(named, engine, isTaken)
  const parts = await findRelated(query, engine, exact)
  const related = firstOfEach([
    ...(isDoubted ? byNumber.filter((result) => !isTaken(result)) : []),
    ...citing,
    ...parts,
  ])
  return { exact, related, near: [] }
}

/** Everything that has the chosen values, for when nothing was typed: all that names a department, say. */
export async function findFiltered(filters: Filters, engine: Engine): Promise<Results> {
  const hits = await engine.filter(filters)
  const records = await Promise.all(hits.slice(0, MOST_LOADED).map((hit) => hit.load()))
  const matches = records.map((record): Match => ({ record, spans: [], inTitle: false }))
  return { exact: orderMatches(matches, NOTHING_TYPED).map(matchToResult), related: [], near: [] }
}

/** What holds all words; if nothing does, what holds them cut at every blank, or within the task whose number is one. */
async function findMatches(
  query: Query,
  words: readonly string[],
  names: readonly SearchName[],
  engine: Engine,
): Promise<readonly Match[]> {
  const matches = await loadMatches(words, engine)
  if (matches.length > 0) return matches
  const { pieces, within } = query
  const apart = pieces.length > words.length ? await loadMatches(pieces, engine) : []
  if (apart.length > 0 || within === null) return apart
  const { numbered } = findNames({ ...query, number: within.number, words: [] }, names)
  const held = await loadMatches(within.words, engine)
  return held.filter(({ record }) => numbered.some(({ url }) => url === record.url))
}

async function loadMatches(words: readonly string[], engine: Engine): Promise<readonly Match[]> {
  if (words.length === 0) return []
  const hits = intersect(await Promise.all(words.map((word) => engine.find(word))))
  const records = await Promise.all(hits.slice(0, MOST_LOADED).map((hit) => hit.load()))
  return records.map((record) => matchAll(record, words)).filter((match) => match !== null)
}

const NOTHING_TYPED = { phrase: '', typed: '' }

/** What reads just as it was typed, then by kind (2), then what holds it as one phrase, then in order of the texts. */
function orderMatches(
  matches: readonly Match[],
  { phrase, typed }: Pick<Query, 'phrase' | 'typed'>,
): readonly Match[] {
  const letters = narrow(typed.trim())
  const rank = ({ record, inTitle }: Match) => {
    if (record.type === 'task') return inTitle ? 0 : 2
    return inTitle && ENTRIES.has(record.type) ? 1 : 3
  }
  const other = ({ record }: Match) => (narrow(record.text).includes(letters) ? 0 : 1)
  const apart = (match: Match) => (matchAll(match.record, [phrase]) ? 0 : 1)
  return matches
    .map((match) => ({ match, other: other(match), rank: rank(match), apart: apart(match) }))
    .sort(
      (a, b) => a.other - b.other || a.rank - b.rank || a.apart - b.apart || compareUrls(a.match, b.match),
    )
    .map(({ match }) => match)
}

const ENTRIES: ReadonlySet<string> = new Set(['regulation', 'term', 'organization'])

function compareUrls({ record: a }: Match, { record: b }: Match): number {
  return a.url.localeCompare(b.url, 'en', { numeric: true })
}

/** What is known by name, with the words that the index has of it. */
function fillIn(results: readonly Result[], matches: readonly Match[]): readonly Result[] {
  return results.map((result) => {
    const match = matches.find(({ record }) => record.url === result.url)
    return match ? { ...matchToResult(match), reason: result.reason } : result
  })
}

/** Tasks that cite a document whose name was typed, by whatever other name. */
async function findCiting(
  named: readonly SearchName[],
  engine: Engine,
  isTaken: (record: SearchRecord) => boolean,
): Promise<readonly Result[]> {
  const documents = named.filter(({ type }) => type === 'regulation')
  const hits = await Promise.all(documents.map(({ title }) => engine.filter({ document: title })))
  const records = await Promise.all(hits.flat().map((hit) => hit.load()))
  return records
    .filter((record) => record.type === 'task' && !isTaken(record))
    .map((record) => ({ ...matchToResult({ record, spans: [], inTitle: false }), reason: 'cites' }))
}

function matchToResult(match: Match): Result {
  const { type, url, title, label, chapter, plan, departments, text } = match.record
  const marked = match.spans.map(({ start, end }) => text.slice(start, end))
  return {
    ...{ type, url, title, label, chapter, plan, departments },
    reason: 'words',
    excerpt: excerptOf(match),
    marked: [...new Set(marked)],
  }
}
