import { expect, type Page, test } from '@playwright/test'
import { axeFaults, LOOKS } from '../support/browser/axe-faults.ts'
import { widthOf } from '../support/browser/measure-page.ts'
import { print } from '../support/browser/printed.ts'

const LEDGER = 'henan-2020/ledger/'

/** The numbers of the tasks that show, in the order in which they stand. */
const shown = (page: Page) =>
  page
    .locator('#ledger [data-item]:visible')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('td')?.textContent ?? ''))

test('is sorted by its heads with the keyboard: up, down, and as it stood', async ({ page }) => {
  await page.goto(LEDGER)
  const head = page.getByRole('columnheader', { name: '时限' })
  await head.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  // By the first day: 2020-07-31, three times 2020-12-31, then what comes every quarter; those without a time last.
  expect((await shown(page)).slice(0, 6)).toEqual(['42', '6', '37', '39', '41', '1'])
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  expect((await shown(page)).slice(0, 6)).toEqual(['41', '6', '37', '39', '42', '1'])
  await page.keyboard.press('Enter')
  await expect(head).not.toHaveAttribute('aria-sort')
  expect(await shown(page)).toEqual(Array.from({ length: 44 }, (_, index) => String(index + 1)))
  await expect(page.locator('#ledger .of-chapter:visible')).toHaveCount(10)
})

test('is cut down by words, part, state and time, also while sorted, and says how many are left', async ({
  page,
}) => {
  await page.goto(LEDGER)
  const count = page.getByRole('status').filter({ hasText: '共' })
  await expect(count).toHaveText('共 44 项')
  await page.getByLabel(/^时限/u).selectOption('有')
  await expect(count).toHaveText('共 5 项')
  await expect(page.locator('#ledger .of-chapter:visible')).toHaveCount(3)
  await page.getByRole('columnheader', { name: '任务' }).getByRole('button').click()
  await expect(count).toHaveText('共 5 项')
  await expect(page.locator('#ledger .of-chapter:visible')).toHaveCount(0)
  await page.getByLabel(/^部分/u).selectOption('九、提升政府工作人员依法行政能力')
  await expect(count).toHaveText('共 2 项')
  await page.getByLabel(/^时限/u).selectOption('全部')
  await page.getByLabel(/^部分/u).selectOption('全部')
  await page.getByLabel(/^含有/u).focus()
  await page.keyboard.type('行政裁决')
  expect(await shown(page)).toEqual(['34'])
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).search).toBe('')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.getByLabel(/^落实/u).selectOption('未查明')
  await expect(page.locator('#ledger [data-item]:visible .is-unknown')).toHaveCount(
    (await shown(page)).length,
  )
  await page.getByLabel(/^落实/u).selectOption('全部')
  await page.getByLabel(/^单位/u).selectOption('省自然资源厅')
  expect(await shown(page)).toEqual(['42'])
})

test('where nothing is found it says so, and a key brings back all, as sorted', async ({ page }) => {
  await page.goto(LEDGER)
  const all = page.getByRole('button', { name: '列出全部' })
  const count = page.getByRole('status').filter({ hasText: '共' })
  await expect(all).toBeHidden()
  await page.getByRole('columnheader', { name: '时限' }).getByRole('button').click()
  await page.getByLabel(/^落实/u).selectOption('有结果')
  await page.getByLabel(/^含有/u).fill('没有这样的话')
  await expect(count).toHaveText('没有符合的，共 0 项')
  await all.press('Enter')
  await expect(count).toHaveText('共 44 项')
  await expect(page.getByLabel(/^落实/u)).toHaveValue('')
  await expect(page.getByLabel(/^含有/u)).toBeFocused()
  await expect(all).toBeHidden()
  expect((await shown(page)).slice(0, 2)).toEqual(['42', '6'])
})

test('the address of a part chooses that part', async ({ page }) => {
  await page.goto(`${LEDGER}#chapter-2`)
  await expect(page.getByLabel(/^部分/u)).toHaveValue('chapter-2')
  expect(await shown(page)).toEqual(['11', '12', '13', '14'])
  await page.getByLabel(/^部分/u).selectOption('全部')
  expect(await shown(page)).toHaveLength(44)
})

test('the heads stay in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(LEDGER)
  await page.locator('#ledger [data-item]').last().scrollIntoViewIfNeeded()
  const box = await page.getByRole('columnheader', { name: '引用的文件' }).boundingBox()
  expect(box?.y).toBeCloseTo(0, 0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('all tasks show, no form that would do nothing, and ways lead to one part at a time', async ({
    page,
  }) => {
    await page.goto(LEDGER)
    expect(await shown(page)).toHaveLength(44)
    await expect(page.getByRole('combobox')).toHaveCount(0)
    await expect(page.locator('#ledger button')).toHaveCount(0)
    await page.getByTitle('二、加强政府立法及行政规范性文件管理').click()
    expect(await shown(page)).toEqual(['11', '12', '13', '14'])
    await page.getByRole('link', { name: '全部' }).click()
    expect(await shown(page)).toHaveLength(44)
  })
})

test('on a phone each task is a card of named cells, nothing scrolls sideways, and cards are sorted by a field', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const care of [false, true]) {
    if (care) await page.addInitScript(() => localStorage.setItem('gangmu-care', 'on'))
    await page.goto(LEDGER)
    expect(await widthOf(page)).toBeLessThanOrEqual(390)
    const row = page.locator('#ledger [data-item]').nth(41)
    const cells = await row
      .locator('[data-name]:visible')
      .evaluateAll((all) =>
        all.map((cell) => [getComputedStyle(cell, '::before').content, cell.getBoundingClientRect().left]),
      )
    expect(cells.map(([name]) => name)).toEqual(['"责任单位"', '"时限"', '"引用的文件"', '"落实"'])
    expect(new Set(cells.map(([, left]) => left)).size).toBe(1)
  }
  await page.getByLabel(/^排序/u).selectOption('时限')
  await expect(page.locator('#ledger [data-item]:visible th').first()).toContainText('1211')
})

test('axe finds no fault, also sorted and cut down', async ({ page }) => {
  await page.goto(LEDGER)
  await page.getByRole('columnheader', { name: '指标' }).getByRole('button').click()
  await page.getByLabel(/^时限/u).selectOption('有')
  for (const look of LOOKS) expect(await axeFaults(page, look), look).toEqual([])
})

test('prints on A4 on its side, with the heads on every sheet', async ({ page }) => {
  const sheets = await print(page, LEDGER)
  expect(sheets.length).toBeGreaterThan(1)
  expect(sheets.length).toBeLessThanOrEqual(5)
  for (const { width, height, runs } of sheets) {
    expect([Math.round(width), Math.round(height)]).toEqual([297, 210])
    const words = runs.map(({ text }) => text).join('')
    for (const head of ['序号', '责任单位', '引用的文件']) expect(words).toContain(head)
    for (const { right, text } of runs) expect(right, text).toBeLessThanOrEqual(297 - 20 + 0.5)
  }
})
