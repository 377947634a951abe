import { expect, test } from '@playwright/test'
import { watchPage } from '../support/browser/watch-page.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('task 24 is one click from the front page', async ({ page, baseURL }) => {
      const faults = watchPage(page, baseURL ?? '')
      await page.goto('./')
      await page.getByRole('navigation', { name: '全文地图' }).getByRole('link', { name: /^24/u }).click()
      await expect(page).toHaveURL(/\/henan-2020\/24\/$/u)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('（二十四）加强行政执法监督。')
      expect(faults).toEqual([])
    })

    test('a task leads to its line of the source and back', async ({ page }) => {
      await page.goto('henan-2020/6/')
      await page.getByRole('link', { name: '原文第 31 至 33 行' }).click()
      const line = page.locator('#L33')
      await expect(line).toBeInViewport()
      await expect(line).toContainText('心，完善“一张网、一朵云、一个库、一个平台”')
      await line.getByRole('link', { name: /（六）/u }).click()
      await expect(page).toHaveURL(/\/henan-2020\/6\/$/u)
    })

    test('the correction in task 42 shows the original word and its reason', async ({ page }) => {
      await page.goto('henan-2020/42/')
      await page.getByRole('link', { name: '校1，查看校订' }).click()
      const note = page.locator('#correction-1')
      await expect(note).toBeInViewport()
      await expect(note).toContainText('and')
      await expect(note).toContainText('原文第 141 行')
    })
  })
}

test('with images and scripts blocked, task 24 is still one click away, and no button is dead', async ({
  page,
}) => {
  await page.route(/\.(?:js|png|svg)$/u, (route) => route.abort())
  await page.goto('./')
  await page.getByRole('navigation', { name: '全文地图' }).getByRole('link', { name: /^24/u }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('（二十四）加强行政执法监督。')
  for (const button of await page.locator('button:not([type=submit])').all())
    await expect(button).toBeHidden()
})

test('with the keyboard only: skip link, map, task, next task', async ({ page }) => {
  await page.goto('henan-2020/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  const cell = page.getByRole('navigation', { name: '全文地图' }).getByRole('link', { name: /^24/u })
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    if (await cell.evaluate((element) => element === document.activeElement)) break
  }
  await expect(cell).toBeFocused()
  await expect(cell.locator('.cell-title')).toHaveCSS('clip-path', 'none')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/24\/$/u)
  await page.getByRole('link', { name: /下一项/u }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/25\/$/u)
})

test('the reference can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('henan-2020/24/')
  await page.getByRole('button', { name: '复制引用' }).click()
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '河南省法治政府建设领导小组：《河南省2020年度法治政府建设工作安排》（豫法政〔2020〕1号）第（二十四）项',
  )
})

test('selected text is copied without the marks of the editor', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('henan-2020/42/')
  await page.locator('[data-part] p').first().selectText()
  await page.keyboard.press('Control+C')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('省级法治政府建设示范地区和项目')
})

test('the full text has an anchor for every task', async ({ page }) => {
  await page.goto('henan-2020/full/#task-24')
  await expect(page.locator('#task-24')).toBeInViewport()
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(44)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('河南省2020年度法治政府建设工作安排')
})

test('an address that does not exist says so', async ({ page }) => {
  const response = await page.goto('henan-2020/99/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
})
