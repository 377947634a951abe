import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { gzip } from '../disk/gzip.ts'
import { createCborWriter } from './cbor.ts'
import { joinWords } from './join-words.ts'
import { readRow, toBodies } from './library-table.ts'
import type { PackedWords } from './pagefind-words.ts'
import { lengthOf } from './places.ts'
import { type PlanIndex, type SearchFile, toJson } from './record-to-index.ts'
import { rejoinWords } from './rejoin-words.ts'
import { compareRecords } from './search-record.ts'

/** An index of a library, and what it takes to go on from it when some plans have changed. */
export interface LibraryIndex {
  readonly files: readonly SearchFile[]
  /** Paths of files that are as they were. */
  readonly same: readonly string[]
  /** Files of words. */
  readonly joined: readonly IndexFile[]
}

/** A file of words, and between which of them it stands. */
export interface IndexFile extends Pick<PackedWords, 'first' | 'last'> {
  readonly path: string
  /** SHA-256 of what it holds before it is packed. */
  readonly hash: string
}

/** An index that was made before. */
export interface FormerIndex {
  readonly joined: readonly IndexFile[]
  /** Gives the bytes of one of its files. */
  readonly read: (path: string) => Uint8Array
  /** Where it is of as many plans: the places among the rows where other words are now, and those that were there. */
  readonly changed: ReadonlyMap<number, Uint8Array> | null
}

/** In the order of their rows. */
export function inOrder<Index extends Pick<PlanIndex, 'row'>>(indexes: readonly Index[]): readonly Index[] {
  return indexes.toSorted((a, b) => compareRecords(a.row, b.row))
}

/**
 * The index of a library as Pagefind loads it, a plan a page of it, and the table of the parts of plans. The same plans
 * give the same bytes, in whatever order they come and whatever was there before.
 *
 * @param version Of the Pagefind that is to load it.
 * @param size Bytes of a file of the index, before it is packed.
 */
export function indexesToFiles(
  indexes: readonly PlanIndex[],
  version: string,
  size = BYTES_IN_A_FILE,
  former: FormerIndex | null = null,
): LibraryIndex {
  const plans = inOrder(indexes)
  const before = new Map(former?.joined.map(({ path, hash }) => [path, hash]))
  const names = new Set<string>()
  const chunks = Array.from(joinPlans(plans, size, former), ({ first, last, hash, pack }) => {
    const name = nameOf(hash, names)
    const path = `index/${name}.pf_index`
    return { name, joined: { first, last, path, hash }, content: before.get(path) === hash ? null : pack() }
  })
  const meta = toMeta(
    plans.map(({ row }) => lengthOf(readRow(row))),
    chunks.map(({ name, joined }) => ({ ...joined, name })),
    version,
  )
  const hash = nameOf(hashOf(meta), new Set())
  const entry = {
    version,
    languages: { [LANGUAGE]: { hash, wasm: null, page_count: plans.length } },
    include_characters: [],
  }
  const files = [
    ...chunks.flatMap(({ joined, content }) => (content === null ? [] : { path: joined.path, content })),
    { path: `pagefind.${hash}.pf_meta`, content: pack(meta) },
    { path: 'pagefind-entry.json', content: JSON.stringify(entry) },
    { path: 'library.json', content: toJson(plans.map(({ row }) => row)) },
    { path: 'bodies.json', content: toJson(toBodies(plans.map(({ bodies }) => bodies))) },
  ]
  const same = chunks.flatMap(({ joined, content }) => (content === null ? joined.path : []))
  return { files, same, joined: chunks.map(({ joined }) => joined) }
}

/** A file of words before it has a name. */
interface Chunk extends Omit<IndexFile, 'path'> {
  readonly pack: () => Uint8Array
}

/** All words of plans; where few are others than in an index before, it gives the files of that, as far as they hold the same. */
function* joinPlans(plans: readonly PlanIndex[], size: number, former: FormerIndex | null): Generator<Chunk> {
  if (!former?.changed) {
    const all = plans.map(({ words }) => words)
    for (const words of joinWords(all, size)) yield toChunk(words)
    return
  }
  const files = former.joined.map((file) => {
    const pack = () => former.read(file.path)
    return { ...file, pack, read: () => unpack(pack()) }
  })
  const changed = Array.from(former.changed, ([page, before]) => {
    return { page, before, now: (plans[page] as PlanIndex).words }
  })
  for (const file of rejoinWords(files, changed, size)) yield 'content' in file ? toChunk(file) : file
}

function toChunk({ first, last, content }: PackedWords): Chunk {
  return { first, last, hash: hashOf(content), pack: () => pack(content) }
}

/**
 * What Pagefind loads first (`pagefind/src/index/index_metadata.rs`): pages, by the number of their row, and where which
 * words are.
 */
function toMeta(
  lengths: readonly number[],
  chunks: readonly (Pick<PackedWords, 'first' | 'last'> & { readonly name: string })[],
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
  return gzip(Buffer.concat([MARK, content]))
}

function unpack(packed: Uint8Array): Buffer {
  return gunzipSync(packed).subarray(MARK.length)
}

const MARK = Buffer.from('pagefind_dcd')

/** Not `zh`: of the language of a page, Pagefind would look for an index of that language first. */
const LANGUAGE = 'und'

/** Less makes what is loaded first larger, more what every search loads (record 0048). */
const BYTES_IN_A_FILE = 12_000
