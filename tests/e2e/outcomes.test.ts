import { expect, test } from '@playwright/test'
import { axeFaults, LOOKS } from '../support/browser/axe-faults.ts'

const PAGE = 'henan-2020/outcomes/'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('links choose tasks by what became of them, and chapters without one go', async ({ page }) => {
    await page.goto(PAGE)
    const tasks = page.locator('article.outcome:visible')
    const chapters = page.locator('.outcome-group:visible')
    await expect(tasks).toHaveCount(44)
    await page.getByRole('link', { name: /^部分完成 1$/u }).click()
    await expect(tasks).toHaveCount(1)
    await expect(chapters).toHaveCount(1)
    await expect(tasks).toHaveAttribute('id', 'task-42')
    await page.getByRole('link', { name: /都在2020年之后 5/u }).click()
    await expect(tasks).toHaveCount(5)
    await page.getByRole('link', { name: /^有结果 19$/u }).click()
    await expect(tasks).toHaveCount(19)
    await page.getByRole('link', { name: '列出全部' }).click()
    await expect(tasks).toHaveCount(44)
  })

  test('a cell of the map leads to its task, also from a choice that leaves it out', async ({ page }) => {
    await page.goto(`${PAGE}#only-unknown`)
    await expect(page.locator('#task-24')).toBeHidden()
    await page.locator('.plan-map').getByRole('link', { name: /^24/u }).click()
    await expect(page.locator('#task-24')).toBeInViewport()
    await expect(page.locator('article.outcome:visible')).toHaveCount(44)
  })

  test('the front page’s map shows states where they are asked for', async ({ page }) => {
    await page.goto('henan-2020/')
    const cell = page.locator('.plan-map .cell.is-partly')
    const mark = () => cell.evaluate((element) => getComputedStyle(element, '::after').content)
    expect(await mark()).toBe('none')
    await expect(page.locator('.map-legend')).toBeHidden()
    await page.getByRole('link', { name: '落实情况', exact: true }).and(page.locator('.states-look')).click()
    expect(await mark()).toBe('""')
    await expect(page.locator('.map-legend')).toBeVisible()
    await expect(cell).toHaveAccessibleName(/^42 ?.*：部分完成$/u)
    await page.getByRole('link', { name: '任务编号' }).click()
    expect(await mark()).toBe('none')
  })
})

/** What is drawn of each state: how its borders fill the mark, whatever is around it. */
const DRAWN: Readonly<Record<string, string>> = {
  部分完成: 'disc, left half',
  有结果: 'square, filled',
  '有结果，都在2020年之后': 'square, empty',
  未查明: 'square, dashed',
}

for (const media of ['screen', 'print'] as const) {
  test(`every row has the mark of its state, on ${media}`, async ({ page }) => {
    await page.emulateMedia({ media })
    await page.goto(PAGE)
    const rows = await page.locator('.outcome-state').evaluateAll((states) =>
      states.map((state) => {
        const mark = getComputedStyle(state.querySelector('.state-mark') ?? state, '::before')
        const [top, right, left] = [mark.borderTopWidth, mark.borderRightWidth, mark.borderLeftWidth].map(
          Number.parseFloat,
        ) as [number, number, number]
        const size = Number.parseFloat(mark.height)
        const fill =
          mark.borderTopStyle === 'dashed'
            ? 'dashed'
            : top > size - 1
              ? 'filled'
              : left > right + 2
                ? 'left half'
                : 'empty'
        const isPlain = mark.backgroundColor === 'rgba(0, 0, 0, 0)'
        const shape = mark.borderRadius === '0px' ? 'square' : 'disc'
        return [state.textContent ?? '', isPlain ? `${shape}, ${fill}` : 'painted']
      }),
    )
    expect(rows).toHaveLength(44)
    expect(rows).toEqual(rows.map(([state = '']) => [state, DRAWN[state]]))
  })
}

test('marks have one colour, of the map and of what explains them', async ({ page }) => {
  const colours = new Set<string>()
  for (const path of [PAGE, 'henan-2020/#map-states']) {
    await page.goto(path)
    for (const [selector, pseudo] of [
      ['.plan-map .cell.is-known', '::after'],
      ['.state-mark', '::before'],
    ] as const)
      for (const mark of await page.locator(selector).all())
        colours.add(await mark.evaluate((element, of) => getComputedStyle(element, of).color, pseudo))
  }
  expect([...colours]).toHaveLength(1)
})

test('states are told apart by shape: no two marks have the same borders', async ({ page }) => {
  await page.goto(PAGE)
  const shapes = await page.locator('.plan-map').evaluate((map) => {
    const looks = ['done', 'partly', 'going', 'open', 'changed', 'known', 'known is-later', 'unknown']
    return looks.map((look) => {
      const cell = document.createElement('a')
      cell.className = `cell is-${look}`
      map.append(cell)
      const { borderWidth, borderRadius, transform, display } = getComputedStyle(cell, '::after')
      return [borderWidth, borderRadius, transform, display].join(' ')
    })
  })
  expect(new Set(shapes).size).toBe(8)
})

for (const width of [390, 1440]) {
  test(`nothing is wider than the page, ${width} px wide, and the source stands below`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(PAGE)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    const finding = page.locator('#task-6 .finding').last()
    const what = await finding.locator('.finding-what').boundingBox()
    const source = await finding.locator('.finding-source').boundingBox()
    if (!what || !source) throw new Error('not on the page')
    expect(source.x).toBe(what.x)
    expect(source.y).toBeGreaterThanOrEqual(what.y + what.height)
  })
}

test('on paper the map has its marks, and addresses are written out', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(PAGE)
  await expect(page.locator('.plan-map')).toBeVisible()
  const link = page.locator('#task-6 .finding-source a').last()
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('https://')
  await page.goto('henan-2020/')
  await expect(page.locator('.plan-map')).toBeHidden()
})

test('on paper all of the width is used, and no heading stands alone at the end of a page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 971, height: 643 })
  await page.emulateMedia({ media: 'print' })
  await page.goto(PAGE)
  const [title, what, source] = await Promise.all(
    ['.outcome-title', '.finding-what', '.finding-source'].map((part) =>
      page.locator(`#task-6 ${part}`).last().boundingBox(),
    ),
  )
  if (!title || !what || !source) throw new Error('not on the page')
  expect(what.x).toBeGreaterThan(title.x + 150)
  expect(source.x).toBe(what.x)
  expect(source.x + source.width).toBeGreaterThan(900)
  const breaksOf = (selector: string) =>
    page.locator(selector).evaluateAll((found) => [
      ...new Set(
        found.map((element) => {
          const { breakAfter, breakInside } = getComputedStyle(element)
          return `${breakAfter} ${breakInside}`
        }),
      ),
    ])
  expect(await breaksOf('.outcome-group > h2')).toEqual(['avoid auto'])
  expect(await breaksOf('.outcome, .finding')).toEqual(['auto avoid'])
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/gu)
  expect(pages?.length).toBeLessThanOrEqual(10)
})

test('addresses in notes are links where they are https, and words where not', async ({ page }) => {
  await page.goto(PAGE)
  const note = page.locator('#task-6 .finding-note').filter({ hasText: '1741' })
  await expect(note).toContainText('http://lushixian.gov.cn/1741/615699936/807742.html')
  const links = note.getByRole('link')
  await expect(links).toHaveText(['https://www.henan.gov.cn/2021/10-09/2324519.html'])
  await expect(links).toHaveAttribute('href', 'https://www.henan.gov.cn/2021/10-09/2324519.html')
})

test('a jump to a task far below is made at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto(PAGE)
  const isThere = await page.evaluate(() => {
    location.hash = '#task-42'
    const { top } = document.querySelector('#task-42')?.getBoundingClientRect() ?? {}
    return top !== undefined && top >= 0 && top < innerHeight
  })
  expect(isThere).toBe(true)
})

test('axe finds no fault where tasks or the second look of the map are chosen', async ({ page }) => {
  test.setTimeout(120_000)
  const faults: string[] = []
  for (const path of [PAGE, `${PAGE}#only-later`, 'henan-2020/#map-states']) {
    await page.goto(path)
    for (const look of LOOKS) faults.push(...(await axeFaults(page, look)).map((fault) => `${path} ${fault}`))
  }
  expect(faults).toEqual([])
})
