import { expect, test } from '@playwright/test'
import { axeFaults, LOOKS } from '../support/browser/axe-faults.ts'
import { cutOff, widthOf } from '../support/browser/measure-page.ts'
import { serveSite } from '../support/browser/serve-site.ts'
import { LIFE_PAGE_TYPES } from '../support/sites/page-types.ts'
import { IDS } from '../support/sites/plans-with-a-life.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const HOST = 'http://life.test'
const { renamed, withdrawn } = IDS
test.beforeEach(({ page }) => serveSite(page, siteFolder('life'), HOST))

for (const look of LOOKS) {
  test(`on what is said of a plan's life axe finds no fault, nor is a page wider than a phone, ${look}`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width: 390, height: 800 })
    for (const path of LIFE_PAGE_TYPES) {
      await page.goto(`${HOST}/${path}`)
      expect(await axeFaults(page, look), path).toEqual([])
      expect(await widthOf(page), path).toBeLessThanOrEqual(390)
      expect(await cutOff(page), path).toEqual([])
    }
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an address under a former id leads on by itself', async ({ page }) => {
    await page.goto(`${HOST}/${renamed.was}/2/`)
    await expect(page).toHaveURL(`${HOST}/${renamed.is}/2/`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('看护堤防')
  })

  test('an address of what was withdrawn stays, and says so', async ({ page }) => {
    await page.goto(`${HOST}/${withdrawn}/1/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('已撤下')
  })
})
