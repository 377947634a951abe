import { describe, expect, test } from 'vitest'
import { openFont } from '../../../scripts/pdf/open-font.ts'
import { FAMILIES, type FamilyName } from '../../../scripts/pdf/shipped-fonts.ts'
import { cssToSlices } from '../../../src/plan-to-exports/pdf/fonts/css-to-slices.ts'
import { mergeSlices } from '../../../src/plan-to-exports/pdf/fonts/merge-slices.ts'
import { openSlice } from '../../../src/plan-to-exports/pdf/fonts/open-slice.ts'
import { readCmap } from '../../../src/plan-to-exports/pdf/fonts/read-cmap.ts'
import { readFontFacts } from '../../../src/plan-to-exports/pdf/fonts/read-font-facts.ts'
import { type FontTables, readSfnt, writeSfnt } from '../../../src/plan-to-exports/pdf/fonts/sfnt.ts'
import { asTable, cutSlice, setFontTable } from '../../support/fonts.ts'

const points = (text: string) => new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
const made = async (name: FamilyName, text: string) =>
  mergeSlices([await cutSlice(name, text)], FAMILIES[name])

test('a style sheet names slices', () => {
  const css = `@font-face { src: url(./a.woff2) format('woff2'); unicode-range: U+4e00-4eff,U+20 }
    @font-face { src: url('./b.woff2') format("woff2"); unicode-range: U+1f600; }`
  expect(cssToSlices(css)).toEqual(['a.woff2', 'b.woff2'])
})

describe.each(['serif', 'title', 'sans', 'kai'] as const)('the merged %s', (name) => {
  test('has characters of every slice, with a glyph of its own for each', async () => {
    const text = '人民政府—1234“法”《》，。、（）é'
    const [tables] = readSfnt(await openFont(name)) as readonly [FontTables]
    const cmap = readCmap(tables)
    for (const point of points(text)) expect(cmap.get(point), String.fromCodePoint(point)).toBe(point)
    const { outline } = openSlice(tables)
    for (const point of points('人民政府')) expect(outline(cmap.get(point) ?? 0).length).toBeGreaterThan(20)
  })
})

test('characters that the slices leave out come from the file beside them', async () => {
  // Of 通用规范汉字表, Extension A and B; a Roman numeral of GB 2312.
  const text = '䶮㙍𬭼Ⅲ'
  const [facts] = readFontFacts(await openFont('serif'))
  for (const point of points(text)) expect(facts?.characters).toContain(point)
})

test('the glyph of a character is the same whichever others there are', async () => {
  const [few] = readSfnt(await made('serif', '民')) as readonly [FontTables]
  const [many] = readSfnt(await made('serif', '人民政府法治建设，。')) as readonly [FontTables]
  const point = '民'.codePointAt(0) ?? 0
  expect(openSlice(few).outline(point)).toEqual(openSlice(many).outline(point))
  for (const tag of ['OS/2', 'hhea']) {
    const bytes = (tables: FontTables) => Buffer.from(asTable(tables, tag)).toString('hex').slice(0, 64)
    expect(bytes(few), tag).toBe(bytes(many))
  }
})

test('a character that no font has is drawn as 〓, under its own code point', async () => {
  const missing = 0x30edd
  const slice = await made('serif', '民〓')
  const [tables] = readSfnt(mergeSlices([slice], { family: 'X', weight: 400 }, [missing])) as readonly [
    FontTables,
  ]
  const { cmap, outline } = openSlice(tables)
  expect(outline(cmap.get(missing) ?? 0)).toEqual(outline(cmap.get(0x3013) ?? 0))
  expect(outline(cmap.get(missing) ?? 0).length).toBeGreaterThan(10)
})

describe('what a font says of itself', () => {
  test('its family and its characters', async () => {
    const [facts] = readFontFacts(await made('kai', '楷体'))
    expect(facts).toMatchObject({ families: ['LXGW WenKai GB Screen'], mayBeEmbedded: true })
    expect(facts?.characters).toEqual(points('楷体'))
  })

  // OpenType 1.9, OS/2 fsType: 0 installable, 2 restricted, 4 preview and print, 8 editable, 0x100 no subsetting.
  test.each([
    [0x0000, true],
    [0x0004, true],
    [0x0008, true],
    [0x0002, false],
    [0x0104, false],
    [0x0200, false],
    // Old fonts set several bits; the least restrictive counts.
    [0x0006, true],
  ])('fsType %i: may be embedded %s', async (bits, expected) => {
    const font = setFontTable(await made('serif', '民'), 'OS/2', (table) => table.setUint16(8, bits))
    expect(readFontFacts(font)[0]?.mayBeEmbedded).toBe(expected)
  })

  test('what is no font is refused', () => {
    for (const bytes of [new Uint8Array(), Buffer.from('不是字体'), Buffer.alloc(4096)])
      expect(() => readFontFacts(bytes)).toThrow()
  })

  test.each(['head', 'hhea', 'hmtx', 'maxp', 'glyf'])('a font without %s is refused', async (tag) => {
    const [tables] = readSfnt(await made('serif', '人民')) as readonly [FontTables]
    const others = [...tables.keys()].filter((name) => name !== tag)
    const font = writeSfnt(new Map(others.map((name) => [name, asTable(tables, name)])))
    expect(() => readFontFacts(font)).toThrow(/without/u)
  })

  test('a font that ends too early is refused', async () => {
    const font = await made('serif', '人民')
    expect(() => readFontFacts(font.subarray(0, 300))).toThrow()
  })
})
