import { expect, type Page, test } from '@playwright/test'
import { askPage } from '../../src/search-to-score/ask-page.ts'
import { scoreAnswers } from '../../src/search-to-score/score-answers.ts'
import {
  nameQuestions,
  numberQuestions,
  phraseQuestions,
  type SearchQuestion,
} from '../../src/search-to-score/search-questions.ts'
import { loadHenan, registry } from '../support/henan.ts'
import { sample } from '../support/random.ts'

const { plan } = loadHenan()
const exact = (page: Page) => page.getByRole('list', { name: '搜索结果' }).getByRole('listitem')
const isReady = (page: Page) => expect(page.locator('main')).toHaveAttribute('data-search-state', 'ready')

test.describe('the gate', () => {
  const tables: readonly [string, readonly SearchQuestion[]][] = [
    ['numbers', numberQuestions(plan)],
    ['titles and other names', nameQuestions(plan, registry)],
    ...[2, 3, 4, 6, 8].map((length): [string, readonly SearchQuestion[]] => [
      `phrases of ${length} characters`,
      sample(phraseQuestions(plan, length), 500),
    ]),
  ]
  for (const [name, questions] of tables) {
    test(`${name} are found without a miss`, async ({ page }) => {
      test.setTimeout(300_000)
      await page.goto('search/')
      const answers = await askPage(page, new URL(page.url()).pathname.replace(/search\/$/u, ''), questions)
      for (const { misses, recall, precision, top1 } of scoreAnswers(answers)) {
        expect(misses).toEqual([])
        expect({ recall, precision, top1 }).toEqual({ recall: 1, precision: 1, top1: 1 })
      }
    })
  }
})

test.describe('the header', () => {
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
})

test.describe('the dialog', () => {
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

  test('says that the index is not there, and still finds numbers and names', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto('./')
    await page.keyboard.press('Control+K')
    await page.getByRole('combobox').fill('二十四')
    await expect(page.getByRole('option').first()).toContainText('加强行政执法监督')
    await expect(page.getByRole('status').filter({ hasText: '全文索引没有载入' })).toBeVisible()
  })
})

test.describe('the search page', () => {
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

  for (const [what, block] of [
    ['blocked', (page: Page) => page.route('**/pagefind/**', (route) => route.abort())],
    [
      'missing in part',
      (page: Page) => page.route('**/*.pf_index', (route) => route.fulfill({ status: 404 })),
    ],
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

  test('Enter on a number goes to the task', async ({ page }) => {
    await page.goto('search/')
    await page.getByRole('searchbox').fill('（二十四）')
    await expect(exact(page).first()).toContainText('加强行政执法监督')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/henan-2020\/24\/$/u)
  })
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
