import { encodePng } from '../../model/encode-png.ts'

/** Red, green, blue, each 0–255. */
export type Color = readonly [number, number, number]

/** A picture in memory that can be painted on: three bytes a pixel, row by row. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A canvas filled with one colour. */
export function createCanvas(width: number, height: number, color: Color): Canvas {
  const canvas = { width, height, pixels: new Uint8Array(width * height * 3) }
  paint(canvas, { left: 0, top: 0, right: width, bottom: height }, color, () => 1)
  return canvas
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Fill a rectangle; edges lie on whole pixels. */
export function fillBox(canvas: Canvas, box: Box, color: Color): void {
  paint(canvas, box, color, () => 1)
}

/** Fill a disc with a smooth edge. */
export function fillDisc(canvas: Canvas, x: number, y: number, radius: number, color: Color): void {
  const reach = Math.ceil(radius) + 1
  const box = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
  paint(canvas, box, color, (px, py) => {
    const distance = Math.hypot(px + 0.5 - x, py + 0.5 - y)
    return Math.min(1, Math.max(0, radius - distance + 0.5))
  })
}

/** Lay a colour over a part of the canvas, as thickly at each pixel as `cover` says. */
function paint(canvas: Canvas, box: Box, color: Color, cover: (x: number, y: number) => number): void {
  const { width, height, pixels } = canvas
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x += 1) {
      const share = cover(x, y)
      const at = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const below = pixels[at + channel] as number
        pixels[at + channel] = Math.round(below + ((color[channel] as number) - below) * share)
      }
    }
  }
}

/** The canvas as a PNG file. */
export function toPng({ width, height, pixels }: Canvas): Uint8Array {
  return encodePng({ width, height, data: pixels, row: width * 3, kind: [8, 2] }, 9)
}
