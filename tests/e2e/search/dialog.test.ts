import { expect, type Page, test } from '@playwright/test'
import { holdIndex } from '../../support/browser/hold-index.ts'

test('opens on Ctrl+K; a number and Enter go straight to the task', async ({ page }) => {
  await page.goto('about/')
  await page.keyboard.press('Control+K')
  const box = page.getByRole('combobox')
  await expect(box).toBeFocused()
  await page.keyboard.type('第二十四项')
  await expect(page.getByRole('option').first()).toContainText('加强行政执法监督')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/henan-2020\/24\/$/u)
})

test('opens on a click; arrow keys choose, and the chosen option is told', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('searchbox').click()
  const box = page.getByRole('combobox')
  await box.fill('行政复议')
  await expect(page.getByRole('status').filter({ hasText: '找到 4 条' })).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const second = page.getByRole('option').nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/henan-2020\/32\/\?find=/u)
})

test('Escape empties the box, then closes, and the focus is back', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('Control+K')
  const box = page.getByRole('combobox')
  await box.fill('信访')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('searchbox')).toBeFocused()
})

/** Types 24, of which the 2 while the dialog's script is still on its way, and closes the dialog. */
async function typeWhileItLoads(page: Page, path: string, open: () => Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/dialog*.js', async (route) => {
    await promise
    await route.continue()
  })
  await page.goto(path)
  await open()
  await page.keyboard.type('2')
  await expect(page.getByRole('searchbox')).toHaveValue('2')
  resolve()
  const box = page.getByRole('combobox')
  await expect(box).toBeFocused()
  await page.keyboard.type('4')
  await expect(box).toHaveValue('24')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('searchbox')).toHaveValue('')
}

test('what is typed behind Ctrl+K while it loads is typed on, and the reader comes back to where he was', async ({
  page,
}) => {
  const place = () => page.evaluate(() => [scrollY, document.activeElement?.textContent])
  let before: Awaited<ReturnType<typeof place>> = []
  await typeWhileItLoads(page, 'henan-2020/full/', async () => {
    await page.locator('#main .part a').nth(40).focus()
    await page.evaluate(() => scrollBy(0, 1000))
    before = await place()
    await page.keyboard.press('Control+K')
  })
  expect(before[0]).toBeGreaterThan(1000)
  expect(await place()).toEqual(before)
})

test('what is typed behind a click while it loads is typed on, and nothing stays in the box behind', async ({
  page,
}) => {
  await typeWhileItLoads(page, './', () => page.getByRole('searchbox').click())
})

test('does nothing while characters are being composed', async ({ page }) => {
  await page.goto('./')
  await page.keyboard.press('Control+K')
  const box = page.getByRole('combobox')
  await expect(box).toBeFocused()
  await box.evaluate((element: HTMLInputElement) => {
    element.dispatchEvent(new CompositionEvent('compositionstart'))
    element.value = 'xinfang'
    element.dispatchEvent(new InputEvent('input', { isComposing: true }))
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
  })
  await expect(page.getByRole('option')).toHaveCount(0)
  await box.evaluate((element: HTMLInputElement) => {
    element.value = '信访'
    element.dispatchEvent(new CompositionEvent('compositionend'))
  })
  await expect(page.getByRole('option').first()).toContainText('推进信访工作')
  // Safari tells the end of a composition before the key that ended it.
  await box.evaluate((element) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true })),
  )
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page).toHaveURL(/\/$/u)
})

for (const typed of ['司法厅', '9999', '行政执法监督考核']) {
  test(`Enter goes to the search page where nothing holds ${typed}`, async ({ page }) => {
    await page.goto('henan-2020/14/')
    await page.keyboard.press('Control+K')
    await page.getByRole('combobox').fill(typed)
    await expect(page.locator('dialog')).toHaveAttribute('data-search-state', 'ready')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=/u)
  })
}

test('keeps recent searches on the device, and forgets them', async ({ page }) => {
  await page.goto('./')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('信访')
  await page.getByRole('option').first().click()
  await page.waitForURL(/\/henan-2020\/35\//u)
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('option')).toHaveText(['信访'])
  await page.getByRole('button', { name: '清除最近搜索' }).click()
  await expect(page.getByRole('option')).toHaveCount(0)
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('search'))),
  ).toEqual([])
})

test('says that it is searching until the index has answered', async ({ page }) => {
  const release = await holdIndex(page)
  await page.goto('./')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('行政执法')
  await expect(page.getByRole('option').first()).toBeVisible()
  const status = page.getByRole('dialog').getByRole('status')
  await expect(status).toHaveText('正在搜索……')
  release()
  await expect(status).toHaveText(/^找到 \d+ 条。$/u)
})

test('says that the index is not there, and still finds numbers and names', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('./')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('二十四')
  await expect(page.getByRole('option').first()).toContainText('加强行政执法监督')
  await expect(page.getByRole('status').filter({ hasText: '全文索引没有载入' })).toBeVisible()
})
