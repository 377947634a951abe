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

/** Read an index of one page: how many words it has, and for each, in their order, from where to where its places are. */
export function openPackedWords(bytes: Uint8Array) {
  const reader = createCborReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const lines = reader.text()
  const count = reader.list()
  const visit = (see: (word: string, from: number, to: number) => void): void => {
    const words = lines.split('\n').slice(0, count)
    const sizes = words.map(() => reader.number())
    let at = reader.at()
    for (const [index, word] of words.entries()) {
      const from = at
      at += sizes[index] ?? 0
      see(word, from, at)
    }
  }
  return { count, visit }
}

/** A file of an index, and between which words it stands. */
export interface PackedWords {
  readonly first: string
  readonly last: string
  readonly content: Uint8Array
}

/**
 * Writes words, in their order, into files.
 *
 * @param size Bytes from which on a file is full; what one word has stays together.
 */
export function createFileFiller(size: number) {
  const writer = createCborWriter()
  let words: string[] = []
  let before = 0
  const close = (): PackedWords => {
    const packed = writer.take()
    writer.list(1)
    writer.list(words.length)
    const content = Buffer.concat([writer.take(), packed])
    const [first = '', last = ''] = [words[0], words.at(-1)]
    words = []
    return { first, last, content }
  }
  return {
    isEmpty: () => words.length === 0,
    /** @param pages In how many pages the word is: those that are put next. */
    begin: (word: string, pages: number) => {
      words.push(word)
      writer.list(3)
      writer.text(word)
      writer.list(pages)
      before = 0
    },
    page: (page: number, bytes: Uint8Array, from: number, to: number) => {
      writer.list(3)
      writer.number(page - before)
      writer.raw(bytes, from, to)
      writer.list(0)
      before = page
    },
    /** Gives the file, where the word fills it. */
    end: (): readonly PackedWords[] => {
      writer.list(0)
      return writer.length() >= size ? [close()] : []
    },
    /** Gives the file of what is left. */
    finish: (): readonly PackedWords[] => (words.length > 0 ? [close()] : []),
  }
}

/** A word of a file of an index: by page, the bytes of its places. */
export interface FileWord {
  readonly word: string
  readonly pages: ReadonlyMap<number, Uint8Array>
}

/** The words of a file of an index, in their order. */
export function readFileWords(content: Buffer): readonly FileWord[] {
  const reader = createCborReader(content)
  reader.list()
  return Array.from({ length: reader.list() }, () => {
    reader.list()
    const word = reader.text()
    let page = 0
    const pages = Array.from({ length: reader.list() }, () => {
      reader.list()
      page += reader.number()
      const from = reader.at()
      for (let places = reader.list(); places > 0; places -= 1) reader.number()
      const places = content.subarray(from, reader.at())
      reader.list()
      return [page, places] as const
    })
    reader.list()
    return { word, pages: new Map(pages) }
  })
}
