import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { htmlToText } from '../../src/html-to-proof/html-to-text.ts'
import { loadHenan } from '../support/henan.ts'
import { readPages } from '../support/sites/built-site.ts'

const html = readPages()
const pages = new Map([...html].map(([path, page]) => [path, htmlToText(page)]))
const KINDS = /^\/(?:regulations|terms|organizations)\/[^/]+\/$|^\/henan-2020\/(?:targets|deadlines)\/#/u

/** The page that owns a part, as a site path without an anchor. */
function pageOf(part: string): string {
  const [plan, id = ''] = part.split('/')
  if (id.startsWith('task-')) return `/${plan}/${id.slice(5)}/`
  return id.startsWith('chapter-') ? `/${plan}/${id}/` : `/${plan}/`
}

const inline = [...pages].flatMap(([path, { links }]) =>
  links.flatMap(({ href, part }) =>
    part !== null && KINDS.test(href) && path !== '/' ? [{ path, href, part }] : [],
  ),
)

describe('links both ways', () => {
  test('the text has inline links of every kind', () => {
    for (const kind of ['regulations', 'terms', 'organizations', 'targets', 'deadlines']) {
      expect(inline.filter(({ href }) => href.includes(`/${kind}/`)).length, kind).toBeGreaterThan(5)
    }
  })

  test('every inline link has a target, and the target lists the part', () => {
    const oneWay = inline.filter(({ href, part }) => {
      const [path = '', anchor] = href.split('#')
      const target = pages.get(path)
      const isThere = target !== undefined && (anchor === undefined || target.ids.has(anchor))
      return !isThere || !target.links.some((link) => link.href.split('#')[0] === pageOf(part))
    })
    expect(oneWay).toEqual([])
  })

  test.each(['targets', 'deadlines'])('anchors that %s had are on the page of all plans still', (kind) => {
    const was = Object.keys(loadHenan().settings?.formerAnchors?.[kind as 'targets'] ?? {})
    expect(was.length).toBeGreaterThan(7)
    expect(was.filter((anchor) => !pages.get(`/${kind}/`)?.ids.has(anchor))).toEqual([])
  })

  test('every task that a page of the registry lists links to it', () => {
    const entries = [...pages].filter(([path]) =>
      /^\/(?:regulations|terms|organizations)\/[^/]+\/$/u.test(path),
    )
    expect(entries.length).toBeGreaterThan(90)
    for (const [path, { quotes }] of entries) {
      const listed = [
        ...new Set(quotes.flatMap(({ of }) => (of.includes('#') ? [of.split('#')[0] as string] : []))),
      ]
      for (const part of listed) {
        const owner = pages.get(pageOf(part))
        expect(
          owner?.links.some(({ href }) => href === path),
          `${part} ↔ ${path}`,
        ).toBe(true)
      }
    }
  })
})

describe('what the pages say of cited documents', () => {
  const say = (path: string) => (html.get(path) ?? '').replace(/<[^>]+>/gu, '')
  test.each([
    ['henan-social-credit', '2020年4月17日：已通过，未施行'],
    ['market-access-negative-list-2020', '2020年4月17日：尚未制定或印发'],
    ['zhengzhou-airport-zone', '2020年4月17日：尚未制定或印发'],
    ['henan-ftz', '2020年4月17日：尚未制定或印发'],
    ['zhengluoxin', '2020年4月17日：尚未制定或印发'],
    ['filing-regulation', '2024年11月1日：已废止'],
    ['henan-adjudication-plan', '制定机关未查明'],
    ['henan-inspection-measures', '制定机关未查明'],
  ])('%s: %s', (id, words) => {
    expect(say(`/regulations/${id}/`)).toContain(words)
  })

  test('the task page says so too', () => {
    expect(say('/henan-2020/14/')).toContain('2024年11月1日废止，由《法规规章备案审查条例》')
    expect(say('/henan-2020/5/')).toContain('2020年4月17日：已通过，未施行')
  })
})

test('the counts on the front page are those of the plan', () => {
  const counts = new Map(
    pages.get('/henan-2020/')?.quotes.map(({ of, text }) => [of.replace(/^.*count-/u, ''), text]),
  )
  // Counted by reading: 12 documents in 《》 and the constitution; see tests/gold for the others.
  expect(counts.get('regulations')).toBe('13')
  expect(counts.get('chapters')).toBe('10')
  expect(counts.get('tasks')).toBe('44')
  expect(counts.get('targets')).toBe('8')
  expect(counts.get('deadlines')).toBe('9')
})

test('citations.csv has a row for every citation and opens right in spreadsheets', () => {
  const csv = readFileSync('dist/henan-2020/citations.csv', 'utf8')
  const columns = 'part,start,end,text,rule,regulation,evidence,number,articles,by,why,plan'
  expect(csv.startsWith(`\uFEFF${columns}\r\n`)).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 15)
  const all = readFileSync('dist/data/all-citations.csv', 'utf8')
  expect(all.startsWith(`\uFEFFciting,${columns}\r\nhenan-2020,`)).toBe(true)
  expect(all.trimEnd().split('\r\n')).toHaveLength(1 + 15)
})
