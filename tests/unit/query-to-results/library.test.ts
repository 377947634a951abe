import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexesToFiles } from '../../../src/html-to-search/indexes-to-files.ts'
import { recordToIndex } from '../../../src/html-to-search/record-to-index.ts'
import type { PlanRecord, SearchRecord } from '../../../src/html-to-search/search-record.ts'
import { findResults } from '../../../src/query-to-results/find-results.ts'
import { loadItems } from '../../../src/query-to-results/items.ts'
import { createListEngine } from '../../../src/query-to-results/list-engine.ts'
import { countFacets, narrowResults } from '../../../src/query-to-results/narrow-results.ts'
import { readQuery } from '../../../src/query-to-results/read-query.ts'
import { startPagefind } from '../../support/search.ts'

const EMPTY = { label: '', chapter: '', plan: '', departments: [], documents: [] }

function record(
  id: string,
  year: number,
  texts: readonly [title: string, rest: string, ...string[]][],
): PlanRecord {
  const parts = texts.map(
    ([title, rest, ...departments], index): SearchRecord => ({
      ...{ ...EMPTY, type: 'task', plan: id, title, text: title + rest, departments },
      url: `/${id}/${index + 1}/`,
    }),
  )
  return { id, title: id, year, level: 'county', kind: '方案', place: id === 'jia' ? '甲县' : '乙县', parts }
}

/** A title longer than half a slot, and than one. */
const LONG = '修'.repeat(70)
const LONGER = '建'.repeat(200)
const RECORDS: readonly PlanRecord[] = [
  record('jia', 2020, [
    ['修桥', '。修桥铺路，修桥。', '县交通局'],
    ['铺路', '。不修桥。\n路。', '县交通局', '县林业局'],
    [LONG, '渡口。'],
    [LONGER, '船。渡口'],
  ]),
  record('yi', 2021, [
    ['先修桥', '。修路', '县林业局'],
    ['栽树', '。路'],
  ]),
]

let pagefind: Awaited<ReturnType<typeof startPagefind>>
beforeAll(async () => {
  pagefind = await startPagefind(RECORDS)
})
afterAll(() => pagefind.stop())

async function find(phrase: string) {
  const hits = await pagefind.engine.find(phrase)
  return hits.map(({ url, inTitle }) => `${url}${inTitle ? ' 题' : ''}`)
}

describe('places tell which parts hold a phrase, and whether in the title, before any text is loaded', () => {
  test.each([
    ['修桥', ['/jia/1/ 题', '/jia/2/', '/yi/1/ 题']],
    ['桥铺路', ['/jia/1/']],
    ['修', ['/jia/1/ 题', '/jia/2/', '/jia/3/ 题', '/yi/1/ 题']],
    ['路', ['/jia/1/', '/jia/2/ 题', '/yi/1/', '/yi/2/']],
    ['修修', ['/jia/3/ 题']],
    ['修渡口', ['/jia/3/']],
    ['建船', ['/jia/4/']],
    ['建', ['/jia/4/ 题']],
    ['渡口', ['/jia/3/', '/jia/4/']],
    ['桥。修', ['/jia/1/', '/yi/1/']],
    // From one paragraph to the next, from one part to the next, and what stands nowhere.
    ['桥路', []],
    ['路先', []],
    ['口建', []],
    ['桥桥', []],
    ['路铺', []],
  ])('%s', async (phrase, parts) => {
    expect(await find(phrase)).toEqual(parts)
  })

  test('a title that is the phrase is another than one that ends with it', async () => {
    const titled = async (phrase: string) => (await pagefind.engine.titled(phrase)).map(({ url }) => url)
    expect(await titled('修桥')).toEqual(['/jia/1/'])
    expect(await titled('先修桥')).toEqual(['/yi/1/'])
    expect(await titled('铺')).toEqual([])
    expect(await titled(LONGER)).toEqual(['/jia/4/'])
  })
})

test('counts are those of all parts, by year, by place and by body', async () => {
  const results = await findResults(readQuery('修'), [], pagefind.engine)
  const source = { plans: pagefind.engine.plans, bodies: await pagefind.engine.bodies() }
  const facets = countFacets(results, {}, source)
  expect(results.exact).toHaveLength(4)
  expect([...facets.year]).toEqual([
    ['2020', 3],
    ['2021', 1],
  ])
  expect([...facets.place]).toEqual([
    ['甲县', 3],
    ['乙县', 1],
  ])
  expect([...facets.department]).toEqual([
    ['县交通局', 2],
    ['县林业局', 2],
  ])
  // Each is counted under the others, not under itself.
  const of2021 = countFacets(results, { year: '2021' }, source)
  expect([...of2021.department]).toEqual([['县林业局', 1]])
  expect([...of2021.year]).toEqual([
    ['2020', 3],
    ['2021', 1],
  ])
  const narrowed = narrowResults(results, { place: '甲县', department: '县林业局' }, source)
  expect((await loadItems(narrowed.exact)).map(({ url }) => url)).toEqual(['/jia/2/'])
})

test('more than are ever shown are counted, and none of their texts is loaded', async () => {
  const texts = Array.from({ length: 60 }, (_, plan) =>
    record(
      `p${plan}`,
      2020,
      Array.from({ length: 15 }, () => ['巡查', '。巡查河道。']).map(([a = '', b = '']) => [a, b]),
    ),
  )
  const library = await startPagefind(texts)
  const loaded: string[] = []
  const engine = {
    ...library.engine,
    find: async (phrase: string) =>
      (await library.engine.find(phrase)).map((hit) => ({
        ...hit,
        load: () => {
          loaded.push(hit.id)
          return hit.load()
        },
      })),
  }
  const { exact } = await findResults(readQuery('巡查河道'), [], engine)
  expect(exact).toHaveLength(900)
  expect(loaded).toEqual([])
  const page = await loadItems(exact.slice(0, 20))
  expect(page.map(({ url }) => url).slice(13, 17)).toEqual(['/p0/14/', '/p0/15/', '/p1/1/', '/p1/2/'])
  expect(loaded).toHaveLength(20)
  library.stop()
})

test.each([
  ['in one file', 1_000_000],
  ['in many files', 200],
])('whatever a text holds, Pagefind finds the parts that plain comparison finds: %s', async (_, size) => {
  const alphabet = [
    ...'法治政府一二需24abAＢ０，。；：“”、（）《》·_!#^~.％%&<>\n \u3000𠮷\u{1F600}éꀀ가ⅣⅧ㈠①',
  ]
  let seed = 20201128
  const random = (below: number) => {
    seed = (seed * 1664525 + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const words = (most: number) =>
    Array.from({ length: 1 + random(most) }, () => alphabet[random(alphabet.length)]).join('')
  const records = Array.from({ length: 12 }, (_, plan) =>
    record(
      `r${plan}`,
      2020,
      Array.from({ length: 12 }, () => [words(8), words(40)]),
    ),
  )
  const library = await startPagefind(records, size)
  const list = createListEngine(records)
  let found = 0
  for (let turn = 0; turn < 400; turn += 1) {
    const part = records[random(12)]?.parts[random(12)] as SearchRecord
    const start = random(part.text.length)
    const { phrase } = readQuery(part.text.slice(start, start + 1 + random(6)))
    if (phrase === '') continue
    const urls = async (engine: typeof list) => (await engine.find(phrase)).map(({ url }) => url)
    const expected = await urls(list)
    found += expected.length
    expect(await urls(library.engine), JSON.stringify(phrase)).toEqual(expected)
  }
  expect(found).toBeGreaterThan(1000)
  library.stop()
})

test('the same records give the same bytes in whatever order they come', () => {
  const bytes = (records: readonly PlanRecord[]) =>
    indexesToFiles(records.map(recordToIndex), '1').files.map(({ path, content }) => [
      path,
      Buffer.from(content).toString('base64'),
    ])
  expect(bytes(RECORDS.toReversed())).toEqual(bytes(RECORDS))
})
