import { expect, test } from '@playwright/test'

test('loads no search code on a page where nobody searches', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.goto('henan-2020/24/', { waitUntil: 'networkidle' })
  expect(requests.filter((path) => /pagefind|names|dialog|search-index/u.test(path))).toEqual([])
})

test('goes to the search page before any script is there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('henan-2020/24/')
  await page.getByRole('searchbox').fill('24')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=24$/u)
  await expect(page.locator('#index li[data-type="task"]')).toHaveCount(44)
  for (const [type, count] of [
    ['chapter', 10],
    ['regulation', 13],
    ['term', 25],
    ['organization', 50],
  ] as const) {
    expect(await page.locator(`#index li[data-type="${type}"]`).count(), type).toBeGreaterThanOrEqual(count)
  }
  await page
    .locator('#index')
    .getByRole('link', { name: /^（二十四）/u })
    .click()
  await expect(page).toHaveURL(/\/henan-2020\/24\/$/u)
  await context.close()
})
