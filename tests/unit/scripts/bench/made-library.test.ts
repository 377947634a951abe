import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLibrary } from '../../../../scripts/bench/library/make-library.ts'
import { makePlaces } from '../../../../scripts/bench/library/make-places.ts'
import { OWN_TEXTS, readWords, type Words } from '../../../../scripts/bench/library/read-words.ts'
import { hasErrors } from '../../../../src/diagnostics/report.ts'
import { loadLibrary } from '../../../../src/library/load-library.ts'
import { loadRegistry } from '../../../../src/registry/load-registry.ts'

const folder = mkdtempSync(join(tmpdir(), 'gangmu-made-'))
const PLANS = 22
let words: Words
let ids: readonly string[]

beforeAll(async () => {
  words = await readWords(OWN_TEXTS)
  ids = await makeLibrary(join(folder, 'all'), { plans: PLANS, words })
})
afterAll(() => rmSync(folder, { recursive: true }))

const source = (library: string, id: string) =>
  readFileSync(join(folder, library, 'content/plans', id, 'source.txt'), 'utf8')

/** Titles of tasks that are long enough to tell something. */
const titles = (id: string) =>
  source('all', id)
    .split('\n')
    .flatMap((line) => /^（[一二三四五六七八九十]+）(?<title>[^。]{6,})。/u.exec(line)?.groups?.title ?? [])

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
    if (plan.id === 'henan-2020') continue
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
  const [, other = ''] = await makeLibrary(join(folder, 'other'), { plans: 2, seed: '2', words })
  expect(source('other', other)).not.toBe(source('all', other))
})

test('a third of a plan’s tasks are those of the level above, reworded', () => {
  const [, province = '', ...others] = ids
  const left = titles(province)
  const between = (a: readonly string[], b: readonly string[]) =>
    a.filter((title) => b.includes(title)).length
  for (const id of others.slice(0, 18)) {
    expect(between(titles(id), left)).toBeGreaterThan(titles(id).length / 6)
  }
  // Titles are drawn without regard to other plans as well: two cities share fewer than a city and its province.
  const cities = others.slice(0, 18).map(titles)
  const above = cities.reduce((sum, city) => sum + between(city, left), 0)
  const beside = cities.reduce((sum, city, index) => sum + between(city, cities[(index + 1) % 18] ?? []), 0)
  expect(above).toBeGreaterThan(beside * 1.3)
})

test('one plan can have thousands of tasks', async () => {
  const [, id = ''] = await makeLibrary(join(folder, 'large'), { plans: 2, tasks: 5000, words })
  expect(source('large', id)).toMatch(/^（五千）/mu)
})
