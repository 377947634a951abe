import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { sha256 } from '../../src/model/sha256.ts'
import { runPipeline } from '../../src/pipeline.ts'
import { axeFaults, LOOKS } from '../support/browser/axe-faults.ts'
import { watchPage } from '../support/browser/watch-page.ts'
import { toEncoding } from '../support/documents/encode.ts'
import { toDocx, toPage } from '../support/documents/to-formats.ts'
import { toOfd } from '../support/documents/to-ofd.ts'
import { toPdf } from '../support/documents/to-pdf.ts'
import { henanSource } from '../support/henan.ts'
import { toSource } from '../support/stages.ts'

/** The plan before corrections, as a person reads it: one string for each paragraph. */
const paragraphs = runPipeline({ source: toSource(henanSource), settings: null }).published.text.split('\n')
const download = (name: string) => readFileSync(`dist/henan-2020/${name}`)

/** Opens the page and takes the network away when it says that it needs none. */
async function open(page: Page, path = 'check/'): Promise<void> {
  await page.goto(path)
  await expect(page.locator('[data-reader-status]')).toHaveText('已全部装入，可断网使用', {
    timeout: 30_000,
  })
  await page.context().setOffline(true)
}

async function give(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

const verdict = (page: Page) => page.locator('#check-verdict')
const WAIT = { timeout: 20_000 }
// Two threads are started for each page, and machines are shared.
test.describe.configure({ timeout: 60_000 })

test.describe('with the network off', () => {
  for (const [name, make, result] of [
    ['工作安排.txt', () => henanSource, '逐字相同'],
    ['国标.txt', () => toEncoding(henanSource, 'gb18030'), '逐字相同'],
    ['网页.html', () => toPage(paragraphs), '逐字相同'],
    ['文档.docx', () => toDocx(paragraphs), '逐字相同'],
    ['打印.pdf', () => toPdf(paragraphs), '逐字相同'],
    ['版式.ofd', () => toOfd(paragraphs), '逐字相同'],
    ['本站.docx', () => download('henan-2020.docx'), '除声明过的校订以外，逐字相同'],
    ['本站.pdf', () => download('henan-2020.pdf'), '除声明过的校订以外，逐字相同'],
  ] as const)
    test(`${name}: ${result}`, async ({ page, baseURL }) => {
      const faults = watchPage(page, baseURL ?? '')
      await open(page, 'check/#henan-2020')
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await give(page, name, await make())
      await expect(verdict(page)).toHaveText(result, WAIT)
      await expect(verdict(page)).toBeFocused()
      const isReceived = name === '工作安排.txt'
      await expect(page.locator('.verdict-words')).toContainText(
        isReceived
          ? '这就是本站收到的那个文件'
          : result === '逐字相同'
            ? '7,436 字全部对得上'
            : '1 处是本站声明过的校订',
      )
      await expect(page.locator('.difference')).toHaveCount(result === '逐字相同' ? 0 : 1)
      await expect(page.locator('.check-result')).toContainText(sha256(henanSource))
      expect(asked).toEqual([])
      expect(faults).toEqual([])
    })

  test('what was left out of a file is told by kinds, with why', async ({ page }) => {
    await open(page)
    await give(page, '打印.pdf', toPdf(paragraphs, '甲市文件'))
    const row = page.locator('.left-out li').filter({ has: page.getByRole('heading', { name: '页眉' }) })
    await expect(row).toContainText('每页重复的页眉', WAIT)
    await expect(row).toContainText('第 1 页“甲市文件”')
  })

  const at = henanSource.indexOf('完善外商投资促进')
  const line = henanSource.slice(0, at).split('\n').length
  const column = at - henanSource.lastIndexOf('\n', at) + 2
  for (const [kind, words, inFile, onPage] of [
    ['写法不同', '完善内商投资促进', '内', '外'],
    ['文件里没有', '完善商投资促进', '（无）', '外'],
    ['网页上没有', '完善这外商投资促进', '这', '（无）'],
  ] as const)
    test(`one character: ${kind}, at its place`, async ({ page }) => {
      await open(page)
      await give(page, '甲.txt', henanSource.replace('完善外商投资促进', words))
      await expect(verdict(page)).toHaveText('1 处不同', WAIT)
      const [file, own] = [page.locator('.side').first(), page.locator('.side').last()]
      await expect(page.locator('.difference h3')).toHaveText(`1. ${kind}`)
      await expect(file.locator('.side-name')).toHaveText(`文件：第 ${line} 行第 ${column} 列`)
      await expect(own.locator('.side-name')).toHaveText(`网页：原文第 ${line} 行第 ${column} 列`)
      await expect(own.getByRole('link')).toHaveAttribute('href', `/henan-2020/source/#L${line}`)
      await expect(file.locator('mark, .nothing')).toHaveText(inFile)
      await expect(own.locator('mark, .nothing')).toHaveText(onPage)
    })

  test('another document is said to be one; the file after it is read', async ({ page }) => {
    await open(page)
    await give(page, '乙县.txt', '乙县的另一份文件，写的是修路。\n'.repeat(200))
    await expect(verdict(page)).toHaveText('像是另一份文件', WAIT)
    await give(page, '甲.txt', henanSource)
    await expect(verdict(page)).toHaveText('逐字相同', WAIT)
  })
})

test.describe('what cannot be read is told, and the page goes on', () => {
  for (const [name, content, words] of [
    ['空.txt', '', /这个文件是空的/u],
    ['图.png', '\x89PNG\r\n\x1a\n0000', /图片|不认识|格式|扫描/u],
    ['坏.docx', Buffer.from('PK\u0003\u0004没有别的'), /./u],
  ] as const)
    test(name, async ({ page }) => {
      await open(page)
      await give(page, name, typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
      await expect(page.getByRole('alert')).toHaveText(words, WAIT)
      await expect(page.locator('[data-check-result]')).toBeHidden()
      await give(page, '甲.txt', henanSource)
      await expect(verdict(page)).toHaveText('逐字相同', WAIT)
      await expect(page.getByRole('alert')).toBeEmpty()
    })

  for (const [what, words] of [
    ['ten files', '一次只能读一个文件'],
    ['a folder', '这是文件夹'],
    ['200 MB', '文件超过 64 MB 的上限'],
    ['a file that changes', '读不到这个文件'],
    ['words', '没有文件'],
  ] as const)
    test(`${what}, dropped`, async ({ page }) => {
      await open(page)
      await page.evaluate((kind) => {
        const megabyte = new Blob([new Uint8Array(2 ** 20)])
        const file = new File(kind === '200 MB' ? Array(200).fill(megabyte) : ['一、'], '甲.txt')
        const data = new DataTransfer()
        if (kind === 'words') data.setData('text/plain', '一、')
        else for (let index = 0; index < (kind === 'ten files' ? 10 : 1); index += 1) data.items.add(file)
        const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
        // What a test cannot drop: it says of itself what a browser would say of it.
        if (kind === 'a folder')
          DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true }) as FileSystemEntry
        if (kind === 'a file that changes')
          File.prototype.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'))
        document.body.dispatchEvent(event)
      }, what)
      await expect(page.getByRole('alert')).toContainText(words)
    })

  test('a browser without workers is told so, and the page stays', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Worker')
    })
    await page.goto('check/')
    await expect(page.locator('[data-reader-status]')).toContainText('这个浏览器太旧', WAIT)
    await give(page, '甲.txt', henanSource)
    await expect(page.getByRole('alert')).toContainText('这个浏览器太旧', WAIT)
  })

  test('a site that does not give what is needed', async ({ page }) => {
    await page.route('**/check/plans.json', (route) => route.abort())
    await page.goto('check/')
    await expect(page.locator('[data-reader-status]')).toContainText('读取程序没有装入', WAIT)
  })

  test('a plan that is not there', async ({ page }) => {
    await page.goto('check/#none-2020')
    await expect(page.getByRole('alert')).toContainText('本站没有这一份', WAIT)
  })
})

test('a long file can be stopped, and another is read then', async ({ page }) => {
  await open(page)
  await give(page, '长.pdf', toPdf(Array.from({ length: 40 }, () => paragraphs).flat()))
  const cancel = page.getByRole('button', { name: '取消' })
  await expect(cancel).toBeVisible()
  await cancel.click()
  await expect(page.locator('[data-check-status]')).toHaveText('已取消。')
  await expect(cancel).toBeHidden()
  await give(page, '甲.txt', henanSource)
  await expect(verdict(page)).toHaveText('逐字相同', WAIT)
})

test('the keyboard is enough', async ({ page }) => {
  await open(page)
  // Asked for well before it comes: a browser is told to leave the window out.
  const chooser = page.waitForEvent('filechooser')
  await page.locator('main').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '怎样核对' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('选择文件')).toBeFocused()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: '甲.txt', mimeType: '', buffer: Buffer.from(henanSource) })
  await expect(verdict(page)).toBeFocused(WAIT)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '打印结果' })).toBeFocused()
})

test('axe finds no fault with a result; nothing is wider than a phone; two sheets hold it', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await open(page)
  await give(page, '甲.txt', henanSource.replace('豫法政〔2020〕1号', '豫法政〔2020〕2号'))
  await expect(verdict(page)).toHaveText('1 处不同', WAIT)
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/gu)
  expect(sheets?.length).toBeLessThanOrEqual(2)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.context().setOffline(false)
  for (const look of LOOKS) expect(await axeFaults(page, look)).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it would need, and the fidelity page leads to it', async ({ page }) => {
    await page.goto('henan-2020/fidelity/')
    await page.getByRole('link', { name: '打开您的文件，同网页逐字比对' }).click()
    await expect(page).toHaveURL(/\/check\/#henan-2020$/u)
    await expect(page.getByText('请允许本站的脚本以后刷新')).toBeVisible()
    await expect(page.locator('[data-give-file]')).toBeHidden()
    await expect(page.locator('#check-plan')).toBeHidden()
  })
})

test('other pages load nothing of it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const path of ['./', 'henan-2020/fidelity/', 'henan-2020/24/'])
    await page.goto(path, { waitUntil: 'networkidle' })
  expect(asked.filter((url) => /check|reading|registry\.bin|pdf-tables/u.test(url))).toEqual([])
})
