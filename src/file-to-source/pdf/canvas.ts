import type { Matrix } from '../printed-lines/matrix.ts'
import type { PlacedBox } from '../printed-lines/printed-page.ts'
import { boxOf, intersect } from './box.ts'
import type { DrawnGlyph, DrawnPicture } from './drawn-page.ts'
import type { FontShape } from './font-shapes.ts'
import { type GraphicsState, initialState, TEXT_START, type TextPlace } from './graphics-state.ts'
import { createGround, type Ground } from './ground.ts'

/** The numbers of pdf.js for operators, by their names. */
export type Operators = Readonly<Record<string, number>>

/** A page's operators as pdf.js lists them, and what goes with them. */
export interface PageDrawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
  readonly width: number
  readonly height: number
  /** From the page's own lengths to points of the page as it is shown. */
  readonly base: Matrix
  readonly fonts: ReadonlyMap<string, FontShape>
  /** Numbers of marked content that is of a table of contents. */
  readonly contents: ReadonlySet<number>
  readonly isVisible: (group: unknown) => boolean
}

/** Something with the number of the operator that drew it. */
type Timed<T> = T & { readonly time: number }

/** A page while its operators are followed; the only data of this folder that changes. */
export interface Canvas {
  readonly page: PlacedBox
  readonly drawing: PageDrawing
  readonly ops: Operators
  readonly ground: Ground
  readonly glyphs: Timed<DrawnGlyph>[]
  readonly rules: PlacedBox[]
  readonly pictures: Timed<DrawnPicture>[]
  readonly stack: GraphicsState[]
  /** Marked content that is open. */
  readonly content: { readonly isOff: boolean; readonly isContents: boolean }[]
  state: GraphicsState
  place: TextPlace
  /** Whether the next path clips what comes after it. */
  isClipping: boolean
  /** Places of glyphs that only clip: what is painted next shows through them. */
  stencil: number[]
}

/** What an operator does to the canvas; `time` is its place in the list. */
export type Handler = (canvas: Canvas, args: readonly unknown[], time: number) => void

export function createCanvas(drawing: PageDrawing, ops: Operators): Canvas {
  const page: PlacedBox = { left: 0, bottom: 0, right: drawing.width, top: drawing.height }
  return {
    ...{ page, drawing, ops, ground: createGround(drawing.width, drawing.height) },
    ...{ glyphs: [], rules: [], pictures: [], stack: [], content: [] },
    ...{ state: initialState(drawing.base, page), place: TEXT_START, isClipping: false, stencil: [] },
  }
}

export function change(canvas: Canvas, to: Partial<GraphicsState>): void {
  canvas.state = { ...canvas.state, ...to }
}

/** Clip to a rectangle given in the lengths that hold at the time. */
export function clipTo(canvas: Canvas, corners: ArrayLike<number> | null | undefined): void {
  if (!corners) return
  const box = boxOf(canvas.state.matrix, Array.from(corners))
  change(canvas, { clip: intersect(canvas.state.clip, box) })
}

/** Whether the optional content that is open is switched off (ISO 32000-1 §8.11). */
export function isOff({ content }: Canvas): boolean {
  return content.some((each) => each.isOff)
}

/** Points that a thing may stand outside of an edge and still be inside. */
const EDGE = 1

export function isWithin(
  { left, bottom, right, top }: PlacedBox,
  [x, y]: readonly [number, number],
): boolean {
  return x >= left - EDGE && x <= right + EDGE && y >= bottom - EDGE && y <= top + EDGE
}

/** Glyphs that only clip are seen once something is painted through them. */
export function showStencil(canvas: Canvas): void {
  for (const index of canvas.stencil) {
    const glyph = canvas.glyphs[index]
    if (glyph?.unseen === 'layer') canvas.glyphs[index] = { ...glyph, unseen: null }
  }
  canvas.stencil = []
}
