import { close, createIndex } from 'pagefind'
import { minify } from 'rolldown/utils'
import type { SearchRecord } from './search-record.ts'
import { textToTokens } from './text-to-tokens.ts'

/** A file of the index, its path below `pagefind/`. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/**
 * Records as a Pagefind index: the words as `textToTokens` writes them, what people filter by as filters.
 *
 * @throws Error when Pagefind refuses a record or cannot run on this machine.
 */
export async function recordsToIndex(records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ maxFragments: Math.ceil(records.length / RECORDS_IN_A_FILE) })
  if (!index) throw new Error(errors.join('\n'))
  try {
    for (const record of records) {
      const added = await index.addCustomRecord(toCustomRecord(record))
      if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('\n')}`)
    }
    const { files } = await index.getFiles()
    const needed = files.filter(({ path }) => NEEDED.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
    return Promise.all(needed.map(shorten))
  } finally {
    await close()
  }
}

/** Pagefind's own script comes with all its names in full. */
async function shorten(file: IndexFile): Promise<IndexFile> {
  if (!file.path.endsWith('.js')) return file
  const { code } = await minify(file.path, new TextDecoder().decode(file.content), { module: true })
  return { ...file, content: new TextEncoder().encode(code) }
}

/** Few enough that the first result needs little, enough that a common word does not need a hundred files. */
const RECORDS_IN_A_FILE = 3

/** What a search loads; the interfaces that Pagefind brings along are not ours. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|filter|fragment))$/u

/**
 * Everything but the words is a filter: Pagefind keeps filters with a record and loads their index only when
 * somebody filters, while every word of `meta` would go into the index that each search loads (here 4 KB more).
 */
function toCustomRecord(record: SearchRecord) {
  const { url, text, title, label, type, plan, chapter, departments, documents } = record
  const filters = { title, label, type, plan, chapter, department: departments, document: documents }
  return {
    url,
    content: textToTokens(text),
    // Not `zh`: Pagefind would cut the text into words, and find none that begins within another.
    language: 'und',
    filters: Object.fromEntries(
      Object.entries(filters)
        .map(([name, values]): [string, string[]] => [name, [values].flat().filter(Boolean)])
        .filter(([, values]) => values.length > 0),
    ),
  }
}
