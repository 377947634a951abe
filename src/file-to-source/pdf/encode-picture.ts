import { zlibSync } from 'fflate'
import { crc32 } from '../zip/crc32.ts'

/** A picture as pdf.js decodes it: one bit, three or four bytes a point, by its kind. */
export interface DecodedPicture {
  readonly width: number
  readonly height: number
  readonly kind: number
  readonly data: Uint8Array | Uint8ClampedArray
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** By the kinds of pdf.js: bits a channel, colour type (PNG §11.2.1) and bits a point. */
const KINDS: Readonly<Record<number, readonly [bits: number, type: number, perPoint: number]>> = {
  1: [1, 0, 1],
  2: [8, 2, 24],
  3: [8, 6, 32],
}
/** Pictures are packed quickly: they are kept, not sent. */
const LEVEL = 3

/** A picture as a PNG file; `null` for what pdf.js could not decode. */
export function encodePicture(picture: unknown): Uint8Array | null {
  if (!isDecoded(picture)) return null
  const { width, height, kind, data } = picture
  const [bits, type, perPoint] = KINDS[kind] ?? [0, 0, 0]
  const row = Math.ceil((width * perPoint) / 8)
  if (row === 0 || data.length < row * height) return null
  const rows = new Uint8Array(height * (row + 1))
  for (let y = 0; y < height; y += 1) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return join([
    new Uint8Array(SIGNATURE),
    chunk('IHDR', new Uint8Array([...bytesOf(width), ...bytesOf(height), bits, type, 0, 0, 0])),
    chunk('IDAT', zlibSync(rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ])
}

function isDecoded(picture: unknown): picture is DecodedPicture {
  return (
    typeof picture === 'object' && picture !== null && 'data' in picture && ArrayBuffer.isView(picture.data)
  )
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = join([new TextEncoder().encode(name), data])
  return join([bytesOf(data.length), body, bytesOf(crc32(body))])
}

function bytesOf(value: number): Uint8Array {
  return new Uint8Array([24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff))
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  return whole
}
