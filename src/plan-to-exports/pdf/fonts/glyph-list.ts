import type { Slice } from './open-slice.ts'

/** Of a part of a composite glyph (OpenType 1.9, `glyf`). */
const FLAGS = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 }

/** Glyphs of some slices in one row. */
export class GlyphList {
  readonly #glyphs: { outline: Uint8Array; readonly metrics: readonly [number, number] }[] = []

  get count(): number {
    return this.#glyphs.length
  }

  /** Add a glyph with those that it is composed of. @returns Its number in the list. */
  add(slice: Slice, glyph: number): number {
    const number = this.#glyphs.length
    const added = { outline: slice.outline(glyph), metrics: slice.metrics(glyph) }
    this.#glyphs.push(added)
    added.outline = this.#withParts(slice, added.outline)
    return number
  }

  /** `glyf`, `loca` with long offsets, `hmtx` with a width for each glyph. */
  toTables(): ReadonlyMap<string, Uint8Array> {
    const loca = new DataView(new ArrayBuffer(4 * (this.count + 1)))
    const hmtx = new DataView(new ArrayBuffer(4 * this.count))
    const length = this.#glyphs.reduce((sum, { outline }) => sum + even(outline.length), 0)
    const glyf = new Uint8Array(length)
    let offset = 0
    this.#glyphs.forEach(({ outline, metrics: [advance, bearing] }, index) => {
      glyf.set(outline, offset)
      offset += even(outline.length)
      loca.setUint32(4 * (index + 1), offset)
      hmtx.setUint16(4 * index, advance)
      hmtx.setInt16(4 * index + 2, bearing)
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
