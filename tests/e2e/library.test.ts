import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { axeFaults } from '../support/browser/axe-faults.ts'
import { serveSite } from '../support/browser/serve-site.ts'
import { LIBRARY_PAGE_TYPES } from '../support/sites/page-types.ts'
import { SECOND_ID as ID, REGISTERED } from '../support/sites/second-plan.ts'
import { recordOf, siteFolder } from '../support/sites/test-sites.ts'

const HOST = 'http://library.test'

test('one command adds a second plan and says what to check; the next builds it, and the proof of both holds', () => {
  const [added, build] = recordOf('library')
  expect(added?.status, added?.stderr).toBe(0)
  expect(added?.stdout).toContain('测试县2020年度法治政府建设工作安排')
  expect(added?.stdout).toContain('（三）修建渡口台阶')
  expect(added?.stdout).toContain('3 处警告，逐处对照原件')
  expect(added?.stderr).toContain('没有说明由谁牵头')
  expect(build?.stdout.match(/^ +lost 0 /gmu)).toHaveLength(2)
  expect(build?.stdout.match(/^ +invented 0 /gmu)).toHaveLength(2)
})

test.beforeEach(({ page }) => serveSite(page, siteFolder('library'), HOST))

const open = (page: Page, path: string) => page.goto(`${HOST}${path}`)

test('the front page has both plans with issuer, level, date and tasks', async ({ page }) => {
  await open(page, '/')
  const plans = page.locator('#library li')
  await expect(plans).toHaveCount(2)
  await expect(plans.nth(0)).toContainText('河南省2020年度法治政府建设工作安排')
  await expect(plans.nth(0)).toContainText(/省级\s*2020年4月17日\s*44 项任务/u)
  await expect(plans.nth(1)).toContainText('测试县2020年度法治政府建设工作安排')
  await expect(plans.nth(1)).toContainText('测试县人民政府')
  await expect(plans.nth(1)).toContainText('测政〔2020〕9号')
  await expect(plans.nth(1)).toContainText(/县级\s*2020年7月8日\s*3 项任务/u)
  await expect(page.locator('.lead')).toContainText('2 份工作安排，47 项任务')
})

test('a facet shows the plans of one level; a facet with one value is none', async ({ page }) => {
  await open(page, '/')
  await page.getByLabel('层级').selectOption('县级（1）')
  await expect(page.locator('#library li:visible')).toHaveCount(1)
  await expect(page.locator('#library li:visible')).toContainText('测试县')
  await expect(page.getByRole('status')).toHaveText('共 1 份')
  await page.getByLabel('层级').selectOption('全部')
  await expect(page.locator('#library li:visible')).toHaveCount(2)
  await expect(page.getByLabel('年份')).toHaveCount(0)
})

test('facets are chosen from by keyboard', async ({ page }) => {
  await open(page, '/')
  await page.getByLabel('层级').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#library li:visible')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('发文机关')).toBeFocused()
})

test('pages of a document, a body and a term gather from both plans', async ({ page }) => {
  for (const path of [
    '/regulations/business-environment-regulation/',
    '/organizations/ecology-environment/',
    '/terms/san-xiang-zhidu/',
  ]) {
    await open(page, path)
    const names = page.locator('.of-plan-name')
    await expect(names, path).toHaveText([
      '测试县2020年度法治政府建设工作安排',
      '河南省2020年度法治政府建设工作安排',
    ])
    await expect(
      page.locator(`.mentions a[href="/${ID}/${path.includes('regulations') ? 1 : 2}/"]`),
    ).toHaveCount(1)
  }
})

test('a list of bodies can be cut down to those that one plan names', async ({ page }) => {
  await open(page, '/organizations/')
  await page.getByLabel('工作安排').selectOption(ID)
  const shown = page.locator('#organization-list li:visible h3')
  await expect(shown.filter({ hasText: '发展改革' })).toHaveCount(1)
  await expect(shown.filter({ hasText: '黄河河务' })).toHaveCount(0)
})

test('a unit that no registry knows has a page with its tasks, also as a table and in the search', async ({
  page,
}) => {
  await open(page, `/${ID}/3/`)
  await page.locator('article .unit-text').getByRole('link', { name: '县渡口管理站' }).click()
  await expect(page.locator('h1')).toHaveText('县渡口管理站')
  const path = new URL(page.url()).pathname
  expect(path).toMatch(/^\/organizations\/body-[0-9a-f]{10}\/$/u)
  const duty = page.locator('.duties li')
  await expect(duty).toHaveCount(1)
  await expect(duty.getByRole('link')).toHaveAttribute('href', `/${ID}/3/`)
  await expect(duty).toContainText(/负责.*时限：10月底前（2020年10月31日以前）/su)
  await expect(page.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', `${path}tasks.csv`)
  const table = readFileSync(join(siteFolder('library'), path, 'tasks.csv'), 'utf8')
  expect(table.trimEnd().split('\r\n')).toHaveLength(2)
  expect(table).toContain(`${ID},测试县2020年度法治政府建设工作安排,2020-07-08,task-3,`)
  const names = readFileSync(join(siteFolder('library'), 'search/names.json'), 'utf8')
  expect(names).toContain(`{"type":"organization","url":"${path}","title":"县渡口管理站"}`)
  await open(page, '/organizations/')
  await expect(page.locator(`#organization-list a[href="${path}"]`)).toHaveCount(1)
})

test('the page of an old id leads on', async ({ page }) => {
  await open(page, `/organizations/${REGISTERED.was}/`)
  await page.waitForURL(`${HOST}/organizations/${REGISTERED.id}/`)
  await expect(page.locator('h1')).toHaveText('县档案馆')
  await expect(page.locator('.duties a')).toHaveAttribute('href', `/${ID}/3/`)
})

test('numbers and times stand on their plan’s page, to which published anchors lead on', async ({ page }) => {
  await open(page, '/targets/')
  await page.locator('#task-6-1').getByRole('link', { name: '100项' }).click()
  expect(page.url()).toBe(`${HOST}/henan-2020/targets/#task-6-c146`)
  await expect(page.locator('#task-6-c146')).toContainText('100项')
  await open(page, '/deadlines/')
  await page.locator('main').getByRole('link', { name: '测试县2020年度' }).first().click()
  expect(page.url()).toBe(`${HOST}/${ID}/deadlines/`)
  await expect(page.locator('main')).toContainText('2020年10月31日以前')
  await open(page, `/${ID}/2/`)
  await page.locator('article .unit-text').getByRole('link', { name: '至少检查2次' }).click()
  expect(page.url()).toBe(`${HOST}/${ID}/targets/#task-2-c89`)
})

test('a task leads to its counterparts in lower plans, and says that they were computed', async ({
  page,
}) => {
  await open(page, '/henan-2020/24/')
  const facts = page.locator('.counterparts')
  await expect(facts).toContainText('由程序比对得出')
  await facts.getByRole('link', { name: '1 份下级文件有对应的任务' }).click()
  expect(page.url()).toBe(`${HOST}/henan-2020/adopted/#task-24`)
  await expect(page.locator('.computed')).toContainText('由程序比对得出')
  const row = page.locator('#task-24 tr:not(.of-task)')
  await expect(row.getByRole('link', { name: '加强行政执法监督' })).toHaveAttribute('href', `/${ID}/2/`)
  await expect(row.locator('[data-name="指标"]')).toHaveText('至少检查2次')
  await row.getByRole('link', { name: '相似度' }).click()
  expect(page.url()).toBe(`${HOST}/${ID}/compare/henan-2020/#task-2`)
  await open(page, '/henan-2020/23/')
  await expect(page.locator('.counterparts')).toHaveCount(0)
})

test('a task of the lower plan leads to its counterpart above', async ({ page }) => {
  await open(page, `/${ID}/2/`)
  const facts = page.locator('.counterparts')
  await expect(facts.getByRole('link', { name: '加强行政执法监督' })).toHaveAttribute(
    'href',
    '/henan-2020/24/',
  )
  await facts.getByRole('link', { name: '逐词对照' }).click()
  expect(page.url()).toBe(`${HOST}/${ID}/compare/henan-2020/#task-2`)
  await open(page, `/${ID}/3/`)
  await expect(page.locator('.counterparts')).toHaveCount(0)
})

test('two plans are compared word by word', async ({ page }) => {
  await open(page, `/${ID}/compare/henan-2020/`)
  await expect(page.locator('.computed')).toContainText('由程序比对得出')
  await expect(page.locator('.compared-plans')).toContainText('2 项对应，其中 0 项文字相同')
  await expect(page.locator('.compared')).toHaveCount(2)
  const task = page.locator('#task-1')
  await expect(task.locator('del', { hasText: '提升对外开放水平' })).toHaveCount(1)
  await expect(task.locator('del', { hasText: '评价' })).toHaveText('评价')
  await expect(task.locator('ins', { hasText: '自查' })).toHaveText('自查')
  await expect(page.locator('section[aria-labelledby="only-to"] li')).toHaveText('（三）修建渡口台阶')
  await expect(page.locator('section[aria-labelledby="only-from"] li')).toHaveCount(42)
})

test('what belongs to one plan is still told of that plan', async ({ page }) => {
  await open(page, `/${ID}/`)
  await page.getByRole('link', { name: /件被引用的法规文件/u }).click()
  expect(page.url()).toBe(`${HOST}/${ID}/regulations/`)
  await expect(page.locator('.matrix tbody tr')).toHaveCount(4)
  await open(page, '/henan-2020/regulations/')
  await expect(page.locator('.matrix tbody tr')).toHaveCount(13)
})

test('a task is one step from the text of a law, its articles, and a plan that it cites', async ({
  page,
}) => {
  await open(page, `/${ID}/3/`)
  const basis = page.locator('.unit-facts .basis')
  const law = basis.filter({ hasText: '行政许可法' })
  await expect(law).toContainText('第三十八条第二款')
  await expect(law).toContainText('2020年7月8日：施行中（2019年修正的文本）')
  await expect(law.getByRole('link', { name: '国家法律法规数据库' })).toHaveAttribute(
    'href',
    /^https:\/\/flk\.npc\.gov\.cn\//u,
  )
  await expect(basis.getByRole('link', { name: '河南省2020年度' })).toHaveAttribute('href', '/henan-2020/')
  await law.getByRole('link', { name: '行政许可法' }).click()
  await expect(page.locator('.statuses')).toContainText('当时的文本：2019年4月23日修正')
  await expect(page.locator('.statuses')).toContainText('当时引用它的工作安排：测试县2020年度')
  const article = page.getByRole('listitem').filter({ hasText: /^第三十八条第二款/u })
  await article.getByRole('link', { name: '（三）' }).click()
  expect(page.url()).toBe(`${HOST}/${ID}/3/`)
})

test('on paper each document that is marked has its note, and what nobody knows has neither', async ({
  page,
}) => {
  await open(page, `/${ID}/3/`)
  await expect(page.locator('[data-part] .cite')).toHaveText(['《行政许可法》', /^《河南省2020年度/u])
  await expect(page.locator('.paper-notes li span:last-child')).toHaveText([
    '《行政许可法》（文号未查明）',
    '《河南省2020年度法治政府建设工作安排》（豫法政〔2020〕1号）',
  ])
})

test('the ledger of a plan says what resolved each citation, and is chosen from by keyboard', async ({
  page,
}) => {
  await open(page, `/${ID}/citations/`)
  const rows = page.locator('#citations tr:visible')
  // Three laws, the first plan, the plan itself by name and by number, and what nobody knows.
  await expect(rows).toHaveCount(7)
  await page.getByLabel('结果').focus()
  await page.keyboard.press('End')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('登记册里没有“渡口台阶办法”')
  await expect(page.getByRole('status').first()).toHaveText('共 1 处')
  await page.getByRole('link', { name: '全站的引用清册' }).click()
  expect(page.url()).toBe(`${HOST}/citations/`)
})

test('the ledger of the library has every document by its row, and what was not found', async ({ page }) => {
  await open(page, '/citations/')
  const documents = page.locator('#document-list tr:visible')
  await expect(documents.filter({ hasText: '外商投资法' })).toContainText('2 处，2 份文件')
  await page.locator('[data-filter="document-list"] select[name="plans"]').selectOption(ID)
  await expect(documents).toHaveCount(4)
  await expect(documents.filter({ hasText: '行政许可法' })).toContainText('law-6dc4eaa8')
  await expect(documents.filter({ hasText: '行政许可法' })).toContainText('国家法律法规数据库')
  await expect(page.locator('#unresolved-list tr')).toHaveCount(1)
  await expect(page.locator('#unresolved-list a')).toHaveAttribute('href', `/${ID}/3/`)
})

test('a cited law is found by its name and its short name', async ({ page }) => {
  const results = page.getByRole('list', { name: '搜索结果' })
  for (const typed of ['中华人民共和国行政许可法', '行政许可法']) {
    await open(page, `/search/?q=${typed}`)
    await expect(results.locator('a[href^="/regulations/law-6dc4eaa8/"]'), typed).toHaveCount(1)
  }
})

test('search finds a task of the second plan by its words, its unit and its number', async ({ page }) => {
  const results = page.getByRole('list', { name: '搜索结果' })
  for (const typed of ['渡口台阶', '县渡口管理站']) {
    await open(page, `/search/?q=${typed}`)
    await expect(results.locator(`a[href^="/${ID}/3/"]`), typed).toContainText('修建渡口台阶')
  }
  await open(page, '/search/?q=第三项')
  await expect(results.locator('a', { hasText: '（三）' })).toHaveCount(2)
  await open(page, '/search/?q=至少检查2次')
  await expect(results.locator(`a[href^="/${ID}/targets/"][href$="#task-2-c89"]`)).toHaveCount(1)
})

test('results can be cut down to the tasks of one unit of the second plan', async ({ page }) => {
  await open(page, '/search/?q=渡口')
  await expect(page.locator('main')).toHaveAttribute('data-search-state', 'ready')
  await page.getByLabel(/^责任主体/u).selectOption('县档案馆（1）')
  await expect(page.getByRole('list', { name: '搜索结果' }).locator('li')).toHaveCount(1)
})

test('what the program was unsure of in the second plan is listed, with what settles it', async ({
  page,
}) => {
  await open(page, `/${ID}/`)
  await page.getByRole('link', { name: '疑问 2 处' }).click()
  expect(page.url()).toBe(`${HOST}/${ID}/diagnostics/`)
  const unsure = page.getByRole('row', { name: /没有说明由谁牵头/u })
  await expect(unsure.getByRole('link', { name: '26' })).toHaveAttribute('href', `/${ID}/source/#L26`)
  await expect(unsure).toContainText('shape: { firstUnitLeads: true }')
  await expect(unsure.getByRole('link', { name: 'units-lead-unsure' })).toHaveAttribute(
    'href',
    '/about/diagnostics/units-lead-unsure/',
  )
})

test('the search page leads to where plans and the registry are listed, and grows with neither', async ({
  page,
}) => {
  await open(page, '/search/')
  await expect(page.locator('#index a')).toHaveText(['全部工作安排', '法规文件', '提法', '责任主体'])
  await expect(page.locator('#index [data-type]')).toHaveCount(0)
})

test('a plan of a library has pages of its files and terms, to which pages of all plans lead', async ({
  page,
}) => {
  await open(page, '/data/')
  await page.locator('main').getByRole('link', { name: '测试县2020年度' }).click()
  expect(page.url()).toBe(`${HOST}/${ID}/data/`)
  await expect(page.locator('.downloads a[href$=".jsonld"]')).toHaveAttribute('href', `/${ID}/catalog.jsonld`)
  await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]').first()).toHaveAttribute(
    'href',
    `/${ID}/feed.xml`,
  )
  const catalogue = JSON.parse(readFileSync(join(siteFolder('library'), 'data/catalog.jsonld'), 'utf8'))
  expect(catalogue['dcat:catalog']).toHaveLength(2)
  expect(readFileSync(join(siteFolder('library'), 'llms.txt'), 'utf8')).toContain(`/${ID}/llms.txt`)
  await open(page, `/${ID}/`)
  await page.getByRole('link', { name: /个提法/u }).click()
  expect(page.url()).toBe(`${HOST}/${ID}/terms/`)
  await expect(page.locator('#of-san-xiang-zhidu .places a')).toHaveAttribute('href', `/${ID}/2/`)
})

test('on the page of a plan a search keeps to it, and a number loads no more than its names', async ({
  page,
}) => {
  const lists: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.json') && pathname.startsWith('/search/')) lists.push(pathname)
  })
  await open(page, '/henan-2020/24/')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('3')
  const options = page.getByRole('group', { name: '搜索结果' }).getByRole('option')
  await expect(options.nth(0)).toContainText('（三）')
  await expect(page.locator('dialog')).toHaveAttribute('data-search-state', 'ready')
  await expect(options.filter({ hasText: '修建渡口台阶' })).toHaveCount(0)
  expect(lists).toEqual(['/search/names/henan-2020.json'])
  await page.getByRole('radio', { name: '全部文件' }).check()
  await expect(options.nth(0)).toContainText('河南省2020年度')
  await expect(options.filter({ hasText: '修建渡口台阶' })).toHaveCount(1)
  expect(lists.sort()).toEqual([
    ...['/search/names.json', '/search/names/henan-2020.json', '/search/numbers/3.json'],
  ])
})

test('a search that keeps to a plan goes on so on the search page, with true counts of each plan', async ({
  page,
}) => {
  await open(page, '/henan-2020/24/')
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('监督检查')
  await expect(page.locator('dialog')).toHaveAttribute('data-search-state', 'ready')
  await page.getByRole('link', { name: '全部结果与筛选' }).click()
  await expect(page).toHaveURL(/&plan=henan-2020$/u)
  await expect(page.locator('main')).toHaveAttribute('data-search-state', 'ready')
  const found = page.getByRole('list', { name: '搜索结果' }).getByRole('listitem')
  const scope = page.locator('select[name=plan]')
  const own = Number(/（(\d+)）/u.exec((await scope.locator('option:checked').textContent()) ?? '')?.[1])
  await expect(found).toHaveCount(own)
  await scope.selectOption({ label: '测试县2020年度法治政府建设工作安排（1）' })
  await expect(found).toHaveCount(1)
  await page.locator('select[name=plan]').selectOption('')
  await page.locator('select[name=level]').selectOption('county')
  await expect(found).toHaveCount(1)
})

test('where the index cannot be loaded, titles of all plans are still found', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await open(page, '/search/?q=渡口台阶')
  await expect(page.getByRole('status').filter({ hasText: '全文索引没有载入' })).toBeVisible()
  await expect(page.getByRole('list', { name: '搜索结果' }).locator('a')).toHaveText(/（三）修建渡口台阶/u)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('all plans show, by year, by level and by issuer, and no form that would do nothing', async ({
    page,
  }) => {
    await open(page, '/')
    await expect(page.locator('#library li:visible')).toHaveCount(2)
    await expect(page.getByLabel('层级')).toBeHidden()
    await page.getByText('按层级').click()
    await expect(page.locator('.facet-index dt:visible')).toHaveText(['省级', '县级'])
    await expect(page.locator('.facet-index dd:visible')).toHaveText([
      '河南省2020年度法治政府建设工作安排',
      '测试县2020年度法治政府建设工作安排',
    ])
  })
})

for (const path of LIBRARY_PAGE_TYPES) {
  test(`on /${path} axe finds no fault, and nothing is wider than a phone`, async ({ page }) => {
    // The map of ten parts has room for fingers from 390 px on.
    const width = path.startsWith('henan-2020/') ? 390 : 320
    await page.setViewportSize({ width, height: 800 })
    await open(page, `/${path}`)
    for (const look of ['light', 'dark'] as const) expect(await axeFaults(page, look)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
