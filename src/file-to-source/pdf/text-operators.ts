import { multiply, toMatrix } from '../printed-lines/matrix.ts'
import { type Canvas, change, type Handler, isOff, isWithin } from './canvas.ts'
import type { Unseen } from './drawn-page.ts'
import { TEXT_START } from './graphics-state.ts'
import { type Colour, isPale, looksLike } from './ground.ts'
import { type Glyph, middleOf, type PlacedGlyph, placeGlyphs } from './place-glyphs.ts'

/** Operators of text (ISO 32000-1 §9); pdf.js writes those that show text as one, `showText`. */
export const TEXT_OPERATORS: Readonly<Record<string, Handler>> = {
  beginText: (canvas) => {
    canvas.place = TEXT_START
  },
  setFont: (canvas, [font, size]) => change(canvas, { font: String(font), fontSize: toNumber(size) }),
  setCharSpacing: (canvas, [spacing]) => change(canvas, { charSpacing: toNumber(spacing) }),
  setWordSpacing: (canvas, [spacing]) => change(canvas, { wordSpacing: toNumber(spacing) }),
  setHScale: (canvas, [percent]) => change(canvas, { scale: toNumber(percent) / 100 }),
  setLeading: (canvas, [leading]) => change(canvas, { leading: toNumber(leading) }),
  setTextRise: (canvas, [rise]) => change(canvas, { rise: toNumber(rise) }),
  setTextRenderingMode: (canvas, [mode]) => change(canvas, { mode: toNumber(mode) }),
  setTextMatrix: (canvas, [matrix]) => {
    const line = toMatrix(matrix)
    canvas.place = { text: line, line }
  },
  moveText: (canvas, [x, y]) => move(canvas, toNumber(x), toNumber(y)),
  setLeadingMoveText: (canvas, [x, y]) => {
    change(canvas, { leading: -toNumber(y) })
    move(canvas, toNumber(x), toNumber(y))
  },
  nextLine: (canvas) => move(canvas, 0, -canvas.state.leading),
  showText: (canvas, [glyphs], time) => {
    if (Array.isArray(glyphs)) show(canvas, glyphs as readonly (Glyph | number)[], time)
  },
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function move(canvas: Canvas, x: number, y: number): void {
  const line = multiply(canvas.place.line, [1, 0, 0, 1, x, y])
  canvas.place = { text: line, line }
}

function show(canvas: Canvas, shown: readonly (Glyph | number)[], time: number): void {
  const { state, place, drawing, content, glyphs } = canvas
  const { placed, after } = placeGlyphs(shown, state, place, drawing.fonts.get(state.font) ?? null)
  canvas.place = after
  const isContents = content.some((each) => each.isContents)
  const [ink, alpha] = isOutline(state.mode)
    ? [state.stroke, state.strokeAlpha]
    : [state.fill, state.fillAlpha]
  const isFaint = alpha <= HALF || isPale(ink)
  for (const glyph of placed) {
    if (state.mode === CLIP_ONLY) canvas.stencil.push(glyphs.length)
    const unseen = unseenOf(canvas, glyph)
    glyphs.push({ ...glyph, font: state.font, isPale: isFaint, isContents, unseen, time })
  }
}

const HALF = 0.5
const CLIP_ONLY = 7
/** Letters smaller than this are read by nobody, in points. */
const SMALLEST = 1

const isOutline = (mode: number) => mode === 1 || mode === 5
const isFilled = (mode: number) => mode === 0 || mode === 2 || mode === 4 || mode === 6
const isStroked = (mode: number) => isOutline(mode) || mode === 2 || mode === 6

function unseenOf(canvas: Canvas, glyph: PlacedGlyph): Unseen | null {
  const { state, page, ground } = canvas
  const middle = middleOf(glyph)
  const isOnPaper = isWithin(page, middle) ? isWithin(state.clip, middle) : runsOff(canvas, glyph)
  if (isOff(canvas) || glyph.size < SMALLEST || !isOnPaper) return 'hidden'
  const inks: readonly Colour[] = [
    ...(isFilled(state.mode) && state.fillAlpha > 0 ? [state.fill] : []),
    ...(isStroked(state.mode) && state.strokeAlpha > 0 ? [state.stroke] : []),
  ]
  if (inks.length === 0) return 'layer'
  const below = ground.colourAt(...middle)
  return inks.every((ink) => looksLike(ink, below)) ? 'hidden' : null
}

/** Whether a glyph beyond the edge of the page ends a line that is seen: no one meant to hide it. */
function runsOff({ glyphs }: Canvas, { from, size }: PlacedGlyph): boolean {
  const before = glyphs.at(-1)
  if (before?.unseen !== null) return false
  return Math.hypot(before.to[0] - from[0], before.to[1] - from[1]) < size
}
