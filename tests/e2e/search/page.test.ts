import { expect, type Page, test } from '@playwright/test'
import { holdIndex } from '../../support/browser/hold-index.ts'

const exact = (page: Page) => page.getByRole('list', { name: '搜索结果' }).getByRole('listitem')
const isReady = (page: Page) => expect(page.locator('main')).toHaveAttribute('data-search-state', 'ready')

test('answers its address, and goes back to what was asked before', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('双随机一公开')}`)
  await isReady(page)
  await expect(exact(page)).toHaveCount(2)
  await expect(exact(page).locator('mark').first()).toHaveText('双随机、一公开')
  await page.getByRole('searchbox').fill('信访')
  await expect(page).toHaveURL(/q=%E4%BF%A1%E8%AE%BF$/u)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('双随机一公开')
  await isReady(page)
  await expect(exact(page)).toHaveCount(2)
})

test('narrows by kind, chapter and department, with counts', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('行政执法')}`)
  await isReady(page)
  const chapter = page.locator('select[name=chapter]')
  const wanted = await chapter.locator('option', { hasText: '五、' }).textContent()
  const count = Number(/（(\d+)）$/u.exec(wanted ?? '')?.[1])
  expect(count).toBeGreaterThan(1)
  await chapter.selectOption({ label: wanted ?? '' })
  await isReady(page)
  await expect(exact(page)).toHaveCount(count)
  await expect(page).toHaveURL(/chapter=/u)
  await page.locator('select[name=department]').selectOption({ label: '林业（1）' })
  await isReady(page)
  await expect(exact(page)).toHaveCount(1)
  await page.goBack()
  await isReady(page)
  await expect(exact(page)).toHaveCount(count)
})

test('lists what names a department when nothing is typed', async ({ page }) => {
  await page.goto(`search/?department=${encodeURIComponent('林业')}`)
  await isReady(page)
  await expect(exact(page).getByRole('link')).toHaveText(['（二十四）加强行政执法监督'])
})

test('says so when nothing is found, and offers the nearest and the full index', async ({ page }) => {
  await page.goto('search/?q=45')
  await isReady(page)
  await expect(page.locator('main').getByRole('status')).toContainText('没有找到“45”')
  await expect(page.getByRole('list', { name: '相近的条目' }).getByRole('link').first()).toContainText(
    '（四十四）',
  )
  await expect(page.locator('#index')).toBeVisible()
})

test('of a pasted paragraph no more is said again than a line or two', async ({ page }) => {
  await page.goto(`search/?q=${'行政'.repeat(500)}`)
  await isReady(page)
  await expect(page.locator('main').getByRole('status')).toContainText(`“${'行政'.repeat(20)}…”`)
})

for (const [what, block] of [
  ['blocked', (page: Page) => page.route('**/pagefind/**', (route) => route.abort())],
  ['missing in part', (page: Page) => page.route('**/*.pf_index', (route) => route.fulfill({ status: 404 }))],
  ['refused WebAssembly', (page: Page) => page.addInitScript('delete window.WebAssembly')],
] as const) {
  test(`filters its own list when the index is ${what}`, async ({ page }) => {
    await block(page)
    await page.goto('search/?q=24')
    await expect(page.locator('main')).toHaveAttribute('data-search-state', 'failed')
    await expect(page.locator('main').getByRole('status')).toContainText('全文索引没有载入')
    await expect(exact(page).getByRole('link').first()).toHaveText('（二十四）加强行政执法监督')
    await page.getByRole('searchbox').fill('信访')
    await expect(exact(page).getByRole('link').first()).toHaveText('（三十五）推进信访工作制度改革')
  })
}

test('says that it is searching, and counts nothing, until the index has answered', async ({ page }) => {
  const release = await holdIndex(page)
  await page.goto(`search/?q=${encodeURIComponent('行政执法')}`)
  // Names are at hand; what the index has is still to come.
  await expect(exact(page).first()).toBeVisible()
  const status = page.locator('main').getByRole('status')
  await expect(status).toHaveText('正在搜索……')
  await expect(page.locator('main')).toHaveAttribute('data-search-state', 'loading')
  const options = page.locator('[data-search-filters] option')
  expect((await options.allTextContents()).filter((text) => text.includes('（'))).toEqual([])
  await page.getByRole('searchbox').fill('百分之一百')
  await expect(exact(page)).toHaveCount(0)
  await expect(status).toHaveText('正在搜索……')
  await expect(page.locator('#near')).toBeHidden()
  // What is first is not known yet, so Enter stays here.
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox').fill('行政执法')
  release()
  await isReady(page)
  await expect(status).toHaveText(`“行政执法”找到 ${await exact(page).count()} 条。`)
  await expect(page).toHaveURL(/\/search\//u)
  expect((await options.allTextContents()).filter((text) => text.includes('（'))).not.toEqual([])
})

test('what a radical stands for is found, and told', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('黄河')}`)
  await isReady(page)
  const usual = await exact(page).getByRole('link').allTextContents()
  expect(usual.length).toBeGreaterThan(1)
  await page.goto(`search/?q=${encodeURIComponent('⻩河')}`)
  await isReady(page)
  expect(await exact(page).getByRole('link').allTextContents()).toEqual(usual)
  await expect(page.locator('main').getByRole('status')).toHaveText(
    `“⻩河”找到 ${usual.length} 条。其中的部首符号按同形的字查找。`,
  )
})

test('Ctrl+K leads to its box, whose words may be typed over', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('行政执法')}`)
  await isReady(page)
  await page.getByRole('searchbox').blur()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.getByRole('searchbox')).toBeInViewport()
  await page.keyboard.type('信访')
  await expect(page.getByRole('searchbox')).toHaveValue('信访')
})

test('Enter on a number goes to the task', async ({ page }) => {
  await page.goto('search/')
  await page.getByRole('searchbox').fill('（二十四）')
  await expect(exact(page).first()).toContainText('加强行政执法监督')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/henan-2020\/24\/$/u)
})

test('what was found is marked on the page that it leads to, and copied as it is', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('双随机一公开')}`)
  await isReady(page)
  const words = await page.evaluate(() =>
    document.querySelector('ol[aria-label="搜索结果"] li:nth-child(2) a'),
  )
  expect(words).not.toBeNull()
  await exact(page).nth(1).getByRole('link').click()
  await expect(page).toHaveURL(/\/henan-2020\/6\/\?find=/u)
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()))
  await expect.poll(marked).toEqual(['双随机、一公开'])
  await expect(page.locator('[data-part] mark')).toHaveCount(0)
})

test('a number typed into the box of another page leads to its task with Enter twice', async ({ page }) => {
  await page.goto('search/?q=24')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/henan-2020\/24\/$/u)
})
