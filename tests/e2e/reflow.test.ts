import { expect, test } from '@playwright/test'
import { cutOff, widthOf } from '../support/browser/measure-page.ts'
import { PAGE_TYPES } from '../support/sites/page-types.ts'

test('nothing is wider than the window, from 320 px to 1440', async ({ page }) => {
  for (const path of PAGE_TYPES) {
    await page.goto(path)
    for (const width of [320, 390, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await widthOf(page), `${path} at ${width} px`).toBeLessThanOrEqual(width)
    }
  }
})

test('from 1280 px on all tasks of the first plan stand in one row of the map, beside a scroll bar too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('henan-2020/24/')
  await page.evaluate(() => {
    document.documentElement.style.paddingRight = '17px'
  })
  const cells = page.locator('.place-map .group > ol > li')
  await expect(cells).toHaveCount(44)
  const boxes = await cells.evaluateAll((items) => items.map((item) => item.getBoundingClientRect()))
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(1)
  expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThanOrEqual(24)
})

test('at 400 % zoom the text reflows, and nothing sticks over it', async ({ page }) => {
  // A window of 1280 × 1024 at 400 % has 320 × 256 CSS pixels (WCAG 2.2, 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 })
  let maps = 0
  for (const path of PAGE_TYPES) {
    await page.goto(path)
    expect(await widthOf(page), path).toBeLessThanOrEqual(320)
    expect(await cutOff(page), path).toEqual([])
    const map = page.locator('.place-map')
    const count = await map.count()
    if (count > 0) await expect(map).toHaveCSS('position', 'static')
    maps += count
  }
  expect(maps).toBeGreaterThan(5)
})

test('with wide text spacing nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const path of PAGE_TYPES) {
    await page.goto(path)
    // The measures of WCAG 2.2, 1.4.12.
    await page.evaluate(() => {
      const [sheet] = document.styleSheets
      sheet?.insertRule('* { line-height: 1.5 !important; letter-spacing: 0.12em !important }', 0)
      sheet?.insertRule('* { word-spacing: 0.16em !important } ', 0)
      sheet?.insertRule('p { margin-bottom: 2em !important }', 0)
    })
    expect(await widthOf(page), path).toBeLessThanOrEqual(390)
    expect(await cutOff(page), path).toEqual([])
  }
})

test('on paper nothing is wider than the page', async ({ page }) => {
  // A4 with margins of 28 and 26 mm leaves 156 mm, which is 589.6 px.
  await page.setViewportSize({ width: 590, height: 934 })
  await page.emulateMedia({ media: 'print' })
  for (const path of PAGE_TYPES) {
    await page.goto(path)
    const widest = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect().right),
      ),
    )
    expect(widest, path).toBeLessThanOrEqual(591)
  }
})
