import { looksAlike } from '../looks-alike.ts'
import type { PlacedBox } from '../printed-lines/printed-page.ts'

/** Red, green and blue from 0 to 255; `null` for what is no one colour. */
export type Colour = readonly [number, number, number] | null

/** Points; a page is looked at through squares of this size. */
const SQUARE = 3
const MOST_SQUARES = 1000
const UNKNOWN = -1
const WHITE = 0xffffff

/** The colour that each square of a page has at the time, and when it was last painted over. */
export interface Ground {
  /** Paint a rectangle at a time; with `null` for something that is no one colour, or is seen through. */
  paint(box: PlacedBox, colour: Colour, time: number): void
  colourAt(x: number, y: number): Colour
  /** Whether something opaque was painted there after that time. */
  isCoveredAfter(x: number, y: number, time: number): boolean
}

/** Paper: white, nothing on it. */
export function createGround(width: number, height: number): Ground {
  const square = Math.max(SQUARE, width / MOST_SQUARES, height / MOST_SQUARES)
  const columns = Math.max(1, Math.ceil(width / square))
  const rows = Math.max(1, Math.ceil(height / square))
  const colours = new Int32Array(columns * rows).fill(WHITE)
  const times = new Int32Array(columns * rows).fill(UNKNOWN)
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value))
  const indexOf = (x: number, y: number) =>
    clamp(Math.floor(y / square), rows - 1) * columns + clamp(Math.floor(x / square), columns - 1)
  return {
    paint: ({ left, bottom, right, top }, colour, time) => {
      // A square is painted where its middle is.
      const [from, to] = [left, right].map((x) => clamp(Math.round(x / square), columns)) as [number, number]
      const [first, last] = [bottom, top].map((y) => clamp(Math.round(y / square), rows)) as [number, number]
      const value = colour ? (colour[0] << 16) | (colour[1] << 8) | colour[2] : UNKNOWN
      for (let row = first; row < last && from < to; row += 1) {
        colours.fill(value, row * columns + from, row * columns + to)
        if (colour) times.fill(time, row * columns + from, row * columns + to)
      }
    },
    colourAt: (x, y) => {
      const value = colours[indexOf(x, y)] ?? UNKNOWN
      return value === UNKNOWN ? null : [value >> 16, (value >> 8) & 0xff, value & 0xff]
    },
    isCoveredAfter: (x, y, time) => (times[indexOf(x, y)] ?? UNKNOWN) > time,
  }
}

/** Whether both are known colours, and one to the eye. */
export function looksLike(one: Colour, other: Colour): boolean {
  return one !== null && other !== null && looksAlike(one, other)
}

/** `#rrggbb`, as pdf.js gives colours. */
export function toColour(hex: unknown): Colour {
  const value =
    typeof hex === 'string' && /^#[0-9a-f]{6}$/iu.test(hex) ? Number.parseInt(hex.slice(1), 16) : null
  return value === null ? null : [value >> 16, (value >> 8) & 0xff, value & 0xff]
}

/** Whether a colour is as light as a watermark's. */
export function isPale(colour: Colour): boolean {
  return colour !== null && (colour[0] * 299 + colour[1] * 587 + colour[2] * 114) / 1000 >= 150
}
