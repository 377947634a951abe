import { expect, test } from '@playwright/test'
import { bare, linesOf, print, TYPE_AREA, wordsOf } from '../support/browser/printed.ts'
import { loadHenan } from '../support/henan.ts'
import type { PdfPage } from '../support/read-back/pdf-text.ts'

/** 三号, in points; marks are smaller. */
const BODY_SIZE = 16
const MARK = /^(?:[校注]\d|〔\d+〕)/u
const PAGE_NUMBER = /^— ?\d+ ?—$/u

const { plan } = loadHenan()
const PASSAGES = [
  plan.notice?.text,
  plan.preamble?.text,
  ...plan.tasks.map(({ text }) => text),
  plan.closing?.text,
]

const numberOf = (page: PdfPage) => page.runs.filter(({ y }) => y > TYPE_AREA.bottom)

test('the whole text prints as an official document', async ({ page }) => {
  const pages = await print(page, 'henan-2020/full/')

  await test.step('on A4, within the type area', () => {
    for (const { width, height, runs } of pages) {
      expect(width).toBeCloseTo(210, 0)
      expect(height).toBeCloseTo(297, 0)
      for (const { text, left, right, y } of runs.filter((run) => run.y <= TYPE_AREA.bottom)) {
        expect(left, text).toBeGreaterThan(TYPE_AREA.left - 0.5)
        expect(right, text).toBeLessThan(TYPE_AREA.right + 1)
        expect(y, text).toBeGreaterThan(TYPE_AREA.top)
      }
    }
  })

  await test.step('22 lines of 28 characters, 16 pt', () => {
    // Pages of nothing but tasks; where a line would stand alone, a page has one less.
    const lines = pages
      .slice(3, 10)
      .map(linesOf)
      .reduce((most, own) => (own.length > most.length ? own : most))
    expect(lines).toHaveLength(22)
    const lengths = lines.map((line) => [...line.map(({ text }) => text).join('')].length)
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(28)
    const [first] = lines[0] ?? []
    expect(first?.size).toBeCloseTo(16, 0)
  })

  await test.step('numbered — 1 —, on the right of odd pages and the left of even ones', () => {
    pages.forEach((sheet, index) => {
      const runs = numberOf(sheet)
      const text = runs.map((run) => run.text).join('')
      expect(text).toMatch(PAGE_NUMBER)
      expect(text).toContain(String(index + 1))
      const middle = ((runs[0]?.left ?? 0) + (runs.at(-1)?.right ?? 0)) / 2
      expect(middle > 105, `page ${index + 1}`).toBe(index % 2 === 0)
    })
  })

  await test.step('with every word of the plan, in order, and no navigation', () => {
    const words = wordsOf(pages)
    let from = 0
    for (const passage of PASSAGES.map((text) => bare(text ?? ''))) {
      const at = words.indexOf(passage, from)
      expect(at, passage.slice(0, 30)).toBeGreaterThanOrEqual(from)
      from = at + passage.length
    }
    expect(words).not.toContain('展开地图')
    expect(words).not.toContain('打印本页')
  })

  await test.step('and the numbers of the documents it cites as notes', () => {
    const words = wordsOf(pages)
    expect(words).toContain(bare('《法规规章备案条例》（中华人民共和国国务院令第337号）'))
  })
})

test('the plan itself begins on a page of its own, after the notice', async ({ page }) => {
  const pages = await print(page, 'henan-2020/full/')
  const title = bare(plan.title ?? '')
  expect(wordsOf(pages.slice(1, 2)).startsWith(title)).toBe(true)
})

test('no heading of a part ends a page', async ({ page }) => {
  const pages = await print(page, 'henan-2020/full/')
  const headings = plan.chapters.map(({ label, title }) => bare(`${label}${title}`))
  for (const sheet of pages) {
    const last = linesOf(sheet).at(-1) ?? []
    expect(headings).not.toContain(bare(last.map(({ text }) => text).join('')))
  }
})

for (const path of [
  'henan-2020/14/',
  'henan-2020/42/',
  'henan-2020/chapter-5/',
  'henan-2020/',
  'regulations/',
]) {
  test(`${path} prints on A4 with nothing outside of the type area`, async ({ page }) => {
    const pages = await print(page, path)
    expect(wordsOf(pages)).not.toBe('')
    for (const { width, runs } of pages) {
      expect(width).toBeCloseTo(210, 0)
      for (const { text, left, right } of runs) {
        expect(left, text).toBeGreaterThan(TYPE_AREA.left - 0.5)
        expect(right, text).toBeLessThan(TYPE_AREA.right + 1)
      }
    }
  })
}

test('a chapter prints its tasks by their own numbers, without the way through the site', async ({
  page,
}) => {
  const words = wordsOf(await print(page, 'henan-2020/chapter-5/'))
  expect(words).toContain('五、全面落实行政执法责任制')
  expect(words).toContain(bare('（二十四）加强行政执法监督'))
  expect(words).not.toContain('共10个部分')
})

test('no line of the text begins with a mark that belongs to the word before', async ({ page }) => {
  const lines = (await print(page, 'henan-2020/full/')).flatMap(linesOf)
  const ofText = lines.filter((line) => line.some(({ size }) => size > BODY_SIZE - 1))
  expect(ofText.length).toBeGreaterThan(200)
  const marked = ofText.filter(([first]) => first && first.size < BODY_SIZE - 1 && MARK.test(first.text))
  expect(marked.map((line) => line.map(({ text }) => text).join(''))).toEqual([])
})

test('dark and 关怀版 print as everything else does', async ({ page }) => {
  const plain = await print(page, 'henan-2020/14/')
  await page.addInitScript(() => {
    localStorage.setItem('gangmu-care', 'on')
    localStorage.setItem('gangmu-theme', 'dark')
  })
  const other = await print(page, 'henan-2020/14/')
  expect(wordsOf(other)).toBe(wordsOf(plain))
  expect(other.flatMap(({ runs }) => runs.map(({ size }) => size))).toEqual(
    plain.flatMap(({ runs }) => runs.map(({ size }) => size)),
  )
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-part] p').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})
