import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const PAGES = [
  './',
  'henan-2020/',
  'henan-2020/14/',
  'henan-2020/42/',
  'henan-2020/chapter-1/',
  'henan-2020/full/',
  'henan-2020/source/',
  'henan-2020/fidelity/',
  'henan-2020/citations/',
  'regulations/',
  'regulations/filing-regulation/',
  'organizations/',
  'organizations/ecology-environment/',
  'terms/',
  'terms/1211/',
  'targets/',
  'deadlines/',
  'data/',
  'about/',
  'about/method/',
  'about/diagnostics/',
  'about/diagnostics/number-missing/',
  '404.html',
]

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const path of PAGES) {
      test(`${path} has no fault that axe can find`, async ({ page }) => {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: TAGS, rules: { 'target-size': { enabled: true } } })
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        ).toEqual([])
      })
    }
  })
}

for (const width of [320, 390, 1440]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of PAGES) {
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
    }
  })
}

test('on paper nothing is wider than the page', async ({ page }) => {
  // A4 with margins of 25 mm leaves 160 mm, which is 604 px.
  await page.setViewportSize({ width: 604, height: 934 })
  await page.emulateMedia({ media: 'print' })
  for (const path of PAGES) {
    await page.goto(path)
    const widest = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('main *')].map((element) => element.getBoundingClientRect().right),
      ),
    )
    expect(widest, path).toBeLessThanOrEqual(605)
  }
})
