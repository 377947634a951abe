import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../src/disk/list-files.ts'
import { documentToPosterData } from '../../src/plan-to-exports/poster/document-to-poster-data.ts'
import { elementsIn, getAttribute, textIn } from '../support/elements.ts'
import { loadHenan } from '../support/henan.ts'
import { readCode } from '../support/read-back/read-code.ts'
import { loadHard, readPages, SITE } from '../support/sites/built-site.ts'
import { HARD_ID } from '../support/sites/hard-plan.ts'
import { hostFolder, siteFolder } from '../support/sites/test-sites.ts'

const NOWHERE = { site: null, base: '/' }
const html = readPages().get('/henan-2020/poster/') ?? ''
const FILES = ['poster.png', 'poster.svg', 'poster-a3.pdf']

describe('/henan-2020/poster/', () => {
  test('shows the picture at its own size, with words for those who do not see it', () => {
    const image = /<img [^>]*>/u.exec(html)?.[0] ?? ''
    const png = readFileSync(join(SITE, 'henan-2020/poster.png'))
    expect(image).toContain('src="/henan-2020/poster.png"')
    expect(image).toContain(`width="${png.readUInt32BE(16)}" height="${png.readUInt32BE(20)}"`)
    expect(image).toContain('alt="河南省2020年度法治政府建设工作安排，一图读懂：10 个部分、44 项任务')
    expect(image).toContain('loading="lazy"')
    expect(html).toContain('href="/henan-2020/full/"')
  })

  test('names every chapter and task, each with its page', () => {
    const { plan } = loadHenan()
    for (const [kind, units] of [
      ['chapter-', plan.chapters],
      ['', plan.tasks],
    ] as const)
      for (const { id, title } of units)
        expect(html).toMatch(
          new RegExp(`href="/henan-2020/${kind}${id}/"[^>]*>[^/]*<span data-quote[^>]*>${title}</span>`, 'u'),
        )
  })

  test('says in words what the picture says of a task: who, by when, how much', () => {
    const section = elementsIn(parse(html)).find(
      (element) => getAttribute(element, 'aria-labelledby') === 'poster-words',
    )
    const elements = section ? elementsIn(section) : []
    const facts = (task: string) => {
      const link = elements.find(
        (element) => element.tagName === 'a' && getAttribute(element, 'href') === `/henan-2020/${task}/`,
      )
      const entry = link?.parentNode as typeof link
      return (entry ? elementsIn(entry) : [])
        .filter((element) => getAttribute(element, 'class') === 'fact')
        .map((fact) => [
          textIn(elementsIn(fact)[1]),
          ...elementsIn(fact)
            .filter(({ tagName }) => tagName === 'li')
            .map(textIn),
        ])
    }
    const all = elements.filter((element) => getAttribute(element, 'class') === 'fact').length
    expect(facts('42')).toEqual([
      ['责任单位', '省政府办公厅（联合）', '省自然资源厅（联合）'],
      ['时限', '2020年', '7月底前'],
    ])
    expect(facts('6')).toContainEqual(['指标', '100项', '超过600项'])
    expect(facts('1')).toEqual([])
    // Each fact of the picture has one of the text.
    const { groups } = documentToPosterData({ id: 'henan-2020', plan: loadHenan().plan }, NOWHERE)
    expect(all).toBe(groups.flatMap(({ tasks }) => tasks.flatMap((task) => task.facts)).length)
  })

  test('offers its files, which the page of data, the catalogue and the list of hashes have too', () => {
    const data = readPages().get('/data/')
    const catalogue = readFileSync(join(SITE, 'data/catalog.jsonld'), 'utf8')
    const sums = readFileSync(join(SITE, 'henan-2020/SHA256SUMS'), 'utf8')
    for (const file of FILES) {
      expect(html).toContain(`href="/henan-2020/${file}" download`)
      expect(data).toContain(`href="/henan-2020/${file}"`)
      expect(catalogue).toContain(`/henan-2020/${file}"`)
      expect(sums).toMatch(new RegExp(`^[0-9a-f]{64}  ${file}$`, 'mu'))
    }
  })

  test('is led to from the plan’s front page', () => {
    expect(readPages().get('/')).toContain('href="/henan-2020/poster/"')
  })
})

describe('codes', () => {
  test.each([
    ['hard', 'https://plans.example/', HARD_ID, loadHard().plan.tasks.map(({ id }) => id)],
    [
      'sub-path',
      'https://plans.example/plans/fazhi/',
      'henan-2020',
      loadHenan().plan.tasks.map(({ id }) => id),
    ],
  ] as const)(
    '%s: a plan, its whole text and each task have one that leads to the page itself',
    async (site, host, plan, tasks) => {
      const folder = siteFolder(site)
      for (const path of ['', 'full/', ...tasks.map((task) => `${task}/`)].map((page) => `${plan}/${page}`)) {
        expect(await readCode(readFileSync(join(folder, path, 'qr.svg'), 'utf8'), 1200), path).toBe(
          host + path,
        )
        expect(readFileSync(join(folder, path, 'index.html'), 'utf8')).toMatch(
          new RegExp(`<img class="on-paper" src="[^"]*/${path}qr.svg"`, 'u'),
        )
      }
      const poster = readFileSync(join(folder, plan, 'poster.svg'), 'utf8')
      expect(await readCode(poster)).toBe(`${host}${plan}/`)
    },
  )

  test('where the address is not known there are none, and no word of one', () => {
    for (const folder of [SITE, hostFolder('library')]) {
      expect(listFiles(folder).filter((file) => file.includes('qr.svg'))).toEqual([])
      for (const [path, page] of readPages(folder))
        if (!path.startsWith('/about/')) expect(page.includes('二维码'), path).toBe(false)
    }
    expect(existsSync(join(SITE, 'henan-2020/24/index.html'))).toBe(true)
  })
})
