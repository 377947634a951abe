import { createCborReader, createCborWriter } from './cbor.ts'
import type { PlacedWords } from './plan-to-words.ts'

/**
 * Words as the files of Pagefind's index have them, in the order of their code points, which for syllables of Yi is that
 * of strings:
 *
 *     file  [[word …]]
 *     word  [text, [page …], [variant …]]      no variants: words of ours have no accents
 *     page  [number, [place …], [place …]]     as many more than the page before; places in its text, and in its metadata
 *     place as many more than the place before
 *
 * Pagefind 1.6 (`pagefind/src/index/index_words.rs`); the tests compare what is written with what Pagefind itself writes.
 */

/**
 * An index of one page, to be joined with others:
 *
 *     words, a line each · [bytes of the places of each …] · the places of each, as Pagefind has them …
 *
 * No word has a line feed. So who joins them finds what each has without reading its places.
 */
export function packWords(words: PlacedWords): Uint8Array {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1))
  const packed = createCborWriter()
  const sizes = sorted.map(([, places]) => {
    const start = packed.length()
    packed.list(places.length)
    let before = 0
    for (const place of places) {
      packed.number(place - before)
      before = place
    }
    return packed.length() - start
  })
  const writer = createCborWriter()
  writer.text(sorted.map(([word]) => word).join('\n'))
  writer.list(sizes.length)
  for (const size of sizes) writer.number(size)
  const places = packed.take()
  writer.raw(places, 0, places.length)
  return writer.take()
}

/** A file of an index, and between which words it stands. */
export interface PackedWords {
  readonly first: string
  readonly last: string
  readonly content: Uint8Array
}

/**
 * Join indexes of one page, which become pages in their order, into files of some size.
 *
 * @param size Bytes from which on a file is full; what one word has stays together.
 */
export function* joinWords(pages: readonly Uint8Array[], size: number): Generator<PackedWords> {
  const buffers = pages.map((page) => Buffer.from(page.buffer, page.byteOffset, page.length))
  const { words: found, ...entries } = findWords(buffers)
  const writer = createCborWriter()
  let words: string[] = []
  const close = (): PackedWords => {
    const packed = writer.take()
    writer.list(1)
    writer.list(words.length)
    const content = Buffer.concat([writer.take(), packed])
    const [first = '', last = ''] = [words[0], words.at(-1)]
    words = []
    return { first, last, content }
  }
  for (const word of [...found.keys()].sort()) {
    const { first, count } = found.get(word) as FoundWord
    writer.list(3)
    writer.text(word)
    writer.list(count)
    let before = 0
    for (let entry = first; entry !== NONE; entry = entries.next[entry] ?? NONE) {
      const page = entries.page[entry] ?? 0
      writer.list(3)
      writer.number(page - before)
      writer.raw(buffers[page] as Buffer, entries.from[entry] ?? 0, entries.to[entry] ?? 0)
      writer.list(0)
      before = page
    }
    writer.list(0)
    words.push(word)
    if (writer.length() >= size) yield close()
  }
  if (words.length > 0) yield close()
}

/** In how many pages a word is, and which of the entries are of the first and the last of them. */
interface FoundWord {
  readonly first: number
  last: number
  count: number
}

const NONE = -1

/**
 * Where the places of words are in indexes of one page: for each word and page an entry, with the next of the same word.
 * Millions of them: in lists of objects, they would take as many bytes again and again.
 */
function findWords(pages: readonly Buffer[]) {
  const read = pages.map((bytes) => {
    const reader = createCborReader(bytes)
    return { reader, lines: reader.text(), count: reader.list() }
  })
  const all = read.reduce((sum, { count }) => sum + count, 0)
  const [page, from, to] = [new Uint32Array(all), new Uint32Array(all), new Uint32Array(all)]
  const next = new Int32Array(all).fill(NONE)
  const words = new Map<string, FoundWord>()
  let entry = 0
  for (const [number, { reader, lines, count }] of read.entries()) {
    const own = lines.split('\n').slice(0, count)
    const sizes = own.map(() => reader.number())
    let at = reader.at()
    for (const [index, word] of own.entries()) {
      page[entry] = number
      from[entry] = at
      at += sizes[index] ?? 0
      to[entry] = at
      const found = words.get(word)
      if (found) {
        next[found.last] = entry
        found.last = entry
        found.count += 1
      } else words.set(word, { first: entry, last: entry, count: 1 })
      entry += 1
    }
  }
  return { words, page, from, to, next }
}
