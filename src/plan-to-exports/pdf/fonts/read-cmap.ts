import { type FontTables, tableOf } from './sfnt.ts'

/** Unicode subtables by platform and encoding, the fullest first (OpenType 1.9, `cmap`). */
const UNICODE = ['3.10', '0.6', '0.4', '3.1', '0.3', '0.2', '0.1', '0.0']

/** The glyph of each character, by code points; none in a font that is not encoded in Unicode. */
export function readCmap(tables: FontTables): ReadonlyMap<number, number> {
  const cmap = tableOf(tables, 'cmap')
  const subtables = new Map(
    Array.from({ length: cmap.getUint16(2) }, (_, index) => {
      const record = 4 + 8 * index
      const kind = `${cmap.getUint16(record)}.${cmap.getUint16(record + 2)}`
      return [kind, cmap.getUint32(record + 4)] as const
    }),
  )
  for (const kind of UNICODE) {
    const offset = subtables.get(kind)
    if (offset === undefined) continue
    const format = cmap.getUint16(offset)
    if (format === 12) return readGroups(cmap, offset)
    if (format === 4) return readSegments(cmap, offset)
  }
  return new Map()
}

/** Format 12: runs of code points to runs of glyphs. */
function readGroups(cmap: DataView, offset: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  const count = cmap.getUint32(offset + 12)
  for (let group = 0; group < count; group += 1) {
    const at = offset + 16 + 12 * group
    const [start, end, first] = [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)]
    for (let point = start; point <= end; point += 1) add(glyphs, point, first + point - start)
  }
  return glyphs
}

/** Format 4: segments of the basic plane, each with a distance or a list of glyphs. */
function readSegments(cmap: DataView, offset: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  const double = cmap.getUint16(offset + 6)
  for (let at = 0; at < double; at += 2) {
    const end = cmap.getUint16(offset + 14 + at)
    const start = cmap.getUint16(offset + 16 + double + at)
    const delta = cmap.getUint16(offset + 16 + 2 * double + at)
    const rangeAt = offset + 16 + 3 * double + at
    const range = cmap.getUint16(rangeAt)
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const glyph = range === 0 ? point : cmap.getUint16(rangeAt + range + 2 * (point - start))
      if (glyph !== 0) add(glyphs, point, (glyph + delta) & 0xffff)
    }
  }
  return glyphs
}

/** Glyph 0 is the box for what a font does not have. */
function add(glyphs: Map<number, number>, point: number, glyph: number): void {
  if (glyph !== 0) glyphs.set(point, glyph)
}
