import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLibrary } from '../../../scripts/bench/library/make-library.ts'
import { makePlaces } from '../../../scripts/bench/library/make-places.ts'
import { readWords, type Words } from '../../../scripts/bench/library/read-words.ts'
import { hasErrors } from '../../../src/diagnostics/report.ts'
import { loadLibrary } from '../../../src/plan-folder/load-library.ts'
import { loadRegistry } from '../../../src/registry/load-registry.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-made-'))
const PLANS = 21
let words: Words
let ids: readonly string[]

beforeAll(async () => {
  words = await readWords()
  ids = await makeLibrary(join(folder, 'all'), { plans: PLANS, words })
})
afterAll(() => rmSync(folder, { recursive: true }))

const source = (library: string, id: string) =>
  readFileSync(join(folder, library, 'content/plans', id, 'source.txt'), 'utf8')

test('a province has a plan a year, and so has each of its 18 cities and 156 counties', () => {
  const ranks = Map.groupBy(makePlaces(), ({ rank }) => rank)
  expect([...ranks].map(([rank, places]) => [rank, places.length])).toEqual([
    ['province', 1],
    ['city', 18],
    ['county', 156],
  ])
  expect(new Set(makePlaces().map(({ name }) => name)).size).toBe(175)
})

test('every made plan is read as it was made, without errors', () => {
  const content = join(folder, 'all/content')
  const { plans, siblings } = loadLibrary(content, loadRegistry(content).registry)
  const results = plans.flatMap(({ plan }) => (plan.ok ? [plan.result] : []))
  expect(results).toHaveLength(PLANS)
  // Each is known by its title, its notice's and its number, and by no other's.
  expect(siblings.size).toBe(3 * PLANS)
  for (const { plan, files, published, settings } of results) {
    expect(hasErrors(files)).toBe(false)
    expect(settings?.provenance.from).toContain('测量用')
    expect(plan.title).toMatch(/年度法治政府建设工作安排$/u)
    expect(plan.issuedDate).not.toBeNull()
    expect(plan.chapters.length).toBeGreaterThanOrEqual(8)
    expect(plan.chapters.length).toBeLessThanOrEqual(12)
    expect(plan.tasks.map(({ number }) => number)).toEqual(plan.tasks.map((_, index) => index + 1))
    expect(plan.tasks.length).toBe(published.text.match(/^（[一二三四五六七八九十]+）/gmu)?.length)
    const share = (list: 'organizations' | 'deadlines' | 'targets') =>
      plan.tasks.filter((task) => task[list].length > 0).length / plan.tasks.length
    expect(share('organizations')).toBeGreaterThan(0.6)
    expect(share('deadlines')).toBeGreaterThan(0.2)
    expect(share('targets')).toBeGreaterThan(0.1)
  }
})

test('the same seed makes the same plans, fewer are the first of more, and another seed makes others', async () => {
  const fewer = await makeLibrary(join(folder, 'fewer'), { plans: 3, words })
  expect(fewer).toEqual(ids.slice(0, 3))
  for (const id of fewer) expect(source('fewer', id)).toBe(source('all', id))
  const [other = ''] = await makeLibrary(join(folder, 'other'), { plans: 1, seed: '2', words })
  expect(source('other', other)).not.toBe(source('all', other))
})

test('a third of a plan’s tasks are those of the level above, reworded', () => {
  const bodies = (id: string) =>
    source('all', id)
      .split('\n')
      .filter((line) => /^（[一二三四五六七八九十]+）/u.test(line))
      // Words that are never changed, in the order of the task.
      .map((line) => new Set(line.replace(/（[^（）]*）$/u, '').split(/[，。；、]/u)))
  const province = bodies(ids[0] ?? '')
  const shared = (task: ReadonlySet<string>) =>
    province.some((other) => [...task].filter((words) => words.length > 6 && other.has(words)).length > 2)
  for (const id of ids.slice(1, 19)) {
    const tasks = bodies(id)
    const share = tasks.filter(shared).length / tasks.length
    expect(share).toBeGreaterThan(0.15)
    expect(share).toBeLessThan(0.6)
  }
})

test('one plan can have thousands of tasks', async () => {
  const [id = ''] = await makeLibrary(join(folder, 'large'), { plans: 1, tasks: 5000, words })
  expect(source('large', id)).toMatch(/^（五千）/mu)
})
