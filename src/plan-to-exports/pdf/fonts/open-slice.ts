import { readCmap } from './read-cmap.ts'
import { type FontTables, tableOf } from './sfnt.ts'

/** A TrueType font opened for its glyphs. */
export interface Slice {
  readonly tables: FontTables
  readonly cmap: ReadonlyMap<number, number>
  /** The bytes of a glyph in `glyf`; none for a blank. */
  readonly outline: (glyph: number) => Uint8Array
  /** Advance width and left side bearing. */
  readonly metrics: (glyph: number) => readonly [number, number]
}

/** Open a TrueType font. @throws Error without one of the tables that outlines need. */
export function openSlice(tables: FontTables): Slice {
  const [glyf, loca, hmtx] = ['glyf', 'loca', 'hmtx'].map((tag) => tableOf(tables, tag)) as [
    DataView,
    DataView,
    DataView,
  ]
  const isLong = tableOf(tables, 'head').getInt16(50) === 1
  const widths = tableOf(tables, 'hhea').getUint16(34)
  const offset = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  return {
    tables,
    cmap: readCmap(tables),
    outline: (glyph) =>
      new Uint8Array(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph)),
    metrics: (glyph) => {
      // Behind the last width glyphs have only a bearing, and share that width.
      const advance = hmtx.getUint16(4 * Math.min(glyph, widths - 1))
      const bearing = hmtx.getInt16(glyph < widths ? 4 * glyph + 2 : 4 * widths + 2 * (glyph - widths))
      return [advance, bearing]
    },
  }
}
