import { readCmap } from './read-cmap.ts'
import { type FontTables, readSfnt, tableOf } from './sfnt.ts'

/** What a font says of itself. */
export interface FontFacts {
  /** Names of its family, in every language that it has one in. */
  readonly families: readonly string[]
  /** Code points of the characters that it has. */
  readonly characters: ReadonlySet<number>
  /** Whether its licence bits let a subset of it be put into a document. */
  readonly mayBeEmbedded: boolean
}

/** Family names: those of four styles, and those of more (OpenType 1.9, `name`). */
const FAMILY_IDS = [1, 16]
/** `fsType` of `OS/2`: what may not be embedded, may not be cut down to a subset, or is embedded as bitmaps only. */
const FORBIDDEN = { restricted: 0x0002, subset: 0x0100, outlines: 0x0200 }
/** Kinds of embedding that are allowed beside the restriction, for bits of old fonts may contradict each other. */
const ALLOWED = 0x000c

/** Tables without which nothing can be set (OpenType 1.9, “Required Tables”), and those with outlines, of which one is there. */
const REQUIRED = ['head', 'hhea', 'hmtx', 'maxp']
const OUTLINES = ['glyf', 'CFF ', 'CFF2']

/**
 * Read each font of a file.
 *
 * @throws Error when the file holds no font, or one that is broken, has no outlines or is not encoded in Unicode.
 */
export function readFontFacts(bytes: Uint8Array): readonly FontFacts[] {
  return readSfnt(bytes).map((tables) => {
    for (const tag of REQUIRED) tableOf(tables, tag)
    if (!OUTLINES.some((tag) => tables.has(tag))) throw new Error('a font without outlines')
    const characters = new Set(readCmap(tables).keys())
    if (characters.size === 0) throw new Error('a font without characters of Unicode')
    return {
      families: readFamilies(tableOf(tables, 'name')),
      characters,
      mayBeEmbedded: mayBeEmbedded(tables),
    }
  })
}

function readFamilies(name: DataView): readonly string[] {
  const [count, start] = [name.getUint16(2), name.getUint16(4)]
  const families = Array.from({ length: count }, (_, index) => {
    const record = 6 + 12 * index
    const [platform, id] = [name.getUint16(record), name.getUint16(record + 6)]
    if (!FAMILY_IDS.includes(id) || (platform !== 3 && platform !== 0)) return ''
    const [length, offset] = [name.getUint16(record + 8), name.getUint16(record + 10)]
    const at = name.byteOffset + start + offset
    return new TextDecoder('utf-16be').decode(new Uint8Array(name.buffer, at, length))
  })
  return [...new Set(families.filter((family) => family !== ''))]
}

function mayBeEmbedded(tables: FontTables): boolean {
  const os2 = tables.get('OS/2')
  if (!os2) return true
  const bits = os2.getUint16(8)
  if (bits & (FORBIDDEN.subset | FORBIDDEN.outlines)) return false
  return (bits & FORBIDDEN.restricted) === 0 || (bits & ALLOWED) !== 0
}
