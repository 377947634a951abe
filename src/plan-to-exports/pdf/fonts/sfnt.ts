/** The tables of a font by their tags (`cmap`, `glyf`, …). */
export type FontTables = ReadonlyMap<string, DataView>

const TRUETYPE = 0x00010000
const OPENTYPE_CFF = 0x4f54544f
const APPLE_TRUETYPE = 0x74727565
const COLLECTION = 0x74746366
/** What `checkSumAdjustment` makes the sum of a whole font (OpenType 1.9, `head`). */
const MAGIC_SUM = 0xb1b0afba

/**
 * The fonts of a file (OpenType 1.9, “Organization of an OpenType Font”): one of a `.ttf` or `.otf`, several of a `.ttc`.
 *
 * @throws Error when it is no such file, or ends too early.
 */
export function readSfnt(bytes: Uint8Array): readonly FontTables[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== COLLECTION) return [readTables(view, 0)]
  return Array.from({ length: view.getUint32(8) }, (_, index) =>
    readTables(view, view.getUint32(12 + 4 * index)),
  )
}

function readTables(view: DataView, start: number): FontTables {
  const version = view.getUint32(start)
  if (![TRUETYPE, OPENTYPE_CFF, APPLE_TRUETYPE].includes(version)) throw new Error('not an OpenType font')
  const count = view.getUint16(start + 4)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = start + 12 + 16 * index
      const tag = String.fromCharCode(...Array.from({ length: 4 }, (_, at) => view.getUint8(record + at)))
      const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)]
      if (offset + length > view.byteLength) throw new RangeError(`a font that ends within ${tag}`)
      return [tag, new DataView(view.buffer, view.byteOffset + offset, length)]
    }),
  )
}

/** A table that a font must have. @throws Error without it. */
export function tableOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag)
  if (!table) throw new Error(`a font without ${tag}`)
  return table
}

/** Write a TrueType font from its tables, with all sums. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const offsets: number[] = []
  let length = 12 + 16 * sorted.length
  for (const [, content] of sorted) {
    offsets.push(length)
    length += padded(content.length)
  }
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  view.setUint32(0, TRUETYPE)
  view.setUint16(4, sorted.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (sorted.length - power) * 16)
  sorted.forEach(([tag, content], index) => {
    const [record, offset] = [12 + 16 * index, offsets[index] ?? 0]
    bytes.set(new TextEncoder().encode(tag), record)
    bytes.set(content, offset)
    if (tag === 'head') view.setUint32(offset + 8, 0)
    view.setUint32(record + 4, sumOf(view, offset, padded(content.length)))
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, content.length)
  })
  const head = offsets[sorted.findIndex(([tag]) => tag === 'head')]
  if (head !== undefined) view.setUint32(head + 8, (MAGIC_SUM - sumOf(view, 0, length)) >>> 0)
  return bytes
}

const padded = (length: number) => (length + 3) & ~3

function sumOf(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
