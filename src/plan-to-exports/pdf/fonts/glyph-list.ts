import type { Slice } from './open-slice.ts'

/** Of a part of a composite glyph (OpenType 1.9, `glyf`). */
const FLAGS = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 }

/** Numbers that no character has as its code point: those of surrogates. */
const SPARE = 0xd800
const LAST_SPARE = 0xdfff

interface Glyph {
  readonly outline: Uint8Array
  /** Advance width and left side bearing. */
  readonly metrics: readonly [number, number]
}

const NONE: Glyph = { outline: new Uint8Array(), metrics: [0, 0] }

/**
 * Glyphs of some slices. The number of a glyph is the code point of its character, whichever others there are: a program
 * that names what it makes of a font by the numbers in it names it the same. Parts of glyphs, and characters beyond the
 * basic plane, have spare numbers.
 */
export class GlyphList {
  readonly #glyphs = new Map<number, Glyph>()
  #spare = SPARE

  get count(): number {
    return 1 + Math.max(...this.#glyphs.keys())
  }

  /** Add a glyph with those that it is composed of. @returns Its number. */
  add(slice: Slice, glyph: number, point = Number.POSITIVE_INFINITY): number {
    const number = point < 0xffff ? point : this.#spare++
    if (this.#spare > LAST_SPARE + 1) throw new Error('too many glyphs for one font')
    const outline = this.#withParts(slice, slice.outline(glyph))
    this.#glyphs.set(number, { outline, metrics: slice.metrics(glyph) })
    return number
  }

  /** `glyf`, `loca` with long offsets, `hmtx` with a width for each glyph. */
  toTables(): ReadonlyMap<string, Uint8Array> {
    const { count } = this
    const glyphs = Array.from({ length: count }, (_, number) => this.#glyphs.get(number) ?? NONE)
    const loca = new DataView(new ArrayBuffer(4 * (count + 1)))
    const hmtx = new DataView(new ArrayBuffer(4 * count))
    const glyf = new Uint8Array(glyphs.reduce((sum, { outline }) => sum + even(outline.length), 0))
    let offset = 0
    glyphs.forEach(({ outline, metrics: [advance, bearing] }, number) => {
      glyf.set(outline, offset)
      offset += even(outline.length)
      loca.setUint32(4 * (number + 1), offset)
      hmtx.setUint16(4 * number, advance)
      hmtx.setInt16(4 * number + 2, bearing)
    })
    return new Map([
      ['glyf', glyf],
      ['loca', new Uint8Array(loca.buffer)],
      ['hmtx', new Uint8Array(hmtx.buffer)],
    ])
  }

  /** A copy of an outline; of a composite one with its parts added and named by their new numbers. */
  #withParts(slice: Slice, outline: Uint8Array): Uint8Array {
    const copy = outline.slice()
    if (copy.length === 0) return copy
    const view = new DataView(copy.buffer)
    if (view.getInt16(0) >= 0) return copy
    let at = 10
    let flags = FLAGS.more
    while (flags & FLAGS.more) {
      flags = view.getUint16(at)
      view.setUint16(at + 2, this.add(slice, view.getUint16(at + 2)))
      at += 4 + (flags & FLAGS.words ? 4 : 2)
      at += flags & FLAGS.scale ? 2 : flags & FLAGS.twoScales ? 4 : flags & FLAGS.matrix ? 8 : 0
    }
    return copy
  }
}

const even = (length: number) => length + (length & 1)
