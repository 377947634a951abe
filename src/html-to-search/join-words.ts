import { createFileFiller, openPackedWords, type PackedWords } from './pagefind-words.ts'

/**
 * Join indexes of one page, which become pages in their order, into files of some size.
 *
 * @param size Bytes from which on a file is full.
 */
export function* joinWords(pages: readonly Uint8Array[], size: number): Generator<PackedWords> {
  const { words, ...entries } = findWords(pages)
  const filler = createFileFiller(size)
  for (const word of [...words.keys()].sort()) {
    const { first, count } = words.get(word) as FoundWord
    filler.begin(word, count)
    for (let entry = first; entry !== NONE; entry = entries.next[entry] ?? NONE) {
      const page = entries.page[entry] ?? 0
      filler.page(page, pages[page] as Uint8Array, entries.from[entry] ?? 0, entries.to[entry] ?? 0)
    }
    yield* filler.end()
  }
  yield* filler.finish()
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
function findWords(pages: readonly Uint8Array[]) {
  const opened = pages.map(openPackedWords)
  const all = opened.reduce((sum, { count }) => sum + count, 0)
  const [page, from, to] = [new Uint32Array(all), new Uint32Array(all), new Uint32Array(all)]
  const next = new Int32Array(all).fill(NONE)
  const words = new Map<string, FoundWord>()
  let entry = 0
  for (const [number, { visit }] of opened.entries())
    visit((word, start, end) => {
      page[entry] = number
      from[entry] = start
      to[entry] = end
      const found = words.get(word)
      if (found) {
        next[found.last] = entry
        found.last = entry
        found.count += 1
      } else words.set(word, { first: entry, last: entry, count: 1 })
      entry += 1
    })
  return { words, page, from, to, next }
}
