import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { bundleScript } from '../../scripts/build/bundle-script.ts'
import { pageToOneFile } from '../../scripts/build/one-file-page.ts'
import { IN_FILE, makeWorkbenchData } from '../../scripts/build/workbench-file.ts'
import { addPlan } from '../../src/library/add-plan.ts'
import { loadPlanFolder } from '../../src/library/plan-folder/load-plan.ts'
import { SITE_FILES } from '../../src/model/site-paths.ts'
import { readingStrings } from '../../src/site/strings/reading.ts'
import { axeFaults } from '../support/browser/axe-faults.ts'
import { watchPage } from '../support/browser/watch-page.ts'
import { toEncoding } from '../support/documents/encode.ts'
import { toDocx, toPage } from '../support/documents/to-formats.ts'
import { toPdf } from '../support/documents/to-pdf.ts'
import { registry } from '../support/registry.ts'
import { SECOND_DOCUMENT } from '../support/sites/second-plan.ts'

const BUILT = `dist${SITE_FILES.workbenchOffline}`
const LINES = SECOND_DOCUMENT.split('\n').filter(Boolean)

// As on a memory stick: alone in a folder, with a path in Chinese.
const stick = mkdtempSync(join(tmpdir(), '优盘 '))
test.beforeAll(() => mkdirSync(stick, { recursive: true }))
test.afterAll(() => rmSync(stick, { recursive: true, force: true }))
test.use({ offline: true })

test('the workbench in one file has all that it needs, and is at most 8 MB', async ({ page }) => {
  const file = join(stick, '工作台.html')
  copyFileSync(BUILT, file)
  expect(statSync(file).size).toBeLessThanOrEqual(8_000_000)
  const faults = watchPage(page, pathToFileURL(file).href)
  await page.goto(pathToFileURL(file).href)
  await expect(page.locator('[data-reader-status]')).toHaveText(readingStrings.offline, { timeout: 60_000 })
  // The buttons of every page: dark, and 关怀版 with styles that other pages load.
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  const before = await size()
  await page.locator('[data-set="care"]').click()
  await expect.poll(size).not.toBe(before)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-care', '')
  expect(await page.locator('a[href]:not([href^="#"]):not([href^="http"])').count()).toBe(0)
  expect(await axeFaults(page, 'light')).toEqual([])
  expect(faults).toEqual([])
})

test('a page in one file reads documents as the command line does', async ({ page }) => {
  test.setTimeout(180_000)
  const file = join(stick, '读文件.html')
  writeFileSync(file, await makeFixture())
  const faults = watchPage(page, pathToFileURL(file).href)
  await page.goto(pathToFileURL(file).href)
  await expect(page.locator('[data-reader-status]')).toHaveText(readingStrings.offline, { timeout: 60_000 })
  const output = page.locator('output')
  const documents: readonly [string, Uint8Array][] = [
    ['国标.txt', toEncoding(SECOND_DOCUMENT, 'gb18030')],
    ['计划.docx', await toDocx(LINES)],
    ['计划.pdf', toPdf(LINES)],
    ['网页.html', new TextEncoder().encode(toPage(LINES))],
  ]
  for (const [name, bytes] of documents) {
    const path = join(stick, name)
    writeFileSync(path, bytes)
    const expected = await planOf(path)
    expect(expected.length, name).toBeGreaterThan(5_000)
    await page.locator('input').setInputFiles(path)
    await expect(output, name).toHaveText(/\S/u, { timeout: 60_000 })
    expect(await output.textContent(), name).toBe(expected)
    // Another thread takes over, also from the file.
    await page.locator('button').click()
  }
  expect(faults).toEqual([])
})

/** The `plan.json` of a document that was added, from its folder. */
async function planOf(file: string): Promise<string> {
  const content = mkdtempSync(join(stick, 'content-'))
  const { folder } = await addPlan(content, { file, id: 'ceshi-2020', accepted: [] }, registry)
  const loaded = loadPlanFolder(folder ?? '', registry)
  if (!loaded.ok) throw new Error(loaded.files.map(String).join('\n'))
  return `${JSON.stringify(loaded.result.plan, null, 2)}\n`
}

async function makeFixture(): Promise<string> {
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>读文件</title></head><body>
<p data-reader-status></p><label data-give-file>文件<input type="file"></label><button>取消</button><output></output></body></html>`
  const read = (path: string) => readFileSync(`dist${path}`)
  return pageToOneFile(html, {
    settings: { site: null, base: '/' },
    read: () => new Uint8Array(),
    script: await bundleScript('tests/support/browser/reading-fixture.ts', { instead: IN_FILE }),
    data: makeWorkbenchData(await bundleScript('src/browser/reading-worker.ts', { isWorker: true }), read),
  })
}
