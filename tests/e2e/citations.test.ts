import { expect, test } from '@playwright/test'

test('a citation leads to the document and back to the task', async ({ page }) => {
  await page.goto('henan-2020/14/')
  await page.locator('[data-part]').getByRole('link', { name: '《法规规章备案条例》' }).click()
  await expect(page).toHaveURL(/\/regulations\/filing-regulation\/$/u)
  await page.getByRole('link', { name: /（十四）/u }).click()
  await expect(page).toHaveURL(/\/henan-2020\/14\/$/u)
})

test('the preview comes with the pointer, stays under it, and goes with Escape', async ({ page }) => {
  await page.goto('henan-2020/14/')
  const link = page.locator('[data-part] a[data-preview]')
  const preview = page.getByRole('tooltip')
  await expect(preview).toHaveCount(0)
  await link.hover()
  await expect(preview).toBeVisible()
  await expect(preview).toContainText('2024年11月1日废止')
  await preview.hover()
  await expect(preview).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
})

test('the preview comes with the keyboard and describes the link', async ({ page }) => {
  await page.goto('henan-2020/14/')
  const link = page.locator('[data-part] a[data-preview]')
  await link.focus()
  const preview = page.locator('#citation-preview')
  await expect(preview).toBeVisible()
  await expect(link).toHaveAttribute('aria-describedby', 'citation-preview')
  await page.keyboard.press('Tab')
  await expect(preview).toBeHidden()
  await expect(link).not.toHaveAttribute('aria-describedby')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('all documents are listed, and no filter that would not work', async ({ page }) => {
    await page.goto('regulations/')
    await expect(page.locator('#regulation-list [data-item]')).toHaveCount(13)
    await expect(page.getByRole('combobox')).toHaveCount(0)
  })
})

test('documents can be filtered by kind and by status', async ({ page }) => {
  await page.goto('regulations/')
  await page.getByLabel('当时的状态').selectOption({ label: '尚未制定或印发' })
  await expect(page.locator('#regulation-list [data-item]:visible')).toHaveCount(5)
  await expect(page.getByRole('status')).toHaveText('共 5 件')
  await page.getByLabel(/^种类/u).selectOption({ label: '清单' })
  await expect(page.locator('#regulation-list [data-item]:visible')).toHaveCount(1)
})
