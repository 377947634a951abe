import { expect, test } from '@playwright/test'
import { axeFaults, LOOKS } from '../support/browser/axe-faults.ts'
import { cutOff, widthOf } from '../support/browser/measure-page.ts'
import { bare, print, TYPE_AREA, wordsOf } from '../support/browser/printed.ts'
import { serveSite } from '../support/browser/serve-site.ts'
import { loadHard } from '../support/sites/built-site.ts'
import { HARD_ID } from '../support/sites/hard-plan.ts'
import { HARD_PAGE_TYPES } from '../support/sites/page-types.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const HOST = 'http://hard.test'
/** Pages of the plan that has pictures in its account, from the hard plan's own. */
const PICTURE_PAGES = ['../injections/', '../injections/fidelity/']
const at = (path: string) => `${HOST}/${HARD_ID}/${path}`
test.beforeEach(({ page }) => serveSite(page, siteFolder('hard'), HOST))

for (const look of LOOKS) {
  test(`axe finds no fault on any type of page, ${look}`, async ({ page }) => {
    test.setTimeout(120_000)
    const faults: string[] = []
    for (const path of HARD_PAGE_TYPES) {
      await page.goto(at(path))
      faults.push(...(await axeFaults(page, look)).map((fault) => `${path} ${fault}`))
    }
    expect(faults).toEqual([])
  })
}

for (const look of LOOKS) {
  test(`axe finds no fault on the pages of a plan with pictures, nor is one wider than a phone, ${look}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    for (const path of PICTURE_PAGES) {
      await page.goto(at(path))
      expect(await axeFaults(page, look), path).toEqual([])
      expect(await widthOf(page), path).toBeLessThanOrEqual(390)
    }
  })
}

for (const look of ['light', 'care'] as const) {
  test(`nothing is wider than a phone, or cut off, ${look}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    if (look === 'care') await page.addInitScript(() => localStorage.setItem('gangmu-care', 'on'))
    for (const path of HARD_PAGE_TYPES) {
      await page.goto(at(path))
      expect(await widthOf(page), path).toBeLessThanOrEqual(390)
      expect(await cutOff(page), path).toEqual([])
    }
  })
}

test('a deeper item stands further in than the one above it, on a phone and on a desk', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(at('d3-2-2/'))
    const edges = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (level) => {
        const padding = await page
          .locator(`.item-${level}`)
          .first()
          .evaluate((element) => getComputedStyle(element).paddingLeft)
        return Number.parseFloat(padding)
      }),
    )
    expect(edges, `${width}`).toEqual(edges.toSorted((a, b) => a - b))
    expect(new Set(edges).size, `${width}`).toBe(6)
  }
})

test('on a phone a long row of tasks shows the current one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const path of ['d2-1/', 'd2-12/', 'd2-24/']) {
    await page.goto(at(path))
    const cell = page.locator('.place-map .here li [aria-current]')
    await expect(cell, path).toBeInViewport({ ratio: 1 })
    expect((await cell.boundingBox())?.width, path).toBeGreaterThanOrEqual(24)
  }
})

test('the place of a chapter on the map can be read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 })
  await page.goto(at('chapter-1/'))
  const colours = await page
    .locator('.place-map .knot[aria-current]')
    .evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor])
  expect(colours[0]).not.toBe(colours[1])
})

test('the whole text prints with every word, each document and attachment on a page of its own', async ({
  page,
}) => {
  const { published } = loadHard()
  const pages = await print(page, at('full/'))
  expect(wordsOf(pages)).toContain(bare(published.text.split('\n附件1\n')[0] ?? ''))
  for (const title of [
    '测试县2021年政务服务提升方案',
    '测试县2021年档案整理计划',
    '附件1任务分工表',
    '附件2:考核办法',
  ])
    expect(
      pages.some((sheet) => wordsOf([sheet]).startsWith(title)),
      title,
    ).toBe(true)
  expectWithin(pages)
})

test('an attachment prints within the type area, its table with every cell', async ({ page }) => {
  const pages = await print(page, at('attachment-1/'))
  const words = wordsOf(pages)
  for (const cell of ['任务分工表', '清理证明事项', '县司法局', '各乡镇人民政府', '12月底前'])
    expect(words).toContain(cell)
  expectWithin(pages)
})

test('the search dialog finds a task of the second document by its number and by its words', async ({
  page,
}) => {
  for (const typed of ['24', '归还借件', '外借档案全部归还入库']) {
    await page.goto(at('1/'))
    await page.keyboard.press('Control+K')
    await page.getByRole('combobox').fill(typed)
    const option = page.getByRole('option').filter({ hasText: '归还借件' })
    await expect(option, typed).toContainText('测试县2021年档案整理计划')
  }
})

function expectWithin(pages: Awaited<ReturnType<typeof print>>): void {
  for (const { text, left, right } of pages.flatMap(({ runs }) => runs)) {
    expect(left, text).toBeGreaterThan(TYPE_AREA.left - 0.5)
    expect(right, text).toBeLessThan(TYPE_AREA.right + 1)
  }
}

test('the code of a page’s address is printed, and fetched for nothing else', async ({ page }) => {
  for (const path of ['', '1/', 'full/']) {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(at(path), { waitUntil: 'networkidle' })
    await page.mouse.wheel(0, 100_000)
    await page.waitForLoadState('networkidle')
    const code = `/${HARD_ID}/${path}qr.svg`
    expect(asked, path).not.toContain(code)
    await page.pdf({ preferCSSPageSize: true })
    expect(asked, path).toContain(code)
    await page.emulateMedia({ media: 'print' })
    const image = await page.locator('main > img.on-paper').boundingBox()
    expect(image?.height, path).toBeCloseTo(76, 0)
    await page.emulateMedia({ media: 'screen' })
    await expect(page.locator('main > img.on-paper')).toBeHidden()
  }
})
