import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ICAL from 'ical.js'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { listFiles } from '../../src/disk/list-files.ts'
import { openPdf } from '../../src/file-to-source/pdf/open-pdf.ts'
import { NODE_TOOLS } from '../../src/library/plan-folder/node-tools.ts'
import { textsOf } from '../support/read-back/hidden-in.ts'
import { readWorkbook } from '../support/read-back/workbook.ts'
import { IDS, publishedBefore, WITHDRAWN, WRITTEN } from '../support/sites/plans-with-a-life.ts'
import { contentOf, recordOf, siteFolder } from '../support/sites/test-sites.ts'

const SITE = siteFolder('life')
const PLANS = join(contentOf('life'), 'plans')
const { replaced, renamed, withdrawn } = IDS
const read = (path: string) => readFileSync(join(SITE, path), 'utf8')
const page = (path: string) => read(`${path}index.html`)
const words = (path: string) =>
  page(path)
    .replace(/^.*<main/su, '<main')
    .replaceAll(/<[^>]+>/gu, '')
/** Every text that a file of the site holds, as UTF-8 has it too. */
const wordsIn = async (file: string) =>
  (await textsOf(file, readFileSync(join(SITE, file)))).flatMap((text) => [
    text,
    Buffer.from(text, 'latin1').toString('utf8'),
  ])
/** Pages and files that are made for one build, by content or by the machinery of search. */
const MACHINERY = /^\/(?:_astro|pagefind|search\/(?:names|numbers))\/|\/SHA256SUMS$/u

test('the plans are added, published, and changed without a fault', () => {
  const ran = recordOf('life').map(({ command, status }) => [command[0], status])
  expect(ran).toEqual([
    ['add', 0],
    ['add', 0],
    ['add', 0],
    ['build', 0],
    ['add', 0],
    ['build', 0],
  ])
})

test('no address that was published leads nowhere', () => {
  const before = publishedBefore(dirname(contentOf('life'))).filter((path) => !MACHINERY.test(path))
  expect(before.length).toBeGreaterThan(150)
  expect(before.filter((path) => !existsSync(join(SITE, path)))).toEqual([])
})

test('every page of a plan whose text was replaced says so, and leads to what differs', () => {
  for (const path of ['', '1/', '2/', 'full/', 'source/', 'chapter-1/']) {
    expect(words(`/${replaced}/${path}`), path).toMatch(
      /已换新版这里的文字于\d{4}年\d+月\d+日替换了较早的版本/u,
    )
    expect(page(`/${replaced}/${path}`), path).toContain(`href="/${replaced}/versions/"`)
  }
  const list = words(`/${replaced}/versions/`)
  expect(list).toContain('有改动 1 项，新增 1 项，删去 2 项，任务以外 1 处')
  expect(list).toContain('成文日期2021年3月1日')
  expect(list).toContain('更正工程量')
})

test('the difference page shows what is new, gone and changed, with the words of both versions', () => {
  const html = page(`/${replaced}/versions/1/`)
  const section = (id: string) =>
    html.match(new RegExp(`id="${id}-heading".*?(?=<h2|</main)`, 'su'))?.[0] ?? ''
  const of = (mark: 'del' | 'ins', from: string) =>
    [...from.matchAll(new RegExp(`<${mark}>(.*?)</${mark}>`, 'gsu'))].map(([, text = '']) =>
      text.replaceAll(/<[^>]+>/gu, ''),
    )
  expect(of('del', section('changed')).join('')).toContain('三处')
  expect(of('ins', section('changed')).join('')).toContain('五处')
  expect(section('new')).toContain('栽种柳树')
  expect(section('new')).toContain(`href="/${replaced}/3/"`)
  expect(of('del', section('gone'))).toEqual([
    '清理旧船。把停在渡口的旧船运走，6月底前运完。',
    '编写值班表。按月编写值班表，贴在候船处。',
  ])
  expect(of('del', section('passages')).join('')).toContain('3月1')
  // Only its number is another.
  expect(section('changed')).toContain('文字相同')
  expect(html).toContain(`data-quote="${replaced}@1/`)
})

test('the proof reads the words of earlier versions too', () => {
  const { stdout } = recordOf('life').at(-1) ?? { stdout: '' }
  expect(stdout.match(/lost 0 .*\n.*invented 0 /gu)).toHaveLength(2)
})

test('addresses under the former id lead to the same place under the new one', () => {
  const { was, is } = renamed
  for (const path of ['', '1/', 'full/', 'ledger/']) {
    const html = page(`/${was}/${path}`)
    expect(html, path).toContain(`<meta http-equiv="refresh" content="0; url=/${is}/${path}">`)
    expect(html, path).toContain(`href="/${is}/${path}"`)
    expect(html, path).toContain('<meta name="robots" content="noindex">')
  }
  for (const [old, now] of [
    ['plan.json', 'plan.json'],
    ['1.txt', '1.txt'],
    [`${was}.docx`, `${is}.docx`],
    [`${was}-offline.html`, `${is}-offline.html`],
  ])
    expect(readFileSync(join(SITE, was, old ?? '')), old).toEqual(readFileSync(join(SITE, is, now ?? '')))
  expect(words(`/${is}/`)).toContain(`原编号${was}`)
})

test('every page of a plan that was amended and replaced by another says so', () => {
  const text = words(`/${renamed.is}/1/`)
  expect(text).toContain('本文件自2022年1月1日起由甲市2021年渡口工作安排替代')
  expect(text).toContain('本文件于2021年8月1日经《乙县补充通知》修改；这里是修改前的文字')
  const { history } = JSON.parse(read(`${renamed.is}/plan.json`))
  expect(history).toEqual({
    replaced: { date: '2022-01-01', plan: replaced },
    amended: [{ date: '2021-08-01', by: '《乙县补充通知》', included: false }],
    formerIds: [renamed.was],
  })
})

test('pages of what was withdrawn say when, why and by whom', () => {
  for (const path of ['', '1/', 'full/', 'chapter-1/', 'source/', 'fidelity/']) {
    const text = words(`/${withdrawn}/${path}`)
    expect(text, path).toContain('已于2021年9月9日撤下')
    expect(text, path).toContain(WITHDRAWN.reason)
    expect(text, path).toContain(WITHDRAWN.by)
  }
})

test('files of what was withdrawn say so in their own form', async () => {
  const bytes = (name: string) => readFileSync(join(SITE, withdrawn, name))
  for (const name of ['plan.txt', 'plan.md', 'tasks.csv', 'source.txt', 'fidelity.json', 'plan.json'])
    expect(bytes(name).toString(), name).toContain('撤下')
  expect(JSON.parse(bytes('plan.json').toString()).notice[0]).toBe('已撤下')
  expect(ICAL.parse(bytes('deadlines.ics').toString())[0]).toBe('vcalendar')
  using akn = XmlDocument.fromString(bytes('plan.akn.xml').toString())
  expect(akn.root.content).toContain(WITHDRAWN.reason)
  expect(readWorkbook(bytes('tasks.xlsx')).sheets[0]?.rows[0]).toEqual(['已撤下'])
  expect((await wordsIn(`${withdrawn}/${withdrawn}.docx`)).join('')).toContain(WITHDRAWN.reason)
  const shown = await openPdf(bytes(`${withdrawn}.pdf`), NODE_TOOLS.loadPdfTable, 1, async (document) => {
    const { items } = await (await document.getPage(1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join('')
  })
  expect(shown).toContain(WITHDRAWN.reason)
})

test('none of the words of what was withdrawn is anywhere in the site, however it is packed', async () => {
  const files = listFiles(SITE)
  expect(files.length).toBeGreaterThan(300)
  const telling: string[] = []
  let published = 0
  for (const file of files) {
    const texts = await wordsIn(file)
    if (WITHDRAWN.words.some((word) => texts.some((text) => text.includes(word)))) telling.push(file)
    if (texts.some((text) => text.includes('栽种柳树'))) published += 1
  }
  // The same search finds words that are published.
  expect(published).toBeGreaterThan(20)
  expect(telling).toEqual([])
  expect(existsSync(join(PLANS, withdrawn, 'tasks'))).toBe(false)
}, 240_000)

test('the feed tells all of it', () => {
  using feed = XmlDocument.fromString(read('feed.xml'))
  const entries = feed
    .find('//*[local-name()="entry"]/*[local-name()="content"]')
    .map(({ content }) => content)
  for (const told of [
    '本站换上第 2 版的文字：更正工程量。',
    '经《乙县补充通知》修改；本站登载的是修改前的文字。',
    `由编号为 ${replaced} 的文件替代。`,
    `已撤下。理由：${WITHDRAWN.reason}。决定：${WITHDRAWN.by}。`,
  ])
    expect(entries).toContain(told)
})

test('a page that is gone leads to the page that tells the difference', () => {
  expect(words(`/${replaced}/4/`)).toContain('只到第 1 版为止')
  expect(page(`/${replaced}/4/`)).toContain(`href="/${replaced}/versions/1/"`)
  expect(read(`/${replaced}/4.txt`)).toContain('只到第 1 版为止')
  // The third is another task now, and its address no notice.
  expect(words(`/${replaced}/3/`)).toContain('栽种柳树')
  const before = publishedBefore(dirname(contentOf('life')))
  expect(before).toContain(`/about/${WRITTEN}/index.html`)
  expect(words(`/about/${WRITTEN}/`)).toContain('现在没有这一页')
  expect(page(`/about/${WRITTEN}/`)).toContain('href="/about/"')
  const body = listFiles(SITE).filter((file) => /^organizations\/.*index\.html$/u.test(file))
  const gone = body.filter((file) => read(file).includes('现在没有这一页'))
  expect(gone.length).toBeGreaterThan(0)
  for (const file of gone) expect(read(file)).toContain('href="/organizations/"')
})
