import { expect, type Page, test } from '@playwright/test'
import { print } from '../support/browser/printed.ts'
import { serveSite } from '../support/browser/serve-site.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

/** Index pages, with what an entry of theirs is. */
const INDEXES = [
  ['regulations/', '#regulation-list [data-item]'],
  ['organizations/', '#organization-list [data-item]'],
  ['terms/', '#term-list > li'],
  ['citations/', '#document-list > tr'],
  ['henan-2020/citations/', '#citations > tr'],
  ['henan-2020/ledger/', '#ledger [data-item]'],
] as const

/** How much of the width of the page entries take, from the first one's left edge to the last one's right. */
const widthTaken = (page: Page, entries: string) =>
  page.locator(entries).evaluateAll((all) => {
    const boxes = all.map((entry) => entry.getBoundingClientRect())
    const main = document.querySelector('main')
    const { paddingLeft, paddingRight } = getComputedStyle(main as Element)
    const room = (main?.clientWidth ?? 0) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    return (Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))) / room
  })

test('at 1440 px entries take the width of the page, but the margin for names of groups', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const [path, entries] of INDEXES) {
    await page.goto(path)
    expect(await widthTaken(page, entries), path).toBeGreaterThan(0.83)
  }
  await page.goto('search/?q=监督')
  await expect(page.locator('main')).toHaveAttribute('data-search-state', 'ready')
  expect(await widthTaken(page, '#exact li'), 'results').toBeGreaterThan(0.98)
})

test('a phone shows how often a document is cited before its id', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('citations/')
  const [count, , , , id] = await page
    .locator('#document-list > tr')
    .first()
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()))
  expect(count?.right).toBeLessThanOrEqual(390)
  expect(count?.top).toBeLessThan(id?.top ?? 0)
})

test('in 关怀版 on a phone the labels of the map and its cells stand apart', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.addInitScript(() => localStorage.setItem('gangmu-care', 'on'))
  await page.goto('henan-2020/')
  const gaps = await page.locator('.plan-map .group').evaluateAll((groups) =>
    groups.map((group) => {
      const knot = group.querySelector('.knot')?.getBoundingClientRect()
      const cells = group.querySelector('ol')?.getBoundingClientRect()
      return (cells?.top ?? 0) - (knot?.bottom ?? 0)
    }),
  )
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10)
})

test('the picture of cited documents comes before their list, and their table has each once', async ({
  page,
}) => {
  await page.goto('regulations/')
  const picture = await page.locator('.timeline').boundingBox()
  const list = await page.locator('#regulation-list').boundingBox()
  expect(picture?.y).toBeLessThan(list?.y ?? 0)
  await expect(page.locator('#regulation-list [data-item]')).toHaveCount(13)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a way shows the entries that it counts, and the way to all shows all', async ({ page }) => {
    for (const [path, entries] of INDEXES.slice(0, 2)) {
      await page.goto(path)
      const ways = page.locator('.index-ways a')
      const all = await page.locator(entries).count()
      expect(await ways.count(), path).toBeGreaterThan(1)
      for (const index of await ways.evaluateAll((links) => [...links.keys()].slice(1))) {
        const count = Number(await ways.nth(index).locator('.number').textContent())
        expect(count).toBeLessThan(all)
        await ways.nth(index).click()
        await expect(page.locator(`${entries}:visible`), path).toHaveCount(count)
      }
      await ways.first().click()
      await expect(page.locator(`${entries}:visible`), path).toHaveCount(all)
    }
  })

  test('a way to numbers or times shows those that it counts, and says so', async ({ page }) => {
    for (const path of ['henan-2020/targets/', 'henan-2020/deadlines/']) {
      await page.goto(path)
      const ways = page.locator('.value-ways').last().locator('a')
      expect(await ways.count(), path).toBeGreaterThan(1)
      for (const way of await ways.all()) {
        const count = Number(await way.locator('.number').textContent())
        const name = (await way.textContent())?.replace(/\s+\d+$/u, '')
        await way.click()
        await expect(page.locator('.value:visible')).toHaveCount(count)
        await expect(page.locator('.chosen:visible')).toHaveText(
          new RegExp(`：${name}，${count} 处。列出全部$`, 'u'),
        )
      }
      await page.locator('.chosen:visible a').click()
      await expect(page.locator('.value:visible')).toHaveCount(path.includes('targets') ? 8 : 9)
      await expect(page.locator('.chosen:visible')).toHaveCount(0)
    }
  })
})

test('where scripts run, a way is a choice in the form that offers it', async ({ page }) => {
  await page.goto('regulations/')
  await page.locator('.index-ways').getByRole('link', { name: '行政法规' }).first().click()
  await expect(page.getByLabel(/^种类/u)).toHaveValue('kind-administrative-regulation')
  await expect(page.getByRole('status')).toHaveText('共 3 件')
  await page.getByLabel(/^种类/u).selectOption('清单')
  await expect(page.locator('#regulation-list [data-item]:visible')).toHaveCount(1)
  await page.locator('.index-ways').getByRole('link', { name: '全部' }).click()
  await expect(page.getByRole('status')).toHaveText('共 13 件')
})

test('a way stays in sight above what it shows', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['organizations/', 'henan-2020/targets/', 'henan-2020/deadlines/']) {
      await page.goto(path)
      for (const index of [1, 2]) {
        const way = page.locator('.index-ways a').nth(index)
        await way.click()
        await expect(way, `${path} ${width}`).toBeInViewport()
      }
    }
  }
})

test('many entries stand on a sheet, and no name of a group ends one', async ({ page }) => {
  for (const [path, most, heads] of [
    ['regulations/', 3, ['部分与文件对照']],
    ['organizations/', 2, ['机关和机构8个', '一类机关29个', '某一领域的部门15个']],
    ['terms/', 4, []],
  ] as const) {
    const sheets = await print(page, path)
    expect(sheets.length, path).toBeLessThanOrEqual(most)
    const texts = sheets.map(({ runs }) =>
      runs
        .filter(({ y }) => y < 297 - 35)
        .map((run) => run.text)
        .join('')
        .replaceAll(/\s/gu, ''),
    )
    for (const head of heads) {
      expect(texts.join(''), path).toContain(head)
      expect(texts.filter((text) => text.endsWith(head))).toEqual([])
    }
  }
})

test('in a library too kinds are ways to the entries that they count, and each plan has its own page', async ({
  page,
}) => {
  await serveSite(page, siteFolder('library'), 'http://library.test')
  await page.goto('http://library.test/regulations/')
  const rows = page.locator('#regulation-list [data-item]')
  const counts = await page.locator('.index-ways .number').allTextContents()
  const [all, ...parts] = counts.map(Number)
  expect(all).toBe(await rows.count())
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all)
  await expect(page.locator('.cards a')).toHaveCount(2)
})

test('on paper a number is in one line, and the picture of bodies is on the first sheet', async ({
  page,
}) => {
  const targets = await print(page, 'henan-2020/targets/')
  const lines = targets.flatMap(({ runs }) => [...Map.groupBy(runs, ({ y }) => Math.round(y)).values()])
  const told = lines.map((runs) => runs.map(({ text }) => text).join(''))
  expect(told.filter((line) => line.includes('10,000,000'))).toHaveLength(1)
  const [first] = await print(page, 'henan-2020/organizations/')
  const words = first?.runs.map(({ text }) => text).join('') ?? ''
  // Those of whom the table says more than a number, in two bands, and what is said of the others.
  for (const name of ['省政府办公厅', '文化旅游', '交通运输']) expect(words).toContain(name)
  expect(words.replaceAll(' ', '')).toContain('其余31个机关见表')
})

test('on a phone the tasks of a body stand in one view, also in 关怀版', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const care of [false, true]) {
    if (care) await page.addInitScript(() => localStorage.setItem('gangmu-care', 'on'))
    await page.goto('henan-2020/organizations/')
    const rights = await page
      .locator('.matrix a, .picture svg[role="img"]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))
    expect(rights.length).toBeGreaterThan(46 + 46)
    expect(Math.max(...rights)).toBeLessThanOrEqual(390)
  }
})

test('on a phone no picture or table is moved sideways, also in 关怀版', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  for (const care of [false, true]) {
    if (care) await page.addInitScript(() => localStorage.setItem('gangmu-care', 'on'))
    for (const path of ['regulations/', 'henan-2020/deadlines/', 'henan-2020/targets/']) {
      await page.goto(path)
      const moved = await page
        .locator('main svg, main table, main .table, main .picture-frame')
        .evaluateAll((all) =>
          all.flatMap((one) =>
            (getComputedStyle(one).overflowX === 'auto' && one.scrollWidth > one.clientWidth) ||
            one.getBoundingClientRect().right > 390
              ? [one.outerHTML.slice(0, 80)]
              : [],
          ),
        )
      expect(moved, `${path} ${care}`).toEqual([])
      const words = await page
        .locator('main figure svg text')
        .evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]),
        )
      expect(words.length).toBeGreaterThan(0)
      expect(Math.min(...words.flat()), path).toBeGreaterThanOrEqual(0)
      expect(Math.max(...words.flat()), path).toBeLessThanOrEqual(390)
    }
  }
})
