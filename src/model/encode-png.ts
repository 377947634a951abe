import { zlibSync } from 'fflate'
import { crc32 } from './crc32.ts'

/** The points of a picture, row by row, each row on bytes of its own. */
interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
  /** Bytes of a row. */
  readonly row: number
  /** Bits a channel, and the colour type: 0 for grey, 2 for red, green and blue, 3 for a palette's places, 6 for these and opacity (PNG §11.2.1). */
  readonly kind: readonly [bits: number, type: number]
  /** Red, green and blue of each place. */
  readonly palette?: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** By deflate, each row with its filter, no interlacing. */
const METHODS = [0, 0, 0]

/** A picture as a PNG file; the same bytes on every machine, as fflate packs without the system’s zlib. */
export function encodePng({ width, height, data, row, kind, palette }: Raster, level: 3 | 9): Uint8Array {
  // Each row begins with its filter: 0, none.
  const rows = new Uint8Array(height * (row + 1))
  for (let y = 0; y < height; y += 1) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return join([
    new Uint8Array(SIGNATURE),
    chunk('IHDR', new Uint8Array([...bytesOf(width), ...bytesOf(height), ...kind, ...METHODS])),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', zlibSync(rows, { level })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Colours that a palette holds. */
const MOST = 256

/**
 * A picture in which nothing is transparent as a PNG file: a byte a point where it has few colours.
 *
 * @param colorAt Red, green and blue of each point, row by row, as `0xRRGGBB`.
 */
export function encodeColors(
  width: number,
  height: number,
  colorAt: (point: number) => number,
  level: 3 | 9,
): Uint8Array {
  const places = new Map<number, number>()
  const data = new Uint8Array(width * height)
  let [last, place] = [-1, -1]
  for (let at = 0; at < data.length; at += 1) {
    const color = colorAt(at)
    // Most points have the colour of the one before.
    if (color !== last) {
      place = places.get(color) ?? places.size
      places.set(color, place)
      last = color
    }
    data[at] = place
  }
  if (places.size <= MOST) {
    const palette = new Uint8Array([...places.keys()].flatMap(channelsOf))
    return encodePng({ width, height, data, row: width, kind: [8, 3], palette }, level)
  }
  const whole = Uint8Array.from({ length: data.length * 3 }, (_, at) => {
    const shift = 16 - (at % 3) * 8
    return colorAt(Math.floor(at / 3)) >>> shift
  })
  return encodePng({ width, height, data: whole, row: width * 3, kind: [8, 2] }, level)
}

function channelsOf(color: number): number[] {
  return bytesOf(color).slice(1)
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = join([new TextEncoder().encode(name), data])
  return join([Uint8Array.from(bytesOf(data.length)), body, Uint8Array.from(bytesOf(crc32(body)))])
}

function bytesOf(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  return whole
}
