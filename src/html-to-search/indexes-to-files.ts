import { createHash } from 'node:crypto'
import { gzip } from '../disk/gzip.ts'
import { createCborWriter } from './cbor.ts'
import { readRow, toBodies } from './library-table.ts'
import { joinWords, type PackedWords } from './pagefind-words.ts'
import { lengthOf } from './places.ts'
import { type PlanIndex, type SearchFile, toJson } from './record-to-index.ts'
import { compareRecords } from './search-record.ts'

/**
 * The index of a library as Pagefind loads it, a plan a page of it, and the table of the parts of plans. The same plans
 * give the same bytes, in whatever order they come.
 *
 * @param version Of the Pagefind that is to load it.
 * @param size Bytes of a file of the index, before it is packed.
 * @param packed Gives a file as it was packed before, by the hash of what it holds; without it all are packed.
 */
export function indexesToFiles(
  indexes: readonly PlanIndex[],
  version: string,
  size = BYTES_IN_A_FILE,
  packed: (path: string, hash: string) => Uint8Array | null = () => null,
): readonly SearchFile[] {
  const plans = indexes.toSorted((a, b) => compareRecords(a.row, b.row))
  const words = joinWords(
    plans.map((plan) => plan.words),
    size,
  )
  const names = new Set<string>()
  const chunks = Array.from(words, ({ content, ...range }) => {
    const hash = hashOf(content)
    const name = nameOf(hash, names)
    const path = `index/${name}.pf_index`
    return { ...range, name, file: { path, content: packed(path, hash) ?? pack(content) } }
  })
  const meta = toMeta(
    plans.map(({ row }) => lengthOf(readRow(row))),
    chunks,
    version,
  )
  const hash = nameOf(hashOf(meta), new Set())
  const entry = {
    version,
    languages: { [LANGUAGE]: { hash, wasm: null, page_count: plans.length } },
    include_characters: [],
  }
  return [
    ...chunks.map(({ file }) => file),
    { path: `pagefind.${hash}.pf_meta`, content: pack(meta) },
    { path: 'pagefind-entry.json', content: JSON.stringify(entry) },
    { path: 'library.json', content: toJson(plans.map(({ row }) => row)) },
    { path: 'bodies.json', content: toJson(toBodies(plans.map(({ bodies }) => bodies))) },
  ]
}

/**
 * What Pagefind loads first (`pagefind/src/index/index_metadata.rs`): pages, by the number of their row, and where which
 * words are.
 */
function toMeta(
  lengths: readonly number[],
  chunks: readonly (Omit<PackedWords, 'content'> & { readonly name: string })[],
  version: string,
): Uint8Array {
  const writer = createCborWriter()
  writer.list(6)
  writer.text(version)
  writer.list(lengths.length)
  for (const [row, length] of lengths.entries()) {
    writer.list(2)
    writer.text(String(row))
    writer.number(length)
  }
  writer.list(chunks.length)
  for (const [index, { first, last, name }] of chunks.entries()) {
    writer.list(3)
    writer.text(apart(first, chunks[index - 1]?.last))
    const to = apart(last, chunks[index + 1]?.first)
    writer.text(to < first ? last : to)
    writer.text(name)
  }
  // Filters, orders and fields of metadata.
  for (let none = 0; none < 3; none += 1) writer.list(0)
  return writer.take()
}

/** No more of a word than tells it from another. */
function apart(word: string, other?: string): string {
  if (other === undefined) return word
  let at = 0
  while (at < word.length && word[at] === other[at]) at += 1
  return word.slice(0, at + 1)
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A name by a hash, as long as Pagefind's or as long as it takes to be another than those before. */
function nameOf(hash: string, names: Set<string>): string {
  let length = 7
  while (names.has(hash.slice(0, length))) length += 1
  names.add(hash.slice(0, length))
  return hash.slice(0, length)
}

/** As Pagefind packs its files: it does not unpack what a host has unpacked already. */
function pack(content: Uint8Array): Uint8Array {
  return gzip(Buffer.concat([Buffer.from('pagefind_dcd'), content]))
}

/** Not `zh`: of the language of a page, Pagefind would look for an index of that language first. */
const LANGUAGE = 'und'

/** Less makes what is loaded first larger, more what every search loads (record 0048). */
const BYTES_IN_A_FILE = 12_000
