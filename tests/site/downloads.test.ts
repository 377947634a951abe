import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { EDITOR_HEADING } from '../../src/model/editor-heading.ts'
import { loadHenan } from '../support/henan.ts'
import { fontsOf, READERS, structureOf, wordsOf } from '../support/read-back/read-back.ts'
import { readPages, SITE } from '../support/sites/built-site.ts'

const read = (path: string) => readFileSync(join(SITE, path))
const { published } = loadHenan()
const page = readPages().get('/data/') ?? ''

interface Distribution {
  readonly 'dcat:downloadURL': { readonly '@id': string }
  readonly 'spdx:checksum': { readonly 'spdx:checksumValue': string }
}

test('/data/ lists files with their true sizes and hashes, and says of each what it is for', () => {
  const rows = [...page.matchAll(/<tr>.*?<\/tr>/gsu)].flatMap(([row]) => {
    const href = /href="\/(?<href>[^"]+)"/u.exec(row)?.groups?.href
    return href === undefined ? [] : [{ href, row }]
  })
  expect(rows.length).toBeGreaterThan(15)
  for (const { href, row } of rows) {
    expect(row, href).toContain(createHash('sha256').update(read(href)).digest('hex'))
    expect(row, href).toContain(`${read(href).length.toLocaleString('en-US')} 字节`)
  }
})

test('the plan names its other formats, and each is there', () => {
  const links = alternatesOf('/henan-2020/full/')
  expect(links.map(({ groups }) => groups?.type)).toEqual([
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain',
    'text/markdown',
    'application/json',
    'application/akn+xml',
    'application/atom+xml',
  ])
  for (const { groups } of links) expect(read(groups?.href ?? '').length).toBeGreaterThan(100)
})

test('a task names its own text, and no other’s', () => {
  const hrefs = alternatesOf('/henan-2020/24/').map(({ groups }) => groups?.href)
  expect(hrefs).toEqual(['henan-2020/24.txt', 'henan-2020/24.md', 'feed.xml'])
})

test('source.txt is the source, byte for byte; plan.txt is the published text', () => {
  expect(read('henan-2020/source.txt').equals(readFileSync('content/plans/henan-2020/source.txt'))).toBe(true)
  expect(read('henan-2020/plan.txt').toString()).toBe(`${published.text}\n`)
})

test('every task has its text and its Markdown', () => {
  for (let task = 1; task <= 44; task += 1) {
    expect(read(`henan-2020/${task}.txt`).length).toBeGreaterThan(100)
    expect(read(`henan-2020/${task}.md`).length).toBeGreaterThan(100)
  }
})

test('the catalogue lists every file with its true hash', () => {
  const catalogue = JSON.parse(read('data/catalog.jsonld').toString())
  const distributions = catalogue['dcat:dataset'][0]['dcat:distribution'] as Distribution[]
  expect(distributions.length).toBeGreaterThan(88)
  for (const entry of distributions) {
    const path = entry['dcat:downloadURL']['@id']
    expect(entry['spdx:checksum']['spdx:checksumValue'], path).toBe(
      createHash('sha256').update(read(path)).digest('hex'),
    )
  }
})

describe('henan-2020.pdf', () => {
  const path = join(SITE, 'henan-2020/henan-2020.pdf')

  test.each(Object.entries(READERS))('%s gives back the published text', async (_, read) => {
    const text = await read(path)
    const words = wordsOf(text)
    expect(words).toContain(wordsOf(published.text))
    // Only the contents come before it, only the editor's notes behind.
    const [contents = '', notes = ''] = words.split(wordsOf(published.text))
    expect(contents).toMatch(/^目录.*编者附记（以下不是原文）\d*$/u)
    expect(notes.startsWith(EDITOR_HEADING)).toBe(true)
    // Radicals and compatibility characters, which look the same and are not found.
    expect(text).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/u)
    const people = (of: string) => of.split('人民').length - 1
    expect(people(words) - people(contents) - people(notes)).toBe(people(published.text))
  })

  test('its fonts are embedded, and have Chinese characters by CIDs', () => {
    const fonts = fontsOf(path)
    expect(fonts).toHaveLength(4)
    expect(fonts).toEqual(fonts.map(() => ({ type: 'CID TrueType', isEmbedded: true })))
  })

  test('is tagged, with headings and contents', () => {
    const { facts, tags } = structureOf(path)
    expect(facts).toMatch(/^Tagged: +yes$/mu)
    expect(tags.match(/^ *H3\b/gmu)).toHaveLength(44)
    expect(tags.match(/^ *TOCI\b/gmu)?.length).toBeGreaterThan(54)
  })

  test('has a bookmark for every part and task, and links that lead within and without', async () => {
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
    const outline = await pdf.getOutline()
    const titles = outline.flatMap(function flatten(item): readonly string[] {
      return [item.title, ...item.items.flatMap(flatten)]
    })
    expect(titles.filter((title) => /^[一二三四五六七八九十]+、/u.test(title))).toHaveLength(10)
    expect(titles.filter((title) => /^（[一二三四五六七八九十]+）/u.test(title))).toHaveLength(44)
    const annotations = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      annotations.push(...(await (await pdf.getPage(number)).getAnnotations()))
    }
    expect(annotations.filter(({ dest }) => dest).length).toBeGreaterThanOrEqual(13)
    expect(annotations.filter(({ url }) => url?.startsWith('http')).length).toBeGreaterThanOrEqual(5)
    // A4, in points.
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  })
})

function alternatesOf(path: string) {
  const html = readPages().get(path) ?? ''
  return [...html.matchAll(/<link rel="alternate" type="(?<type>[^"]+)" href="\/(?<href>[^"]+)"/gu)]
}
