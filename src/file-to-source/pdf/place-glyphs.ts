import { apply, multiply } from '../printed-lines/matrix.ts'
import type { FontShape } from './font-shapes.ts'
import type { GraphicsState, TextPlace } from './graphics-state.ts'

/** A glyph of a `showText` of pdf.js. */
export interface Glyph {
  readonly unicode: string
  readonly width: number
  /** Of vertical writing: how far it goes on, and where its middle and top are. */
  readonly vmetric?: readonly [advance: number, x: number, y: number] | null
  /** Whether word spacing comes after it. */
  readonly isSpace: boolean
}

/** A glyph where it stands; lengths in points, `y` grows upwards. */
export interface PlacedGlyph {
  /** The characters that the font says it stands for; may be several, or blank. */
  readonly text: string
  /** Where its baseline begins and ends. */
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  /** Height of the letters. */
  readonly size: number
  /** The way in which its line runs, in radians. */
  readonly angle: number
}

/** In vertical writing a letter's middle is on the line; the baseline that it would have is this far below, in letters. */
const MIDDLE = 0.38
const UNITS = 0.001

/**
 * Where the glyphs of one operator stand, and where the next ones will (ISO 32000-1 §9.4.4): numbers among them move
 * on by thousandths of a letter.
 */
export function placeGlyphs(
  shown: readonly (Glyph | number)[],
  state: GraphicsState,
  place: TextPlace,
  font: FontShape | null,
): { readonly placed: readonly PlacedGlyph[]; readonly after: TextPlace } {
  const matrix = multiply(state.matrix, place.text)
  const { fontSize, scale, rise, charSpacing, wordSpacing } = state
  const isVertical = font?.isVertical ?? false
  const step = fontSize * (font?.unit ?? UNITS)
  const [originX, originY] = apply(matrix, 0, 0)
  const vector = (x: number, y: number) => {
    const [toX, toY] = apply(matrix, x, y)
    return [toX - originX, toY - originY] as const
  }
  const [alongX, alongY] = isVertical ? vector(0, -Math.abs(fontSize)) : vector(fontSize * scale, 0)
  const size = Math.hypot(...(isVertical ? vector(fontSize, 0) : vector(0, fontSize * (font?.height ?? 1))))
  const angle = Math.atan2(alongY, alongX)
  let at = 0
  const pointAt = (distance: number) =>
    isVertical ? apply(matrix, rise - MIDDLE * fontSize, distance) : apply(matrix, distance, rise)
  const placed: PlacedGlyph[] = []
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      at -= (glyph / 1000) * fontSize * (isVertical ? 1 : scale)
      continue
    }
    const advance = isVertical ? (glyph.vmetric?.[0] ?? -glyph.width) * step : glyph.width * step * scale
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
    const tracking = isVertical ? spacing : spacing * scale
    // Letters set wide are no further apart than they are meant to be; a blank is as wide as it is.
    const own = Math.abs(charSpacing) <= Math.abs(fontSize) ? charSpacing * (isVertical ? 1 : scale) : 0
    if (typeof glyph.unicode === 'string' && glyph.unicode !== '')
      placed.push({ text: glyph.unicode, from: pointAt(at), to: pointAt(at + advance + own), size, angle })
    at += advance + tracking
  }
  const text = multiply(place.text, isVertical ? [1, 0, 0, 1, 0, at] : [1, 0, 0, 1, at, 0])
  return { placed, after: { ...place, text } }
}

/** The middle of a glyph: half-way along its baseline, a third of a letter above it. */
export function middleOf({ from, to, size, angle }: PlacedGlyph): readonly [x: number, y: number] {
  const [up, across] = [(Math.cos(angle) * size) / 3, (Math.sin(angle) * size) / 3]
  return [(from[0] + to[0]) / 2 - across, (from[1] + to[1]) / 2 + up]
}
