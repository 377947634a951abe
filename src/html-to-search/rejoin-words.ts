import {
  createFileFiller,
  type FileWord,
  openPackedWords,
  type PackedWords,
  readFileWords,
} from './pagefind-words.ts'

/** A file of an index that was joined before. */
export interface JoinedFile extends Pick<PackedWords, 'first' | 'last'> {
  readonly read: () => Buffer
}

/** A page whose words are others now: the index of it that was joined, and the one that is to stand in its place. */
export interface ChangedPage {
  readonly page: number
  readonly before: Uint8Array
  readonly now: Uint8Array
}

/**
 * Put the words of a few pages into files that `joinWords` made for the same pages: what it would make of all anew, and
 * only files that hold a word with other places are read and written. The others are given as they are.
 *
 * @param size That of the files.
 */
export function* rejoinWords<File extends JoinedFile>(
  files: readonly File[],
  changed: readonly ChangedPage[],
  size: number,
): Generator<File | PackedWords> {
  const changes = findChanges(changed)
  const filler = createFileFiller(size)
  let next = 0
  for (const [index, file] of files.entries()) {
    const start = next
    const isLast = index === files.length - 1
    while (next < changes.length && (isLast || (changes[next] as FileWord).word <= file.last)) next += 1
    if (next === start && filler.isEmpty()) {
      yield file
      continue
    }
    for (const { word, pages } of mergeWords(readFileWords(file.read()), changes.slice(start, next))) {
      filler.begin(word, pages.length)
      for (const [page, places] of pages) filler.page(page, places, 0, places.length)
      yield* filler.end()
    }
  }
  yield* filler.finish()
}

const NOWHERE = new Uint8Array()

/** Words whose places are others on some pages: by page, those of now, and no bytes where it is not any more. */
function findChanges(changed: readonly ChangedPage[]): readonly FileWord[] {
  const byWord = new Map<string, Map<number, Uint8Array>>()
  for (const { page, before, now } of changed) {
    const old = readPlaces(before)
    const put = (word: string, places: Uint8Array) =>
      byWord.set(word, (byWord.get(word) ?? new Map<number, Uint8Array>()).set(page, places))
    for (const [word, places] of readPlaces(now)) {
      if (Buffer.compare(places, old.get(word) ?? NOWHERE) !== 0) put(word, places)
      old.delete(word)
    }
    for (const word of old.keys()) put(word, NOWHERE)
  }
  return [...byWord].map(([word, pages]) => ({ word, pages })).sort((a, b) => (a.word < b.word ? -1 : 1))
}

function readPlaces(bytes: Uint8Array): Map<string, Uint8Array> {
  const places = new Map<string, Uint8Array>()
  openPackedWords(bytes).visit((word, from, to) => places.set(word, bytes.subarray(from, to)))
  return places
}

/** Words with their pages in order, after changes; those that are on no page are none any more. */
function mergeWords(words: readonly FileWord[], changes: readonly FileWord[]) {
  const merged = new Map(words.map(({ word, pages }) => [word, new Map(pages)]))
  for (const { word, pages } of changes) {
    const there = merged.get(word) ?? new Map<number, Uint8Array>()
    for (const [page, places] of pages) there.set(page, places)
    merged.set(word, there)
  }
  return [...merged]
    .map(([word, pages]) => ({
      word,
      pages: [...pages].filter(([, places]) => places.length > 0).sort(([a], [b]) => a - b),
    }))
    .filter(({ pages }) => pages.length > 0)
    .sort((a, b) => (a.word < b.word ? -1 : 1))
}
