import type { Slice } from './open-slice.ts'
import { tableOf } from './sfnt.ts'

/** What a font is called, and how heavy it is. */
export interface FontName {
  readonly family: string
  /** Of 100 to 900. */
  readonly weight: number
}

/**
 * `maxp` from its seventh byte on: the most points and contours of a glyph, zones, six limits of hints, and the most parts
 * of a glyph and how deep they are. More than any glyph of our fonts has, so that they depend on none.
 */
const LIMITS = [4096, 1024, 4096, 1024, 2, 0, 0, 0, 0, 0, 0, 64, 16]

/**
 * All tables but those of the glyphs: the first slice's, with what is known of all. Measures that would depend on which
 * characters were asked for (the box around all glyphs, the mean width) are those of the em square instead, so that what
 * is made of a font with some of its characters does not depend on the others.
 */
export function sharedTables(
  fonts: readonly Slice[],
  glyphs: number,
  points: ReadonlyMap<number, number>,
  name: FontName,
): ReadonlyMap<string, Uint8Array> {
  const [head, hhea, maxp, os2] = ['head', 'hhea', 'maxp', 'OS/2'].map((tag) => copyOf(fonts, tag)) as [
    DataView,
    DataView,
    DataView,
    DataView,
  ]
  const em = head.getUint16(18)
  setAll(head, 36, [0, hhea.getInt16(6), em, hhea.getInt16(4)])
  head.setInt16(50, 1)
  setAll(hhea, 10, [em, 0, 0, em])
  hhea.setUint16(34, glyphs)
  maxp.setUint16(4, glyphs)
  LIMITS.forEach((limit, index) => {
    const at = 6 + 2 * index
    const most = fonts.map(({ tables }) => tableOf(tables, 'maxp').getUint16(at))
    maxp.setUint16(at, Math.max(limit, ...most))
  })
  setAll(os2, 2, [em, name.weight])
  setAll(os2, 42, [0, 0, 0, 0, 0, 0, 0, 0])
  setAll(os2, 64, [0x20, 0xffff - 0x10000])
  const post = new DataView(new ArrayBuffer(32))
  post.setUint32(0, 0x00030000)
  return new Map(
    Object.entries({
      head,
      hhea,
      maxp,
      'OS/2': os2,
      post,
      name: nameTable(name),
      cmap: cmapTable(points),
    }).map(([tag, view]) => [tag, new Uint8Array(view.buffer)]),
  )
}

function setAll(view: DataView, start: number, values: readonly number[]): void {
  values.forEach((value, index) => {
    view.setInt16(start + 2 * index, value)
  })
}

function copyOf([model]: readonly Slice[], tag: string): DataView {
  if (!model) throw new Error('no slices')
  const { buffer, byteOffset, byteLength } = tableOf(model.tables, tag)
  return new DataView(new Uint8Array(buffer, byteOffset, byteLength).slice().buffer)
}

/** Format 12, a group for each character. */
function cmapTable(points: ReadonlyMap<number, number>): DataView {
  const sorted = [...points].sort(([a], [b]) => a - b)
  const view = new DataView(new ArrayBuffer(12 + 16 + 12 * sorted.length))
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, view.byteLength - 12)
  view.setUint32(24, sorted.length)
  sorted.forEach(([point, glyph], index) => {
    const at = 28 + 12 * index
    view.setUint32(at, point)
    view.setUint32(at + 4, point)
    view.setUint32(at + 8, glyph)
  })
  return view
}

/** Family, style, full name and PostScript name, in English (OpenType 1.9, `name`). */
function nameTable({ family, weight }: FontName): DataView {
  const style = weight === 400 ? 'Regular' : `W${weight}`
  const names = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`],
  ] as const
  const start = 6 + 12 * names.length
  const view = new DataView(
    new ArrayBuffer(start + 2 * names.reduce((sum, [, text]) => sum + text.length, 0)),
  )
  view.setUint16(2, names.length)
  view.setUint16(4, start)
  let offset = 0
  names.forEach(([id, text], index) => {
    const record = [3, 1, 0x409, id, 2 * text.length, offset]
    record.forEach((value, place) => {
      view.setUint16(6 + 12 * index + 2 * place, value)
    })
    Array.from(text).forEach((letter, place) => {
      view.setUint16(start + offset + 2 * place, letter.charCodeAt(0))
    })
    offset += 2 * text.length
  })
  return view
}
