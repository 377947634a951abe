import { zlibSync } from 'fflate'
import type { Canvas } from './canvas.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Eight bits a channel, red, green, blue; no interlacing. */
const KIND = [8, 2, 0, 0, 0]

/** A canvas as a PNG file; the same bytes on every machine, as fflate packs without the system’s zlib. */
export function encodePng({ width, height, pixels }: Canvas): Uint8Array {
  const rows = new Uint8Array(height * (width * 3 + 1))
  for (let y = 0; y < height; y += 1) {
    // Each row begins with its filter: 0, none.
    rows.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  }
  const header = [...bytesOf(width), ...bytesOf(height), ...KIND]
  const chunks = [
    new Uint8Array(SIGNATURE),
    chunk('IHDR', new Uint8Array(header)),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]
  const file = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  chunks.reduce((at, part) => {
    file.set(part, at)
    return at + part.length
  }, 0)
  return file
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = new Uint8Array([...[...name].map((letter) => letter.charCodeAt(0)), ...data])
  return new Uint8Array([...bytesOf(data.length), ...body, ...bytesOf(crc32(body))])
}

function bytesOf(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
}

/** The checksum of PNG (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
