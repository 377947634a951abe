import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG A to AAA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules of these tags that axe leaves off unless they are asked for. */
const RULES = {
  'target-size': { enabled: true },
  'color-contrast-enhanced': { enabled: true },
  'identical-links-same-purpose': { enabled: true },
  'meta-refresh-no-exceptions': { enabled: true },
}

/** The ways in which a page may be shown. */
export const LOOKS = ['light', 'dark', 'care'] as const

/** What axe finds wrong with a page in one of its looks. */
export async function axeFaults(page: Page, look: (typeof LOOKS)[number]): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
  if (look === 'care') await turnToCare(page)
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: TAGS, rules: RULES, resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => `${look} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** As the button does, which a dialog keeps out of reach. */
async function turnToCare(page: Page): Promise<void> {
  const url = await page.locator('script[data-styles]').getAttribute('data-styles')
  await page.addStyleTag({ url: url ?? '' })
  await page.evaluate(() => {
    document.documentElement.dataset.care = ''
  })
}
