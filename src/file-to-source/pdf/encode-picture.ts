import { encodePng } from '../../model/encode-png.ts'

/** A picture as pdf.js decodes it: one bit, three or four bytes a point, by its kind. */
interface DecodedPicture {
  readonly width: number
  readonly height: number
  readonly kind: number
  readonly data: Uint8Array | Uint8ClampedArray
}

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
  return encodePng({ width, height, data, row, kind: [bits, type] }, LEVEL)
}

function isDecoded(picture: unknown): picture is DecodedPicture {
  return (
    typeof picture === 'object' && picture !== null && 'data' in picture && ArrayBuffer.isView(picture.data)
  )
}
