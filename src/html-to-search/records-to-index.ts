import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { minify } from 'rolldown/utils'
import { indexFolder, readRow, type TableRow, toBodies, toRow } from './library-table.ts'
import { fileOf, placeParts } from './places.ts'
import { planToWords, rangesOfWords, type WordRange } from './plan-to-words.ts'
import { compareRecords, type PlanRecord } from './search-record.ts'

/** A file of the index, its path below `pagefind/`. */
interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/**
 * Records as a Pagefind index of plans, the table of their parts, and the texts that results are cut from. The same
 * records give the same bytes, in whatever order they come. Pagefind holds all words of an index at once, so that
 * beyond some words there are several, each with the words of one range, which the first loads when it starts.
 *
 * @param most How many words an index may have, for tests.
 * @throws Error when Pagefind refuses a record or cannot run on this machine.
 */
export async function recordsToIndex(
  records: readonly PlanRecord[],
  most = WORDS_IN_AN_INDEX,
): Promise<readonly IndexFile[]> {
  const sorted = records.toSorted(compareRecords)
  const { rows, files } = await indexPlans(sorted, most)
  return [
    ...files,
    toFile('library.json', rows),
    toFile('bodies.json', toBodies(sorted)),
    ...sorted.flatMap((record, index) => toTexts(record, rows[index] as TableRow)),
  ]
}

/** Pagefind's own files, and the table that says what is where in them. */
async function indexPlans(records: readonly PlanRecord[], most: number) {
  const files: IndexFile[] = []
  const keys: ((at: number) => string)[] = []
  for (const [at, range] of rangesOfWords(records, most).entries()) {
    const index = await indexRange(records, range)
    keys.push(index.keyOf)
    // Pagefind's script and its program are needed once.
    const own = at === 0 ? index.files : index.files.filter(({ path }) => OF_AN_INDEX.test(path))
    files.push(...own.map((file) => ({ ...file, path: indexFolder(at) + file.path })))
  }
  const rows = records.map((record, at) =>
    toRow(
      record,
      keys.map((keyOf) => keyOf(at)),
    ),
  )
  return { rows, files: await Promise.all(files.map(shorten)) }
}

/** An index of the words of some range, and what it calls the record of the plan at some place. */
async function indexRange(records: readonly PlanRecord[], range: WordRange) {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= String(PLACES_IN_A_FILE)
  const { index, errors } = await createIndex()
  if (!index) throw new Error(errors.join('\n'))
  try {
    for (let first = 0; first < records.length; first += PLANS_IN_A_RECORD) {
      const plans = records.slice(first, first + PLANS_IN_A_RECORD)
      const content = plans.map((plan) => planToWords(plan, range)).join(' ')
      // Not `zh`: Pagefind would cut the words anew.
      const added = await index.addCustomRecord({ url: urlOf(first), content, language: 'und' })
      if (added.errors.length > 0) throw new Error(`${records[first]?.id}: ${added.errors.join('\n')}`)
    }
    const { files } = await index.getFiles()
    const keys = new Map(files.filter(({ path }) => FRAGMENT.test(path)).map(readFragment))
    return {
      keyOf: (at: number) => keys.get(urlOf(at)) ?? '',
      files: files.filter(({ path }) => NEEDED.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1)),
    }
  } finally {
    await close()
  }
}

/** What Pagefind calls the record that has the plan at some place. */
function urlOf(at: number): string {
  return `/${Math.floor(at / PLANS_IN_A_RECORD)}/`
}

/** Address and key of a record, of its fragment: `pagefind_dcd`, then JSON. */
function readFragment({ path, content }: IndexFile): readonly [string, string] {
  const { url } = JSON.parse(new TextDecoder().decode(gunzipSync(content).subarray('pagefind_dcd'.length)))
  return [url, FRAGMENT.exec(path)?.[1] ?? '']
}

/** Texts of a plan: `text/henan-2020/0.json`, `text/0.json` for the registry. */
function toTexts({ id, parts }: PlanRecord, row: TableRow): readonly IndexFile[] {
  const placed = placeParts(readRow(row))
  const files = Map.groupBy(parts.keys(), (index) => fileOf(placed[index] ?? { base: 0 }))
  return [...files].map(([file, indexes]) =>
    toFile(
      `text/${id === '' ? '' : `${id}/`}${file}.json`,
      Object.fromEntries(Array.from(indexes, (index) => [index, parts[index]])),
    ),
  )
}

/** What is empty is left out. */
function toFile(path: string, value: unknown): IndexFile {
  const json = JSON.stringify(value, (_, each) => (each === '' || each === null ? undefined : each))
  return { path, content: new TextEncoder().encode(json) }
}

/** Pagefind's own script comes with all its names in full. */
async function shorten(file: IndexFile): Promise<IndexFile> {
  if (!file.path.endsWith('.js')) return file
  const { code } = await minify(file.path, new TextDecoder().decode(file.content), { module: true })
  return { ...file, content: new TextEncoder().encode(code) }
}

/** Each record costs Pagefind memory for every word that is in it (record 0048). */
const PLANS_IN_A_RECORD = 50

/** A thousand plans have about three times as many, for which one Pagefind takes 2.4 GB (record 0048). */
const WORDS_IN_AN_INDEX = 8_000_000

/** Below this Pagefind makes many files for little, above it a rare word brings many others along (record 0048). */
const PLACES_IN_A_FILE = 8000

const FRAGMENT = /^fragment\/(?<key>.+)\.pf_fragment$/u

/** What a search loads; fragments are in `text/`, and the interfaces that Pagefind brings along are not ours. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index))$/u

/** What every index has of its own. */
const OF_AN_INDEX = /^(?:pagefind-entry\.json|.*\.pf_(?:meta|index))$/u
