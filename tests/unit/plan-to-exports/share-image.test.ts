import { unzlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { planToShareImage } from '../../../src/plan-to-exports/share-image/plan-to-share-image.ts'
import { loadHenan } from '../../support/henan.ts'

const { plan } = loadHenan()
const file = Buffer.from(planToShareImage(plan))
/** A point is a place in the palette; each row begins with its filter. */
const ROW = 1200 + 1

/** The only chunk of a name. */
function chunk(name: string): Buffer {
  const at = file.indexOf(name)
  return file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4))
}

function pixels(): Uint8Array {
  return unzlibSync(chunk('IDAT'))
}

test('is a PNG of 1200 × 630, the same each time', () => {
  expect(file.subarray(1, 4).toString()).toBe('PNG')
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630])
  expect(pixels()).toHaveLength(630 * ROW)
  expect(Buffer.from(planToShareImage(plan)).equals(file)).toBe(true)
})

test('shows ten knots on one rope', () => {
  const data = pixels()
  const rows = Array.from({ length: 630 }, (_, y) => data.subarray(y * ROW + 1, (y + 1) * ROW))
  const palette = chunk('PLTE')
  const isSeal = (row: Uint8Array, x: number) => palette.readUIntBE((row[x] ?? 0) * 3, 3) === 0x8a2315
  const rope = rows.filter((row) => isSeal(row, 91) && isSeal(row, 1108))
  expect(rope).toHaveLength(6)
  // Within a knot the rope is hidden by paper.
  const middle = rope[3] as Uint8Array
  const gaps = Array.from({ length: 1018 }, (_, x) => x + 91).filter(
    (x) => isSeal(middle, x) && !isSeal(middle, x + 1),
  )
  expect(gaps).toHaveLength(10)
})
