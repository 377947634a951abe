import subsetFont from 'subset-font'
import { openFont } from '../../scripts/pdf/open-font.ts'
import type { FamilyName } from '../../scripts/pdf/shipped-fonts.ts'
import { mergeSlices } from '../../src/plan-to-exports/pdf/fonts/merge-slices.ts'
import { type FontTables, readSfnt, tableOf, writeSfnt } from '../../src/plan-to-exports/pdf/fonts/sfnt.ts'

/** The characters of a text in one of our families, as a slice for the Web has them. */
export async function cutSlice(name: FamilyName, text: string): Promise<Uint8Array> {
  const options = { targetFormat: 'truetype', noLayoutClosure: true } as const
  return subsetFont(Buffer.from(await openFont(name)), text, options)
}

/** A font with the characters of a text, under the name of another family, as a publisher might have it. */
export async function fontNamed(family: string, text: string): Promise<Uint8Array> {
  return mergeSlices([await cutSlice('sans', text)], { family, weight: 400 })
}

/** The bytes of a table. */
export function asTable(tables: FontTables, tag: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = tableOf(tables, tag)
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** The font with one of its tables changed. */
export function setFontTable(font: Uint8Array, tag: string, change: (table: DataView) => void): Uint8Array {
  const [tables] = readSfnt(font)
  if (!tables) throw new Error('no font')
  const copies = new Map([...tables.keys()].map((name) => [name, asTable(tables, name).slice()]))
  const table = copies.get(tag)
  if (table) change(new DataView(table.buffer))
  return writeSfnt(copies)
}
