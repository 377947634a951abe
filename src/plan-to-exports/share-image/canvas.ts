import { encodeColors } from '../../model/encode-png.ts'

/** A colour as `0xRRGGBB`. */
export type Color = number

/** A picture in memory that can be painted on. */
export interface Canvas {
  readonly width: number
  readonly height: number
  /** The colour of each point, row by row. */
  readonly points: Uint32Array
}

/** A canvas filled with one colour. */
export function createCanvas(width: number, height: number, color: Color): Canvas {
  return { width, height, points: new Uint32Array(width * height).fill(color) }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Fill a rectangle; edges lie on whole points. */
export function fillBox({ width, height, points }: Canvas, box: Box, color: Color): void {
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1)
    points.fill(color, y * width + Math.max(0, box.left), y * width + Math.min(width, box.right))
}

/** Fill a disc with a smooth edge. */
export function fillDisc(
  { width, height, points }: Canvas,
  x: number,
  y: number,
  radius: number,
  color: Color,
): void {
  const reach = Math.ceil(radius) + 1
  for (let row = Math.max(0, y - reach); row < Math.min(height, y + reach); row += 1) {
    for (let column = Math.max(0, x - reach); column < Math.min(width, x + reach); column += 1) {
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y)
      const share = Math.min(1, Math.max(0, radius - distance + 0.5))
      const at = row * width + column
      points[at] = mix(points[at] ?? 0, color, share)
    }
  }
}

/** So much of a colour over another, channel by channel. */
function mix(below: Color, color: Color, share: number): Color {
  return [16, 8, 0].reduce((mixed, shift) => {
    const under = (below >>> shift) & 0xff
    const over = (color >>> shift) & 0xff
    return mixed | (Math.round(under + (over - under) * share) << shift)
  }, 0)
}

/** The canvas as a PNG file. */
export function toPng({ width, height, points }: Canvas): Uint8Array {
  return encodeColors(width, height, (point) => points[point] ?? 0, 9)
}
