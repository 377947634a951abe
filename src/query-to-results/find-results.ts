import { narrow } from '../html-to-search/fold-phrase.ts'
import { isUnit } from '../html-to-search/names-to-lists.ts'
import type { SearchName } from '../html-to-search/search-record.ts'
import { type Engine, type Hit, intersect } from './engine.ts'
import { findNames } from './find-names.ts'
import { findRelated } from './find-related.ts'
import { firstOfEach, nameToItem } from './items.ts'
import { excerptOf, type Match, matchAll } from './match-record.ts'
import type { Query } from './read-query.ts'
import type { Item, Reason, Result, Results } from './result.ts'
import { wordsToFind } from './results-from-names.ts'

/** Texts of so few files are loaded at once, and tell what else sorts and narrows results: as many as one plan has. */
const FILES_AT_ONCE = 8

/**
 * Answer a query.
 *
 * 1. A number is an address: its task or chapter comes first (after them, where tasks hold a doubtful spelling).
 * 2. Then what is called so, then tasks whose title holds all words, entries whose name does, other tasks, the rest.
 * 3. The names at hand may be those of one plan; the index knows the tasks and chapters of the others.
 * 4. Every part that holds all words is among the exact results, and none that does not, but for 1 and 2.
 * 5. Documents that cite what was named, and results that hold only parts, are related.
 *
 * @param scope Id of the plan to which the results are about to be narrowed; empty for none.
 */
export async function findResults(
  query: Query,
  names: readonly SearchName[],
  engine: Engine,
  scope = '',
): Promise<Results> {
  const { numbered, named } = findNames(query, names)
  const words = wordsToFind(query, named)
  const find = (wanted: readonly string[]) => findHits(wanted, engine)
  const found = await findMatches(query, words, names, find)
  const ordered = await orderHits(found.hits, found.words, query, engine, scope)
  const items = ordered.map((hit) => hitToItem(hit, found.words))
  const known = new Map(items.flatMap((item) => (item.url ? [[item.url, item] as const] : [])))
  const nameToKnown = (name: SearchName, reason: Reason, marked: readonly string[]): Item => {
    const item = known.get(name.url)
    return item ? withReason(item, reason) : nameToItem(name, reason, marked)
  }
  const byNumber = numbered.map((name) => nameToKnown(name, 'number', []))
  const titled = new Set((await engine.titled(query.phrase)).filter(isNamedByTitle).map(({ id }) => id))
  const byName = [
    ...named.map((name) => nameToKnown(name, 'name', words)),
    ...items.filter(({ id }) => titled.has(id)).map((item) => withReason(item, 'name')),
  ]
  const isDoubted = query.number?.isDoubtful === true && ordered.some(({ type }) => type === 'task')
  const first = isDoubted ? byName : [...byNumber, ...byName]
  const exact = firstOfEach([...first, ...items])
  const taken = new Set(exact.map(({ id, url = id }) => url))
  const isTaken = ({ id, url = id }: Pick<Item, 'id' | 'url'>) => taken.has(url)
  const citing = await findCiting(named, engine)
  const parts = await findRelated(query, engine, exact, scope)
  const related = firstOfEach(
    [...(isDoubted ? byNumber : []), ...citing, ...parts].filter((item) => !isTaken(item)),
  )
  return { exact, related, near: [] }
}

/** Everything that there is, for when nothing was typed: to be narrowed to all that names a department, say. */
export async function findAll(engine: Engine, scope = ''): Promise<Results> {
  const ordered = await orderHits(engine.all(), [], { phrase: '', typed: '' }, engine, scope)
  return { exact: ordered.map((hit) => hitToItem(hit, [])), related: [], near: [] }
}

/** What the names at hand may lack: tasks and chapters of other plans, and bodies that no registry knows. */
function isNamedByTitle(hit: Hit): boolean {
  return isUnit(hit) || hit.type === 'organization'
}

interface OrderedHit extends Hit {
  /** Where its text is at hand. */
  readonly match?: Match
}

async function findHits(words: readonly string[], engine: Engine): Promise<readonly Hit[]> {
  return words.length === 0 ? [] : intersect(await Promise.all(words.map((word) => engine.find(word))))
}

/** What holds all words; if nothing does, what holds them cut at every blank, or within the task whose number is one. */
async function findMatches(
  query: Query,
  words: readonly string[],
  names: readonly SearchName[],
  find: (words: readonly string[]) => Promise<readonly Hit[]>,
): Promise<{ readonly words: readonly string[]; readonly hits: readonly Hit[] }> {
  const hits = await find(words)
  const { pieces, within } = query
  if (hits.length > 0) return { words, hits }
  const apart = pieces.length > words.length ? await find(pieces) : []
  if (apart.length > 0 || within === null) return { words: pieces, hits: apart }
  const { numbered } = findNames({ ...query, number: within.number, words: [] }, names)
  const urls = new Set(numbered.map(({ url }) => url))
  return { words: within.words, hits: (await find(within.words)).filter(({ url = '' }) => urls.has(url)) }
}

/**
 * What reads just as it was typed, where all texts are at hand, then by kind (2), then what holds it as one phrase,
 * then in order of the texts.
 */
async function orderHits(
  hits: readonly Hit[],
  words: readonly string[],
  { phrase, typed }: Pick<Query, 'phrase' | 'typed'>,
  engine: Engine,
  scope: string,
): Promise<readonly OrderedHit[]> {
  const whole = words.length > 1 ? new Set((await engine.find(phrase)).map(({ id }) => id)) : null
  const inScope = hits.filter(({ plan }) => scope === '' || plan === scope)
  const isAtHand = new Set(inScope.map(({ file }) => file)).size <= FILES_AT_ONCE
  const loaded = isAtHand ? await Promise.all(inScope.map((hit) => loadMatch(hit, words))) : []
  const matches = new Map(loaded.map((match, index) => [inScope[index], match]))
  const letters = narrow(typed.trim())
  return hits
    .map((hit) => ({ hit, match: matches.get(hit) }))
    .map(({ hit, match }) => ({
      ...{ hit, match },
      other: match && !narrow(match.record.text).includes(letters) ? 1 : 0,
      rank: rankOf(hit),
      apart: whole === null || whole.has(hit.id) ? 0 : 1,
    }))
    .sort((a, b) => a.other - b.other || a.rank - b.rank || a.apart - b.apart || a.hit.order - b.hit.order)
    .map(({ hit, match }) => ({ ...hit, ...(match && { match }) }))
}

function rankOf({ type, inTitle }: Hit): number {
  if (type === 'task') return inTitle ? 0 : 2
  return inTitle && ENTRIES.has(type) ? 1 : 3
}

const ENTRIES: ReadonlySet<string> = new Set(['regulation', 'term', 'organization'])

/** Tasks that cite a document whose name was typed, by whatever other name. */
async function findCiting(named: readonly SearchName[], engine: Engine): Promise<readonly Item[]> {
  const documents = named.filter(({ type }) => type === 'regulation')
  const hits = await Promise.all(documents.map(({ title }) => engine.citing(title)))
  return hits
    .flat()
    .filter(({ type }) => type === 'task')
    .map((hit) => withReason(hitToItem(hit, []), 'cites'))
}

async function loadMatch(hit: Hit, words: readonly string[]): Promise<Match> {
  const record = await hit.load()
  return matchAll(record, words) ?? { record, spans: [], inTitle: false }
}

function hitToItem(hit: OrderedHit, words: readonly string[]): Item {
  const { id, type, plan, match } = hit
  const record = match?.record
  const url = record?.url ?? hit.url
  return {
    ...{ id, type, plan, reason: 'words' },
    ...(url && { url }),
    ...(record && { chapter: record.chapter, departments: record.departments }),
    load: async () => matchToResult(match ?? (await loadMatch(hit, words))),
  }
}

function withReason(item: Item, reason: Reason): Item {
  return { ...item, reason, load: async () => ({ ...(await item.load()), reason }) }
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
