import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { namesToLists } from '../../../src/html-to-search/names-to-lists.ts'
import type { SearchName } from '../../../src/html-to-search/search-record.ts'
import { findResults } from '../../../src/query-to-results/find-results.ts'
import { loadItems } from '../../../src/query-to-results/items.ts'
import { createListEngine } from '../../../src/query-to-results/list-engine.ts'
import { readQuery } from '../../../src/query-to-results/read-query.ts'
import {
  createListLoader,
  createNamesLoader,
  loadAtHand,
} from '../../../src/site/scripts/search/load-names.ts'

const name = (type: SearchName['type'], plan: string, title: string, more: Partial<SearchName> = {}) => ({
  ...{ type, plan, title, label: '', chapter: '', url: `/${plan}/${more.number ?? title}/` },
  ...more,
})
const jia = [
  name('plan', 'jia', '甲县工作安排', { highest: 3 }),
  name('task', 'jia', '修桥', { number: 1 }),
  name('task', 'jia', '铺路', { number: 3 }),
]
const yi = [
  name('plan', 'yi', '乙县工作安排', { highest: 1 }),
  name('task', 'yi', '栽树', { number: 1 }),
  name('chapter', 'yi', '绿化', { number: 1, url: '/yi/chapter-1/' }),
]
const term = name('term', '', '三项制度')
const lists = namesToLists([...jia, ...yi, term])

const requests: string[] = []
let isDown = false
beforeEach(() => {
  vi.stubGlobal('fetch', async (address: string) => {
    requests.push(address)
    const [, kind = '', of = ''] = /\/search\/(\w+)(?:\/(\w+))?\.json$/u.exec(address) ?? []
    const list =
      of === '' ? lists.shared : kind === 'names' ? lists.byPlan.get(of) : lists.byNumber.get(Number(of))
    return isDown || !list ? new Response('', { status: 404 }) : Response.json(list)
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  requests.length = 0
})

test('plans and the registry are for everyone, tasks and chapters by plan and by number', () => {
  expect(lists.shared.map(({ title }) => title)).toEqual(['甲县工作安排', '乙县工作安排', '三项制度'])
  expect([...lists.byPlan].map(([plan, names]) => [plan, names.map(({ title }) => title)])).toEqual([
    ['jia', ['修桥', '铺路']],
    ['yi', ['栽树', '绿化']],
  ])
  expect([...lists.byNumber].map(([number, names]) => [number, names.map(({ title }) => title)])).toEqual([
    [1, ['修桥', '栽树', '绿化']],
    [2, []],
    [3, ['铺路']],
  ])
})

test('of more than 500 bodies those are listed that somebody entered', () => {
  const bodies = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, at) => bodyName(`${prefix}${at}`))
  const listed = (count: number) =>
    namesToLists([
      ...bodies(count, 'body-'),
      ...['410100-sifa', 'provincial-justice'].map(bodyName),
    ]).shared.map(({ url }) => url)
  expect(listed(498)).toHaveLength(500)
  expect(listed(499)).toEqual(['/organizations/provincial-justice/'])
})

const bodyName = (id: string) => name('organization', '', id, { url: `/organizations/${id}/` })

/** On the page of a plan, or of none. */
function loaderOn(plan?: string) {
  const load = createListLoader('/')
  return createNamesLoader(load, () => loadAtHand(load, plan))
}

/** What is asked for, and which titles come. */
async function ask(loader: ReturnType<typeof loaderOn>, typed: string) {
  const names = await loader.forQuery(readQuery(typed))
  return { asked: requests.splice(0).sort(), titles: names.map(({ title }) => title) }
}

test('words need the names of the plan that the page is of, and no others', async () => {
  expect(await ask(loaderOn('yi'), '修桥')).toEqual({
    asked: ['/search/names.json', '/search/names/yi.json'],
    titles: ['乙县工作安排', '栽树', '绿化', '甲县工作安排', '三项制度'],
  })
})

test('a number needs that of other plans too, behind its own; within one page nothing is loaded twice', async () => {
  const all = ['乙县工作安排', '栽树', '绿化', '甲县工作安排', '三项制度', '修桥']
  const loader = loaderOn('yi')
  expect(await ask(loader, '第一项')).toEqual({
    asked: ['/search/names.json', '/search/names/yi.json', '/search/numbers/1.json'],
    titles: all,
  })
  expect(await ask(loader, '1')).toEqual({ asked: [], titles: all })
})

test('a number beyond the highest needs the highest, whose tasks are the nearest', async () => {
  expect(await ask(loaderOn(), '2020')).toEqual({
    asked: ['/search/names.json', '/search/numbers/3.json'],
    titles: ['甲县工作安排', '乙县工作安排', '三项制度', '铺路'],
  })
})

test('where all names are at hand nothing is loaded', async () => {
  const loader = createNamesLoader(createListLoader('/'), async () => [...jia, ...yi, term])
  expect(await loader.forQuery(readQuery('1'))).toHaveLength(7)
  expect(await loader.all()).toHaveLength(7)
  expect(requests).toEqual([])
})

test('without an index every plan is asked for; a list that could not be loaded is tried again', async () => {
  const loader = loaderOn('yi')
  isDown = true
  await expect(loader.all()).rejects.toThrow()
  isDown = false
  expect((await loader.all()).map(({ title }) => title)).toEqual([
    ...['乙县工作安排', '栽树', '绿化', '甲县工作安排', '三项制度', '修桥', '铺路'],
  ])
})

test('a title typed whole comes first, though its plan is not at hand', async () => {
  const parts = [...jia, name('task', 'jia', '先修桥', { number: 0 })].map((record) => ({
    ...record,
    text: record.title,
    departments: [],
    documents: [],
  }))
  const plan = { id: 'jia', title: '甲县工作安排', year: null, level: null, kind: '', place: '', parts }
  const found = await findResults(readQuery('修桥'), [...yi, term], createListEngine([plan]))
  const exact = await loadItems(found.exact)
  expect(exact.map(({ title, reason }) => [title, reason])).toEqual([
    ['修桥', 'name'],
    ['先修桥', 'words'],
  ])
})
