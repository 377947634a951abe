import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../support/seed.ts'
import { joinWords } from '../../src/html-to-search/join-words.ts'
import { type PackedWords, packWords } from '../../src/html-to-search/pagefind-words.ts'
import { type JoinedFile, rejoinWords } from '../../src/html-to-search/rejoin-words.ts'

/** Words of a page with their places: of forty words, so that pages share many. */
const page = fc
  .dictionary(
    fc.integer({ min: 0xa000, max: 0xa027 }).map((code) => String.fromCharCode(code)),
    fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 12 }),
    { minKeys: 1, maxKeys: 25, noNullPrototype: true },
  )
  .map((words) =>
    packWords(
      new Map(Object.entries(words).map(([word, places]) => [word, places.toSorted((a, b) => a - b)])),
    ),
  )

/** Pages, and what some of them are afterwards. */
const library = fc.array(page, { minLength: 1, maxLength: 12 }).chain((pages) =>
  fc.record({
    pages: fc.constant(pages),
    changes: fc.array(fc.tuple(fc.nat(pages.length - 1), page), { maxLength: 3 }),
  }),
)

test('words of changed pages are put into files as if all pages were joined anew', () => {
  let [kept, changed] = [0, 0]
  fc.assert(
    fc.property(library, fc.integer({ min: 20, max: 400 }), ({ pages, changes }, size) => {
      const before = [...joinWords(pages, size)]
      const now = pages.with(0, pages[0] as Uint8Array)
      for (const [at, words] of changes) now[at] = words
      const others = [...now.entries()].flatMap(([at, words]) =>
        words === pages[at] ? [] : { page: at, before: pages[at] as Uint8Array, now: words },
      )
      const files = before.map((file) => ({ ...file, read: () => Buffer.from(file.content) }))
      const rejoined = [...rejoinWords(files, others, size)]
      expect(rejoined.map(toPlain)).toEqual([...joinWords(now, size)].map(toPlain))
      kept += rejoined.filter((file) => files.includes(file as (typeof files)[number])).length
      changed += others.length
    }),
  )
  expect(changed).toBeGreaterThan(100)
  expect(kept).toBeGreaterThan(100)
})

test('only files that hold a word with other places are read', () => {
  const words = Array.from({ length: 1000 }, (_, at) => String.fromCharCode(0xa000 + at))
  const pack = (shift: (word: string) => number) =>
    packWords(new Map(words.map((word, at) => [word, [at * 7 + shift(word)]])))
  const pages = [pack(() => 0), pack(() => 1)]
  const read: string[] = []
  const files = [...joinWords(pages, 200)].map((file) => ({
    ...file,
    read: () => {
      read.push(file.first)
      return Buffer.from(file.content)
    },
  }))
  const now = pack((word) => (word === words[500] ? 3 : 1))
  const rejoined = [...rejoinWords(files, [{ page: 1, before: pages[1] as Uint8Array, now }], 200)]
  expect(files.length).toBeGreaterThan(30)
  expect(read).toHaveLength(1)
  expect(rejoined.filter((file) => !files.includes(file as (typeof files)[number]))).toHaveLength(1)
})

function toPlain({ first, last, content }: (Partial<PackedWords> & JoinedFile) | PackedWords) {
  return { first, last, content: content && Buffer.from(content).toString('hex') }
}
