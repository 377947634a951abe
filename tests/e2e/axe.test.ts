import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { readPages } from '../support/built-site.ts'

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

const paths = [...readPages().keys()].map((path) => path.slice(1)).sort()

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
