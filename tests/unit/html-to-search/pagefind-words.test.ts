import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { afterAll, expect, test } from 'vitest'
import { joinWords } from '../../../src/html-to-search/join-words.ts'
import { packWords } from '../../../src/html-to-search/pagefind-words.ts'

afterAll(close)

/** Pages as Pagefind takes them: a word at each place, and marks, which it counts and leaves out, where there is none. */
const PAGES = [
  ['ꀀꀁ', '.', 'ꀀꀂ', 'ꀀꀁ', ...Array(300).fill('.'), 'ꀀꀁ', 'ꂀꀀ', ...Array(70_000).fill('.'), 'ꀀꀁ'],
  ['.', 'ꀁꀁ'],
  Array(30).fill('ꀀꀂ'),
  Array.from({ length: 400 }, (_, at) => String.fromCharCode(0xa000 + (at % 29), 0xa100 + (at % 31))),
]

test('the file of an index holds what Pagefind itself writes', async () => {
  const { index } = await createIndex()
  for (const [number, page] of PAGES.entries())
    await index?.addCustomRecord({ url: `/${number}/`, content: page.join(' '), language: 'und' })
  const { files } = (await index?.getFiles()) ?? { files: [] }
  const written = files.filter(({ path }) => path.endsWith('.pf_index'))
  const [chunk, ...more] = joinWords(PAGES.map(packPage), 1_000_000)
  expect(more).toEqual([])
  expect(written).toHaveLength(1)
  const theirs = gunzipSync(written[0]?.content ?? '').subarray('pagefind_dcd'.length)
  expect(decode(Buffer.from(chunk?.content ?? []))).toEqual(withoutWeights(decode(theirs)))
})

test('a file is closed when it is full, and says between which words it stands', () => {
  const chunks = [...joinWords(PAGES.map(packPage), 600)]
  expect(chunks.length).toBeGreaterThan(5)
  for (const [at, { first, last }] of chunks.entries()) {
    expect(first <= last).toBe(true)
    if (at > 0) expect((chunks[at - 1]?.last ?? '') < first).toBe(true)
  }
  expect(chunks[0]?.first).toBe('ꀀꀁ')
})

function packPage(page: readonly string[]): Uint8Array {
  const places = Map.groupBy(
    [...page.keys()].filter((at) => page[at] !== '.'),
    (at) => page[at] as string,
  )
  return packWords(places)
}

/** A value of CBOR (RFC 8949): of whole numbers, texts and lists. */
function decode(bytes: Buffer): unknown {
  let at = 0
  const next = (): unknown => {
    const [type, short] = [(bytes[at] ?? 0) >> 5, (bytes[at] ?? 0) & 31]
    at += 1
    const size = short < 24 ? 0 : 2 ** (short - 24)
    const value = size === 0 ? short : bytes.readUIntBE(at, size)
    at += size
    if (type === 0) return value
    if (type === 1) return -1 - value
    if (type === 4) return Array.from({ length: value }, next)
    expect(type).toBe(3)
    at += value
    return bytes.toString('utf8', at - value, at)
  }
  const value = next()
  expect(at).toBe(bytes.length)
  return value
}

/** Pagefind says before the places of a record how much they weigh, which counts for an order that nobody asks for. */
function withoutWeights(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((each) => !(each < 0)).map(withoutWeights) : value
}
