import { chromium, expect, test } from '@playwright/test'
import lighthouse from 'lighthouse'

const PAGES = ['./', 'henan-2020/24/', 'regulations/filing-regulation/', 'henan-2020/full/', 'search/']

test.describe.configure({ mode: 'serial' })

test('Lighthouse finds nothing amiss on a phone, and nothing is in the console', async ({
  baseURL,
  launchOptions,
}) => {
  test.setTimeout(300_000)
  const port = 9_222 + (process.pid % 1_000)
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
  })
  try {
    for (const path of PAGES) {
      const result = await lighthouse(new URL(path, baseURL).href, {
        port,
        logLevel: 'silent',
        onlyCategories: ['accessibility', 'best-practices', 'seo'],
      })
      const { categories = {}, audits = {} } = result?.lhr ?? {}
      const faults = Object.values(audits)
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id, title }) => `${id}: ${title}`)
      const scores = Object.values(categories).map(({ title, score }) => `${title} ${(score ?? 0) * 100}`)
      expect({ path, scores, faults }).toEqual({
        path,
        scores: ['Accessibility 100', 'Best Practices 100', 'SEO 100'],
        faults: [],
      })
      expect(audits['errors-in-console']?.score, path).toBe(1)
    }
  } finally {
    await browser.close()
  }
})
