import { unzlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { encodeColors } from '../../../src/model/encode-png.ts'

/** Two rows; every point is of another colour. */
const width = 150
const colorAt = (point: number) => (point * 0x010305 + 0x0a0b0c) & 0xffffff

/** Bits a channel, colour type, and the points of each row, without the filter before them. */
function read(file: Buffer): { readonly kind: number[]; readonly rows: Buffer[]; readonly palette: Buffer } {
  const chunk = (name: string) => {
    const at = file.indexOf(name)
    return at < 0 ? Buffer.alloc(0) : file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))
  }
  const data = Buffer.from(unzlibSync(chunk('IDAT')))
  const row = data.length / 2
  const rows = [data.subarray(1, row), data.subarray(row + 1)]
  return { kind: [...chunk('IHDR').subarray(8, 10)], rows, palette: chunk('PLTE') }
}

const picture = (colors: number) =>
  read(Buffer.from(encodeColors(width, 2, (point) => colorAt(point % colors), 3)))

test('a picture of 256 colours has a palette, and a byte a point', () => {
  const { kind, rows, palette } = picture(256)
  expect([kind, palette.length]).toEqual([[8, 3], 256 * 3])
  const shown = rows.flatMap((row) => [...row].map((place) => palette.readUIntBE(place * 3, 3)))
  expect(shown).toEqual(Array.from({ length: 300 }, (_, point) => colorAt(point % 256)))
})

test('one of more has three bytes a point', () => {
  const { kind, rows, palette } = picture(300)
  expect([kind, palette.length]).toEqual([[8, 2], 0])
  const shown = rows.flatMap((row) =>
    Array.from({ length: width }, (_, point) => row.readUIntBE(point * 3, 3)),
  )
  expect(shown).toEqual(Array.from({ length: 300 }, (_, point) => colorAt(point)))
})
