import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { htmlToText } from '../../src/html-to-proof/html-to-text.ts'
import { proveFidelity } from '../../src/html-to-proof/prove-fidelity.ts'
import { elementsIn, getAttribute, textIn } from '../support/elements.ts'
import { loadHard, readPages } from '../support/sites/built-site.ts'
import { HARD_ID } from '../support/sites/hard-plan.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const folder = siteFolder('hard')
const hard = loadHard()
const { plan } = hard
const pages = readPages(folder)
const own = [...pages.keys()].filter((path) => path.startsWith(`/${HARD_ID}/`) && path.endsWith('/'))
const read = (name: string) => readFileSync(join(folder, HARD_ID, name), 'utf8')
const elementsOn = (path: string) => elementsIn(parse(pages.get(path) ?? ''))
const headingsOn = (path: string) =>
  elementsOn(path)
    .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
    .map((heading) => `${heading.tagName} ${textIn(heading).trim()}`)
/** Elements in which the site speaks: headings, what stands below them, labels, buttons. */
const SPEAKING = /^(?:h[1-6]|label|button|summary|noscript|title) |\b(?:lead|state)\b/u
const bare = (text: string) => text.replaceAll(/\s/gu, '')

test('it has what is hard', () => {
  expect(plan.documents).toHaveLength(3)
  expect(plan.tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(['13', 'd2-24', 'd3-2-2']))
  expect(plan.extras.filter(({ kind }) => kind === 'section')).toHaveLength(6)
  expect(plan.extras.flatMap(({ kind, title }) => (kind === 'attachment' ? [title] : []))).toEqual([
    '任务分工表',
    '考核办法',
  ])
  expect(Math.max(...plan.tasks.flatMap(({ items }) => items.map(({ level }) => level)))).toBe(6)
  expect([plan.corrections.length, plan.notes.length]).toEqual([1, 1])
  expect(plan.tasks.filter(({ inheritedUnits }) => inheritedUnits.length > 0).map(({ id }) => id)).toEqual([
    'd2-2',
    'd2-3',
  ])
})

test('nothing of it is lost, nothing invented', () => {
  const site = new Map([...pages].map(([path, html]) => [path, htmlToText(html)]))
  const { record, findings } = proveFidelity(hard, site)
  expect(findings).toEqual([])
  expect(record).toMatchObject({ lost: 0, invented: 0 })
  expect(JSON.parse(read('fidelity.json'))).toMatchObject({ plan: HARD_ID, lost: 0, invented: 0 })
})

test('every task, chapter and attachment has a page', () => {
  const names = [
    ...plan.tasks.map(({ id }) => id),
    ...plan.chapters.map(({ id }) => `chapter-${id}`),
    ...[
      'attachment-1',
      'attachment-2',
      'full',
      'source',
      'fidelity',
      'diagnostics',
      'citations',
      'ledger',
      'outcomes',
      'regulations',
      'organizations',
      'targets',
      'deadlines',
      'poster',
      'data',
      'terms',
    ],
  ]
  expect(own.toSorted()).toEqual(
    ['', ...names.map((name) => `${name}/`)].map((n) => `/${HARD_ID}/${n}`).toSorted(),
  )
})

describe('headings', () => {
  test('of every page are one of the first level, and none skips a level', () => {
    for (const path of own) {
      const levels = headingsOn(path).map((heading) => Number(heading[1]))
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1)
      expect(
        levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
        path,
      ).toEqual([])
    }
  })

  test('of the whole text go by depth: document, chapter, section, task', () => {
    const headings = headingsOn(`/${HARD_ID}/full/`)
    expect(headings.slice(0, 8)).toEqual([
      'h1 全文',
      'h2 测试县2021年政务服务提升方案',
      'h3 一、优化办事流程',
      'h4 （一）减少办事材料',
      'h5 1.清理证明事项。',
      'h5 2.推行告知承诺。',
      'h4 （二）缩短办事时间',
      'h5 3.压缩审批时限。',
    ])
    const from = (title: string, count: number) => {
      const at = headings.indexOf(title)
      return headings.slice(at, at + count)
    }
    expect(from('h2 测试县2021年档案整理计划', 2)).toEqual([
      'h2 测试县2021年档案整理计划',
      'h3 一、摸清底数。',
    ])
    expect(from('h2 任务分工表', 5)).toEqual([
      'h2 任务分工表',
      'h2 附件2：考核办法',
      'h2 测试县渡口突发事件应急预案',
      'h3 1　总则',
      'h4 1.1　编制目的',
    ])
  })

  test('of an attachment are its title, though it stands in one line with its mark', () => {
    expect(headingsOn(`/${HARD_ID}/attachment-1/`)[0]).toBe('h1 任务分工表')
    expect(headingsOn(`/${HARD_ID}/attachment-2/`)[0]).toBe('h1 附件2：考核办法')
  })

  test('of the file for offline use are the same, below one of the first level', () => {
    const headings = elementsIn(parse(read(`${HARD_ID}-offline.html`)))
      .filter(({ tagName }) => /^h[1-6]$/u.test(tagName))
      .map((heading) => `${heading.tagName} ${textIn(heading)}`)
    const onPage = headingsOn(`/${HARD_ID}/full/`).filter((heading) => /^h[2-6] (?!校订|引用)/u.test(heading))
    expect(headings.slice(1, 1 + onPage.length).map(bare)).toEqual(
      onPage.map((text) => bare(text.replace(/[校注]1/u, ''))),
    )
    expect(headings.filter((heading) => heading.startsWith('h1'))).toHaveLength(1)
  })
})

describe('a task of a further document', () => {
  const html = pages.get(`/${HARD_ID}/d2-24/`) ?? ''

  test('is said to be of that document: in the title, the way to it, its column and how it is cited', () => {
    expect(html).toContain('<title>二十四、归还借件 - 测试县2021年档案整理计划 - 纲目</title>')
    expect(html).toContain('<meta name="ColumnName" content="测试县2021年档案整理计划">')
    expect(html).toContain(
      '测试县人民政府办公室：《测试县2021年档案整理计划》（测政办〔2021〕6号）第二十四项',
    )
    expect(read('d2-24.txt')).toContain('《测试县2021年档案整理计划》（测政办〔2021〕6号）第二十四项')
    const [breadcrumb] = elementsOn(`/${HARD_ID}/d2-24/`).filter(
      (element) => getAttribute(element, 'class') === 'breadcrumb',
    )
    expect(bare(breadcrumb ? textIn(breadcrumb) : '')).toBe('测试县2021年档案整理计划第24项，共24项')
  })

  test('follows the last one of the document before, which says whose it is', () => {
    const next = elementsOn(`/${HARD_ID}/13/`).find((element) => getAttribute(element, 'rel') === 'next')
    expect(next && getAttribute(next, 'href')).toBe(`/${HARD_ID}/d2-1/`)
    expect(next && textIn(next)).toBe('《测试县2021年档案整理计划》第 1 项摸清底数')
  })

  test('stands on the map behind those of the document before', () => {
    const [map] = elementsOn(`/${HARD_ID}/full/`).filter(
      (element) => getAttribute(element, 'aria-label') === '全文地图',
    )
    const cells = (map ? elementsIn(map) : [])
      .flatMap((element) => getAttribute(element, 'href') ?? [])
      .filter((href) => /\/(?:d\d-)?[\d-]+\/$/u.test(href))
      .map((href) => href.split('/').at(-2))
    expect([...new Set(cells)]).toEqual(plan.tasks.map(({ id }) => id))
  })

  test('is among the names that answer its number', () => {
    const names = JSON.parse(readFileSync(join(folder, 'search/numbers/24.json'), 'utf8')) as {
      url: string
    }[]
    expect(names.map(({ url }) => url)).toContain(`/${HARD_ID}/d2-24/`)
    const ofPlan = JSON.parse(readFileSync(join(folder, `search/names/${HARD_ID}.json`), 'utf8'))
    expect(ofPlan).toContainEqual(
      expect.objectContaining({
        url: `/${HARD_ID}/d2-24/`,
        title: '归还借件',
        chapter: '测试县2021年档案整理计划',
      }),
    )
  })
})

test('documents of several kinds are 文件, wherever the library speaks of them', () => {
  expect(headingsOn('/')[0]).toBe('h1 文件')
  const titles = ['河南省2020年度法治政府建设工作安排', '某市2024年工作安排']
  const list = [
    '/',
    '/regulations/',
    '/organizations/',
    '/terms/',
    '/targets/',
    '/deadlines/',
    '/search/',
    '/404.html',
  ]
  for (const path of [...list, ...own]) {
    // Words of the site itself, and not of the registry.
    const words = elementsOn(path).flatMap((element) => [
      ...(SPEAKING.test(`${element.tagName} ${getAttribute(element, 'class')}`) ? [textIn(element)] : []),
      ...(element.tagName === 'meta' ? [getAttribute(element, 'content') ?? ''] : []),
    ])
    const said = titles.reduce((text, title) => text.replaceAll(title, ''), words.join('\n'))
    expect(said.includes('工作安排'), path).toBe(false)
  }
  expect(readFileSync(join(folder, 'llms.txt'), 'utf8')).toContain('政府文件原文的非官方转载')
})
