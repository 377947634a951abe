import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { serveSite } from '../support/browser/serve-site.ts'
import { henanSource } from '../support/henan.ts'
import { IDS } from '../support/sites/plans-with-a-life.ts'
import { SECOND_ID as ID, PERSONAL, SECOND_DOCUMENT } from '../support/sites/second-plan.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const HOST = 'http://library.test'
const WAIT = { timeout: 20_000 }
// Two threads are started for each page, and machines are shared.
test.describe.configure({ timeout: 60_000 })

test.beforeEach(({ page }) => serveSite(page, siteFolder('library'), HOST))

async function open(page: Page, path: string, status: string): Promise<string[]> {
  await page.goto(`${HOST}${path}`)
  await expect(page.locator('[data-reader-status]')).toContainText(status, WAIT)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  return asked
}

const give = (page: Page, text: string) =>
  page.getByLabel('选择文件').setInputFiles({ name: '甲.txt', mimeType: '', buffer: Buffer.from(text) })
const verdict = (page: Page) => page.locator('#check-verdict')
const plan = (page: Page) => page.locator('.check-result .facts a')

test('the plan is found by the text, then by the title; nothing but its text is asked for', async ({
  page,
}) => {
  const asked = await open(page, '/check/', '还要从本站取它的原文')
  await give(page, henanSource)
  await expect(verdict(page)).toHaveText('逐字相同', WAIT)
  await expect(plan(page)).toHaveAttribute('href', '/henan-2020/')
  await give(page, henanSource.replace('示范地区 and', '示范地区与'))
  await expect(verdict(page)).toHaveText('1 处不同', WAIT)
  expect(asked).toEqual([`${HOST}/henan-2020/source.txt`])
})

test('redacted words match whatever the file has there, and are counted', async ({ page }) => {
  const asked = await open(page, `/check/#${ID}`, '可断网使用')
  await give(page, SECOND_DOCUMENT)
  await expect(verdict(page)).toHaveText('逐字相同', WAIT)
  await expect(page.locator('.verdict-words')).toContainText('2 处在网页上已隐去，无法核对')
  await expect(page.locator('.facts')).toContainText('收到的文件的 SHA-256 没有公布')
  await expect(page.locator('.check-result')).not.toContainText(PERSONAL.telephone)
  expect(asked).toEqual([])
})

test('a file of no plan is asked about; what is chosen then is compared', async ({ page }) => {
  await open(page, '/check/', '还要从本站取它的原文')
  await give(page, '乙县的另一份文件。\n\n一、修路。')
  await expect(page.getByRole('alert')).toContainText('请在上面选定一份', WAIT)
  const select = page.getByLabel('同哪一份核对')
  await expect(select).toBeFocused()
  await select.selectOption(ID)
  await expect(verdict(page)).toHaveText('像是另一份文件', WAIT)
  await expect(plan(page)).toHaveAttribute('href', `/${ID}/`)
})

test('another anchor is another plan, with which the file is compared anew', async ({ page }) => {
  await open(page, `/check/#${ID}`, '可断网使用')
  await give(page, henanSource)
  await expect(verdict(page)).toHaveText('像是另一份文件', WAIT)
  await page.evaluate(() => {
    location.hash = '#henan-2020'
  })
  await expect(verdict(page)).toHaveText('逐字相同', WAIT)
})

test('the list has what readers may know of each plan, and no plan that was withdrawn', () => {
  const list = (site: 'library' | 'life') =>
    JSON.parse(readFileSync(join(siteFolder(site), 'check/plans.json'), 'utf8')) as {
      readonly id: string
      readonly received: string | null
    }[]
  expect(list('library').map(({ id, received }) => [id, received === null])).toEqual([
    [ID, true],
    ['henan-2020', false],
  ])
  const live = list('life').map(({ id }) => id)
  expect(live).toContain(IDS.replaced)
  expect(live).not.toContain(IDS.withdrawn)
})
