import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { readChecksums } from '../../src/publish/checksums.ts'
import { PICTURE } from '../support/documents/picture.ts'
import { elementsIn, getAttribute, textIn } from '../support/elements.ts'
import { loadHard, readPages } from '../support/sites/built-site.ts'
import { HARD_ID } from '../support/sites/hard-plan.ts'
import { PUBLISHABLE, SECRET, sha256 } from '../support/sites/injected-plan.ts'
import { siteFolder } from '../support/sites/test-sites.ts'

const folder = siteFolder('hard')
const pages = readPages(folder)
const elementsOn = (path: string) => elementsIn(parse(pages.get(path) ?? ''))
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const planOf = (id: string) => JSON.parse(read(`${id}/plan.json`))
const visible = (text: string) => [...text.replaceAll(/\s/gu, '')].length

/** The rows of the account as the page shows them: what each is, its name and characters, and where it leads to. */
function ledgerOf(id: string) {
  const rows = elementsOn(`/${id}/fidelity/`).filter((element) =>
    /^(?:sum|minus|plus|reason)$/u.test(getAttribute(element, 'class') ?? ''),
  )
  return rows.map((row) => {
    const [head, characters] = elementsIn(row).filter(({ tagName }) => /^t[hd]$/u.test(tagName))
    const link = elementsIn(row).find(({ tagName }) => tagName === 'a')
    return {
      role: getAttribute(row, 'class'),
      name: textIn(head).replace(/^[＝−＋]/u, ''),
      characters: Number(textIn(characters).replaceAll(',', '')),
      anchor: getAttribute(link, 'href'),
    }
  })
}

describe.each([HARD_ID, 'injections', 'henan-2020'])('the account of %s on its page', (id) => {
  const rows = ledgerOf(id)
  const of = (name: string) => rows.find((row) => row.name === name)?.characters

  test('goes from the original to the page without a gap', () => {
    expect([rows[0]?.name, rows.at(-1)?.name]).toEqual(['原件', '网页'])
    let total = rows[0]?.characters ?? 0
    for (const { role, name, characters } of rows.slice(1)) {
      if (role === 'minus') total -= characters
      if (role === 'plus') total += characters
      if (role === 'sum') expect(characters, name).toBe(total)
    }
    expect(of('原文')).toBe(visible(read(`${id}/source.txt`)))
    expect(of('网页')).toBe(visible(read(`${id}/plan.txt`)))
  })

  test('has the sums and the reasons that plan.json has', () => {
    const { original } = planOf(id)
    if (original === null) return expect([of('原件'), of('略去')]).toEqual([of('原文'), 0])
    const { account } = original
    expect([of('原件'), of('略去'), of('读出')]).toEqual([account.original, account.leftOut, account.read])
    const readAt = rows.findIndex(({ name }) => name === '读出')
    const reasons = rows.slice(2, readAt).map(({ characters }) => characters)
    expect(reasons.reduce((sum, each) => sum + each, 0)).toBe(account.leftOut)
  })

  test('leads to a list for every reason', () => {
    const ids = new Set(elementsOn(`/${id}/fidelity/`).map((element) => getAttribute(element, 'id')))
    const anchors = rows.flatMap(({ anchor }) => anchor ?? [])
    expect(anchors.length).toBeGreaterThan(0)
    expect(anchors.filter((anchor) => !ids.has(anchor.slice(1)))).toEqual([])
  })
})

test('words that nobody was meant to read are counted, and in no file of the site', () => {
  const { original } = planOf('injections')
  const hidden = original.readings.filter(({ kind }: { kind: string }) => kind === 'hidden-text')
  expect(hidden).toHaveLength(PUBLISHABLE.length)
  const texts = [...readChecksums(folder).keys()].filter((file) =>
    /\.(?:html|json|jsonld|txt|md|xml|csv)$/u.test(file),
  )
  expect(texts.filter((file) => read(file).includes(SECRET))).toEqual([])
})

/** What the page lists of pictures and formulas. */
function thingsOn(id: string) {
  return elementsOn(`/${id}/fidelity/`).filter((element) =>
    /^(?:picture|formula)-\d+$/u.test(getAttribute(element, 'id') ?? ''),
  )
}

describe('a picture of the original', () => {
  const things = thingsOn('injections')

  test('is listed with its words, and fetched only when it is wanted', () => {
    expect(things).toHaveLength(PUBLISHABLE.length + 1)
    const image = things.flatMap(elementsIn).find(({ tagName }) => tagName === 'img')
    expect(['src', 'alt', 'loading'].map((name) => getAttribute(image, name))).toEqual([
      '/injections/pictures/1.png',
      '原件中的图1，未转成文字',
      'lazy',
    ])
    PUBLISHABLE.forEach((text, index) => {
      expect(textIn(things[index])).toContain(`“${text}”`)
    })
    expect(textIn(things.at(-1))).toContain('公式1')
  })

  test('is offered byte for byte, with its hash and its terms', () => {
    const file = 'injections/pictures/1.png'
    expect(readFileSync(join(folder, file)).equals(Buffer.from(PICTURE))).toBe(true)
    expect(readChecksums(folder).get(file)).toBe(sha256(PICTURE))
    const files: readonly Record<string, unknown>[] = JSON.parse(read('injections/catalog.jsonld'))[
      'dcat:dataset'
    ].flatMap((dataset: Record<string, unknown>) => dataset['dcat:distribution'])
    const listed = files.find((each) => String(each['@id']).endsWith(`/${file}`))
    expect(JSON.stringify(listed?.['dcat:mediaType'])).toContain('image/png')
    expect(listed?.['dcterms:rights']).toContain('原件')
  })

  test('is what its mark leads to, on every page that has the mark', () => {
    const last = planOf('injections').tasks.at(-1).id
    const ids = things.map((thing) => getAttribute(thing, 'id'))
    for (const path of ['/injections/full/', '/injections/source/', `/injections/${last}/`]) {
      const links = elementsOn(path).filter((element) =>
        getAttribute(element, 'href')?.startsWith('/injections/fidelity/#picture-'),
      )
      expect(links.map(textIn), path).toContain('〔图1：原件中的图，未转成文字〕')
      const targets = links.map((link) => getAttribute(link, 'href')?.split('#')[1] ?? '')
      expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    }
  })

  test('is told of on the front page of its plan, and of no other', () => {
    const told = `原件中有 ${PUBLISHABLE.length} 处图、1 处公式未转成文字`
    expect(pages.get('/injections/')).toContain(told)
    expect(pages.get('/henan-2020/')).not.toContain('未转成文字')
  })
})

test('of pictures and hidden words the hard plan’s page says what its account says', () => {
  const { plan, source } = loadHard()
  const marks = source.text.match(/〔(?:图|公式)\d+：[^〕]*〕/gu) ?? []
  expect(thingsOn(HARD_ID)).toHaveLength(marks.length)
  const files = plan.original?.readings.flatMap(({ file }) => file ?? []) ?? []
  expect(files.filter((file) => !readChecksums(folder).has(`${HARD_ID}/${file}`))).toEqual([])
  const page = pages.get(`/${HARD_ID}/fidelity/`)
  for (const words of ['隐藏的一段', '编辑的注释']) expect(page).not.toContain(words)
})
