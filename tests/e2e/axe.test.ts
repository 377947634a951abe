import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { readPages } from '../support/built-site.ts'
import { pagesToVisit } from '../support/page-types.ts'

/** WCAG A to AAA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules of these tags that axe leaves off unless they are asked for. */
const RULES = {
  'target-size': { enabled: true },
  'color-contrast-enhanced': { enabled: true },
  'identical-links-same-purpose': { enabled: true },
  'meta-refresh-no-exceptions': { enabled: true },
}
const LOOKS = ['light', 'dark', 'care'] as const
/** Each share of the pages is one test: the browser and the page are used again for all of it. */
const SHARES = 4

const paths = pagesToVisit(readPages())

for (let share = 0; share < SHARES; share += 1) {
  const own = paths.filter((_, index) => index % SHARES === share)
  test(`axe finds no fault on any page, light, dark or 关怀版 (${share + 1} of ${SHARES})`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    const faults: string[] = []
    for (const path of own) {
      await page.goto(path === '' ? './' : path)
      for (const look of LOOKS)
        faults.push(...(await faultsOf(page, look)).map((fault) => `${path} ${fault}`))
    }
    expect(faults).toEqual([])
  })
}

test('axe finds no fault among results and in the search dialog, light, dark or 关怀版', async ({ page }) => {
  test.setTimeout(120_000)
  const faults: string[] = []
  const look = async () => {
    for (const each of LOOKS) faults.push(...(await faultsOf(page, each)))
  }
  await page.goto(`search/?q=${encodeURIComponent('行政执法监督')}`)
  await expect(page.locator('[data-search-state="ready"] #related')).toBeVisible()
  await look()
  await page.goto('henan-2020/24/')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('行政执法监督')
  await expect(page.locator('dialog[data-search-state="ready"]').getByRole('option').nth(3)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await look()
  expect(faults).toEqual([])
})

async function faultsOf(page: Page, look: (typeof LOOKS)[number]): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.evaluate((care) => {
    if (care) document.documentElement.dataset.care = ''
  }, look === 'care')
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: TAGS, rules: RULES, resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => `${look} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
