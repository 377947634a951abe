import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runProgram } from '../../scripts/programs/run-program.ts'
import { htmlToText } from '../../src/html-to-proof/html-to-text.ts'
import type { SiteText } from '../../src/html-to-proof/page-text.ts'
import { proveFidelity } from '../../src/html-to-proof/prove-fidelity.ts'
import { loadHenan } from '../support/henan.ts'
import { createRandom } from '../support/random.ts'
import { readPages, SITE } from '../support/sites/built-site.ts'
import { plantextOffsets, TAMPERINGS } from '../support/sites/tamper.ts'

const SEED = 20200417
const pages = readPages()
const henan = loadHenan()
const site: SiteText = new Map([...pages].map(([path, html]) => [path, htmlToText(html)]))

describe('the built site', () => {
  test('loses nothing and invents nothing', () => {
    const { record, findings } = proveFidelity(henan, site)
    expect(findings).toEqual([])
    expect(record).toMatchObject({ lost: 0, invented: 0, source: { characters: 7635 } })
  })

  test('accounts for every character: source − removed + added = published', () => {
    const { record } = proveFidelity(henan, site)
    const edits = Object.values(record.edits)
    const removed = edits.reduce((sum, edit) => sum + edit.removed, 0)
    const added = edits.reduce((sum, edit) => sum + edit.added, 0)
    expect(record.source.characters - removed + added).toBe(record.published.characters)
  })

  test('publishes the record of the proof', () => {
    const published = JSON.parse(readFileSync(join(SITE, 'henan-2020/fidelity.json'), 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(proveFidelity(henan, site).record)))
  })
})

describe(`the proof fails when one character is tampered with (seed ${SEED})`, () => {
  const places = [...pages].map(([path, html]) => ({ path, html, offsets: plantextOffsets(html) }))
  const withText = places.filter(({ offsets }) => offsets.length > 0)

  test('words of the plan stand on all its pages, in its file for offline use, and on those that lead back to it', () => {
    const paths = withText.map(({ path }) => path)
    expect(paths.filter((path) => path.startsWith('/henan-2020/'))).toHaveLength(1 + 44 + 10 + 8 + 3 + 1)
    expect(paths.filter((path) => path.startsWith('/regulations/'))).toHaveLength(1 + 14)
    expect(paths.filter((path) => path.startsWith('/about/'))).toEqual([])
  })

  test.each(Object.entries(TAMPERINGS))('%s, at sampled places on every page', (_name, tamper) => {
    const random = createRandom(SEED)
    const unnoticed: string[] = []
    for (const { path, html, offsets } of withText) {
      for (let sample = 0; sample < 4; sample += 1) {
        const at = offsets[Math.floor(random() * offsets.length)] as number
        const tampered = tamper(html, at)
        // Two equal characters swapped are the same page.
        if (tampered === html) continue
        const altered = new Map(site).set(path, htmlToText(tampered))
        if (proveFidelity(henan, altered).findings.length === 0) unnoticed.push(`${path} at ${at}`)
      }
    }
    expect(unnoticed).toEqual([])
  })

  test.each([
    ['<span hidden>全省</span>', 'hidden words'],
    ['<span class="hidden">全省</span>', 'words hidden by a class'],
    ['<script>全省</script>', 'a script'],
    ['全<br>省', 'a line break'],
    ['<del>全省</del>', 'words struck out'],
    ['全省<span data-aside>不得</span>', 'words that claim to stand beside the text'],
    ['全省<sup class="mark" data-aside>不得</sup>', 'words in the place of a mark'],
    ['全省<img alt="不得">', 'words in an attribute'],
  ])('%s in a part', (markup, why) => {
    const html = pages.get('/henan-2020/24/') as string
    const at = html.indexOf('全省', html.indexOf('data-part'))
    const altered = new Map(site).set(
      '/henan-2020/24/',
      htmlToText(html.slice(0, at) + markup + html.slice(at + 2)),
    )
    expect(
      proveFidelity(henan, altered).findings.map(({ code }) => code),
      why,
    ).toContain('markup-unexpected')
  })

  test('a word of the plan in what a diagnostic says of it', () => {
    const html = pages.get('/henan-2020/diagnostics/') as string
    const altered = new Map(site).set('/henan-2020/diagnostics/', htmlToText(html.replace('“and”', '“und”')))
    expect(proveFidelity(henan, altered).findings).toMatchObject([
      { code: 'text-lost', values: { page: '/henan-2020/diagnostics/' } },
    ])
  })

  test.each([
    ['another task', '/henan-2020/8/', 'text-lost'],
    ['a page of no unit', '/data/', 'link-misdirected'],
  ])('a cell of the map that leads to %s', (_, href, code) => {
    const html = pages.get('/henan-2020/24/') as string
    const altered = new Map(site).set(
      '/henan-2020/24/',
      htmlToText(html.replace('href="/henan-2020/7/"', `href="${href}"`)),
    )
    expect(proveFidelity(henan, altered).findings.map((finding) => finding.code)).toContain(code)
  })

  test.each([
    ['what the page says of itself', '#task-7', false],
    ['what it says of another task', '#task-8', true],
  ])('a title that leads to %s', (_, href, isWrong) => {
    const html = pages.get('/henan-2020/24/') as string
    const altered = new Map(site).set(
      '/henan-2020/24/',
      htmlToText(
        html
          .replace('href="/henan-2020/7/"', `href="${href}"`)
          .replace(/data-quote(?:="")?(?=>全面推行市场准入)/u, 'data-quote="henan-2020/task-7"'),
      ),
    )
    const codes = proveFidelity(henan, altered).findings.map(({ code }) => code)
    expect(codes.includes('link-misdirected')).toBe(isWrong)
  })

  test('a page that is gone, a part shown twice, and parts in the wrong order', () => {
    const without = new Map(site)
    without.delete('/henan-2020/24/')
    expect(proveFidelity(henan, without).findings.map(({ code }) => code)).toContain('page-missing')

    const task = site.get('/henan-2020/24/')
    const full = site.get('/henan-2020/full/')
    if (!task || !full) throw new Error('pages are missing')
    const twice = new Map(site).set('/henan-2020/24/', { ...task, parts: [...task.parts, ...task.parts] })
    expect(proveFidelity(henan, twice).record.invented).toBeGreaterThan(0)

    const reversed = new Map(site).set('/henan-2020/full/', { ...full, parts: full.parts.toReversed() })
    expect(proveFidelity(henan, reversed).findings.length).toBeGreaterThan(0)
  })
})

describe('npx gangmu fidelity', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = () => runProgram('node', ['scripts/fidelity.ts', folder])

  test('prints the counts, and exits 1 when one character of a page is deleted', () => {
    cpSync(SITE, folder, { recursive: true })
    const clean = run()
    expect(clean.stdout).toMatch(/^ +lost 0 /mu)
    expect(clean.stdout).toMatch(/^ +invented 0 /mu)
    expect(clean.status).toBe(0)

    const page = join(folder, 'henan-2020/24/index.html')
    const html = readFileSync(page, 'utf8')
    const at = html.indexOf('三项制度', html.indexOf('data-part'))
    writeFileSync(page, TAMPERINGS.drop(html, at))
    const damaged = run()
    expect(damaged.stdout).toMatch(/^ +lost 1 /mu)
    expect(damaged.stderr).toMatch(/source\.txt:85:\d+ .*\/henan-2020\/24\/ 少了或改了原文的字/u)
    expect(damaged.status).toBe(1)
  })

  test('exits 1 when a word of the interface is changed', () => {
    cpSync(SITE, folder, { recursive: true })
    const page = join(folder, 'about/index.html')
    writeFileSync(page, readFileSync(page, 'utf8').replace('关于', '于'))
    const damaged = run()
    expect(damaged.stderr).toContain('about/index.html 与构建时的记录 SHA256SUMS 不符')
    expect(damaged.status).toBe(1)
  })
})
