import { afterAll, beforeAll, expect, test } from 'vitest'
import { phraseQuestions, sampleQuestions } from '../../../scripts/scoring/search-questions.ts'
import { libraryToNames } from '../../../src/html-to-search/library-to-names.ts'
import type { Engine } from '../../../src/query-to-results/engine.ts'
import { findAll, findResults } from '../../../src/query-to-results/find-results.ts'
import { loadItems } from '../../../src/query-to-results/items.ts'
import { createListEngine } from '../../../src/query-to-results/list-engine.ts'
import { narrowResults } from '../../../src/query-to-results/narrow-results.ts'
import { readQuery } from '../../../src/query-to-results/read-query.ts'
import { loadHenan } from '../../support/henan.ts'
import { registry } from '../../support/registry.ts'
import { recordsOf, startPagefind } from '../../support/search.ts'

const henan = loadHenan()
const records = recordsOf(henan)
const names = libraryToNames([henan.plan], registry)
let pagefind: Awaited<ReturnType<typeof startPagefind>>

/** An answer with all of its texts loaded. */
async function answer(typed: string, engine: Engine = pagefind.engine) {
  const { exact, related } = await findResults(readQuery(typed), names, engine)
  return { exact: await loadItems(exact), related: await loadItems(related) }
}

beforeAll(async () => {
  pagefind = await startPagefind(records)
})
afterAll(() => pagefind.stop())

test('the plain list answers as Pagefind does', async () => {
  const list = createListEngine(records)
  const questions = sampleQuestions(phraseQuestions(henan.plan, 4), 100)
  expect(questions).toHaveLength(100)
  for (const { typed } of questions) {
    const [ours, theirs] = await Promise.all([list, pagefind.engine].map((engine) => answer(typed, engine)))
    expect(ours?.exact, typed).toEqual(theirs?.exact)
  }
})

test('the texts beside the index are the texts themselves', async () => {
  const hits = pagefind.engine.all().filter(({ type }) => type === 'task')
  const kept = await Promise.all(hits.map((hit) => hit.load()))
  const texts = new Map(kept.map(({ url, text }) => [url, text]))
  for (const { id, text } of henan.plan.tasks) expect(texts.get(`/henan-2020/${id}/`)).toBe(text)
})

const exactTasks = async (typed: string) => {
  const { exact } = await answer(typed)
  return exact.filter(({ type }) => type === 'task').map(({ url }) => Number(/\d+(?=\/$)/u.exec(url)?.[0]))
}

test.each([
  ['双随机一公开', [6]],
  ['“双随机、一公开”', [6]],
  ['村居法律顾问', [36]],
  ['１００ 项', [6]],
  ['ＡＰＰ', []],
])('marks, blanks and brackets do not matter in %s', async (typed, tasks) => {
  expect(await exactTasks(typed)).toEqual(tasks)
})

test('several words mean all of them, in any order', async () => {
  expect(await exactTasks('援助 疫情')).toEqual([36])
  expect(await exactTasks('疫情 双随机')).toEqual([])
})

test('a blank beside a digit parts words only where they do not stand together', async () => {
  // Task 6: 超过600项民生服务掌上办
  const { exact } = await answer('600 掌上办')
  expect(exact.map(({ url }) => url)).toEqual(['/henan-2020/6/'])
})

test('a number beside words means them in its task', async () => {
  expect(await exactTasks('24 监督检查')).toEqual([24])
  expect(await exactTasks('监督检查 第二十四项')).toEqual([24])
  expect(await exactTasks('24 疫情')).toEqual([])
})

test('a phrase does not reach across a full stop or into the next paragraph', async () => {
  // Task 36: 能力和水平。深入开展普法宣传工作
  expect(await exactTasks('水平深入开展')).toEqual([])
  expect(await exactTasks('水平。深入开展普法')).toEqual([36])
})

test('what holds only parts is related, and shows the real text', async () => {
  const { exact, related } = await answer('村居法律顾问普法宣传')
  expect(exact).toEqual([])
  expect(related[0]).toMatchObject({ type: 'task', url: '/henan-2020/36/', reason: 'parts' })
  const task = henan.plan.tasks.find(({ id }) => id === '36')
  expect(task?.text).toContain(related[0]?.excerpt?.text)
})

test('a document comes first, then the tasks that cite it', async () => {
  const { exact } = await answer('中华人民共和国法规规章备案条例')
  expect(exact.map(({ url }) => url).slice(0, 2)).toEqual([
    '/regulations/filing-regulation/',
    '/henan-2020/14/',
  ])
})

test('a doubtful number is an address unless a task holds it as words', async () => {
  const paths = async (typed: string) => {
    const { exact, related } = await answer(typed)
    return [exact, related].map((results) => results.map(({ url }) => url))
  }
  // Task 24: 全面推行行政执法“三项制度”
  const [texts, others] = await paths('三项')
  expect(texts).toContain('/henan-2020/24/')
  expect(texts).not.toContain('/henan-2020/3/')
  expect(others?.[0]).toBe('/henan-2020/3/')
  // No task says 二十四项, though the registry speaks of 第（二十四）项.
  expect((await paths('二十四项'))[0]?.[0]).toBe('/henan-2020/24/')
})

test('everything that names a department can be listed', async () => {
  const source = { plans: pagefind.engine.plans, bodies: await pagefind.engine.bodies() }
  const { exact } = narrowResults(await findAll(pagefind.engine), { department: '林业' }, source)
  expect((await loadItems(exact)).map(({ url }) => url)).toEqual(['/henan-2020/24/'])
})
