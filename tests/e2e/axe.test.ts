import { expect, test } from '@playwright/test'
import { axeFaults, LOOKS } from '../support/browser/axe-faults.ts'
import { readPages } from '../support/sites/built-site.ts'
import { pagesToVisit } from '../support/sites/page-types.ts'

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
        faults.push(...(await axeFaults(page, look)).map((fault) => `${path} ${fault}`))
    }
    expect(faults).toEqual([])
  })
}

test('axe finds no fault among results and in the search dialog, light, dark or 关怀版', async ({ page }) => {
  test.setTimeout(120_000)
  const faults: string[] = []
  const look = async () => {
    for (const each of LOOKS) faults.push(...(await axeFaults(page, each)))
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
