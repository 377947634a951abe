import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { CATALOG } from '../../src/diagnostics/catalog.ts'
import { elementsIn, getAttribute, textIn } from '../support/elements.ts'
import { readPages, SITE } from '../support/sites/built-site.ts'

type Element = DefaultTreeAdapterMap['element']

/** Attributes whose address is fetched, or sent to, without a click on a link. */
const LOADED = new Set('action background data formaction href ping poster src srcset'.split(' '))

// A file for offline use is no page of the site; `downloads.test.ts` looks at it.
const pages = new Map(
  [...readPages()]
    .filter(([path]) => !path.endsWith('-offline.html'))
    .map(([path, html]) => [path, elementsIn(parse(html))]),
)
const taskPaths = Array.from({ length: 44 }, (_, index) => `/henan-2020/${index + 1}/`)
const chapterPaths = Array.from({ length: 10 }, (_, index) => `/henan-2020/chapter-${index + 1}/`)

test('every page of the design is there', () => {
  const wanted = [
    '/',
    '/404.html',
    '/henan-2020/',
    ...taskPaths,
    ...chapterPaths,
    ...['full', 'source', 'fidelity'].map((name) => `/henan-2020/${name}/`),
    '/about/',
    '/about/diagnostics/',
    ...Object.keys(CATALOG).map((code) => `/about/diagnostics/${code}/`),
  ]
  expect(wanted.filter((path) => !pages.has(path))).toEqual([])
})

describe.each([...pages])('%s', (path, elements) => {
  const all = (tag: string) => elements.filter((element) => element.tagName === tag)

  test('is in Chinese, with one h1, one main, a title and a description', () => {
    expect(getAttribute(all('html')[0], 'lang')).toBe('zh-CN')
    expect(all('h1')).toHaveLength(1)
    expect(all('main')).toHaveLength(1)
    expect(textIn(all('title')[0]).length).toBeGreaterThan(2)
    const description = all('meta').find((meta) => getAttribute(meta, 'name') === 'description')
    expect(getAttribute(description, 'content')).toMatch(/\p{Script=Han}/u)
  })

  test('has headings in order', () => {
    const levels = elements
      .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
      .map(({ tagName }) => Number(tagName[1]))
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] as number) + 1)
    expect(jumps).toEqual([])
  })

  test('has unique ids, and every link leads to a page and an anchor that exist', () => {
    const ids = elements.flatMap((element) => getAttribute(element, 'id') ?? [])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const broken = all('a')
      .map((link) => getAttribute(link, 'href') ?? '')
      .filter((href) => !/^https?:/u.test(href) && !leadsSomewhere(href, path))
    expect(broken).toEqual([])
  })

  test('loads nothing from elsewhere and has no inline script, style or handler', () => {
    const inline = elements.filter(
      (element) =>
        element.tagName === 'style' ||
        (element.tagName === 'script' &&
          getAttribute(element, 'src') === null &&
          getAttribute(element, 'type') !== 'application/ld+json') ||
        element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
    )
    expect(inline.map(({ tagName }) => tagName)).toEqual([])
    const sources = elements
      .filter((element) => getAttribute(element, 'rel') !== 'canonical')
      .flatMap(({ tagName, attrs }) =>
        attrs.filter(({ name }) => LOADED.has(name) && !(tagName === 'a' && name === 'href')),
      )
      .map(({ value }) => value)
    expect(sources.filter((source) => /^(?:[a-z]+:|\/\/)/u.test(source))).toEqual([])
  })
})

describe('the map', () => {
  test('is on every page of the plan, with 10 groups, 44 cells and the place marked', () => {
    for (const [path, elements] of pages) {
      if (!path.startsWith('/henan-2020/') && path !== '/') continue
      const map = elements.find((element) => getAttribute(element, 'aria-label') === '全文地图')
      const links = map ? elementsIn(map).filter(({ tagName }) => tagName === 'a') : []
      expect(
        links.filter((link) => /\/chapter-\d+\/$/u.test(getAttribute(link, 'href') ?? '')),
        path,
      ).toHaveLength(10)
      const cells = links.filter((link) => /\/henan-2020\/\d+\/$/u.test(getAttribute(link, 'href') ?? ''))
      expect(
        cells.map((cell) => Number.parseInt(textIn(cell), 10)),
        path,
      ).toEqual(Array.from({ length: 44 }, (_, index) => index + 1))
      expect(
        cells.every((cell) => /^\d+.*\p{Script=Han}/u.test(textIn(cell))),
        path,
      ).toBe(true)
      const here = links
        .filter((link) => getAttribute(link, 'aria-current') === 'page')
        .map((link) => getAttribute(link, 'href'))
      expect(here, path).toEqual(taskPaths.includes(path) || chapterPaths.includes(path) ? [path] : [])
    }
  })
})

test('tasks lead to the one before and the one after', () => {
  taskPaths.forEach((path, index) => {
    const links = pages.get(path)?.filter((element) => getAttribute(element, 'rel')) ?? []
    const to = (rel: string) =>
      getAttribute(
        links.find((link) => getAttribute(link, 'rel') === rel),
        'href',
      )
    expect(to('prev')).toBe(taskPaths[index - 1] ?? null)
    expect(to('next')).toBe(taskPaths[index + 1] ?? null)
  })
})

test('every line of the source leads to its page, and every task page back to its lines', () => {
  const source = pages.get('/henan-2020/source/') ?? []
  const lines = source.filter((element) => /^L\d+$/u.test(getAttribute(element, 'id') ?? ''))
  expect(lines).toHaveLength(148)
  const line85 = lines.find((line) => getAttribute(line, 'id') === 'L85') as Element
  expect(elementsIn(line85).map((element) => getAttribute(element, 'href'))).toContain('/henan-2020/24/')
  const task24 = pages.get('/henan-2020/24/') ?? []
  expect(task24.map((element) => getAttribute(element, 'href'))).toContain('/henan-2020/source/#L85')
})

function leadsSomewhere(href: string, from: string): boolean {
  const [path = '', anchor] = href.split('#')
  const target = path === '' ? from : decodeURI(path)
  if (!target.endsWith('/') && existsSync(join(SITE, target))) return true
  // There an anchor names a plan.
  if (target === '/check/' && from !== target && anchor) return pages.has(`/${anchor}/`)
  const page = pages.get(target)
  return (
    page !== undefined &&
    (!anchor || page.some((element) => getAttribute(element, 'id') === decodeURIComponent(anchor)))
  )
}
