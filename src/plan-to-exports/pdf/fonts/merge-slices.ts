import { GlyphList } from './glyph-list.ts'
import { openSlice } from './open-slice.ts'
import { readSfnt, writeSfnt } from './sfnt.ts'
import { type FontName, sharedTables } from './shared-tables.ts'

/** Drawn instead of a character for which there is no type (缺字符号). */
const GETA = 0x3013

/**
 * Put slices of one TrueType font together again: fonts for the Web come in a hundred files by ranges of characters.
 *
 * 1. Every character that a slice has is there once, with a glyph of its own; so a PDF that is asked which character a
 *    glyph stands for has one answer, and it is never a radical.
 * 2. Characters of `missing` are drawn as 〓: the text of a PDF keeps them, and a reader sees that one is missing.
 * 3. The same slices give the same bytes, and what a program makes of some characters does not depend on the others.
 *
 * @param slices TrueType outlines with the same units per em and without hints, such as `subset-font` makes them.
 */
export function mergeSlices(
  slices: readonly Uint8Array[],
  name: FontName,
  missing: readonly number[] = [],
): Uint8Array {
  const fonts = slices.flatMap(readSfnt).map(openSlice)
  const [model] = fonts
  if (!model) throw new Error('no slices')
  const glyphs = new GlyphList()
  glyphs.add(model, 0, 0)
  const points = new Map<number, number>()
  for (const font of fonts) {
    for (const [point, glyph] of font.cmap) {
      if (!points.has(point)) points.set(point, glyphs.add(font, glyph, point))
    }
  }
  const geta = fonts.find(({ cmap }) => cmap.has(GETA))
  for (const point of missing) {
    if (geta && !points.has(point)) points.set(point, glyphs.add(geta, geta.cmap.get(GETA) ?? 0, point))
  }
  return writeSfnt(new Map([...sharedTables(fonts, glyphs.count, points, name), ...glyphs.toTables()]))
}
