import type { PlacedBox } from '../printed-lines/printed-page.ts'
import { areaOf, boxOf, intersect } from './box.ts'
import { type Canvas, clipTo, type Handler, isOff, isWithin, showStencil } from './canvas.ts'
import { looksLike } from './ground.ts'
import { type PathPart, readPath } from './read-path.ts'

/** Operators that paint what is no text: lines, areas, pictures. */
export const PAINT_OPERATORS: Readonly<Record<string, Handler>> = {
  clip: (canvas) => {
    canvas.isClipping = true
  },
  eoClip: (canvas) => {
    canvas.isClipping = true
  },
  constructPath: (canvas, [paint, data, limits], time) => {
    if (canvas.isClipping) clipTo(canvas, limits as Float32Array | null)
    canvas.isClipping = false
    const steps = Array.isArray(data) ? data[0] : null
    if (paint === canvas.ops.endPath || isOff(canvas) || !(steps instanceof Float32Array)) return
    paintPath(canvas, paint, steps, limits as Float32Array, time)
  },
  shadingFill: (canvas, _, time) => {
    showStencil(canvas)
    canvas.ground.paint(canvas.state.clip, null, time)
  },
  paintImageXObject: (canvas, [id], time) => paintPicture(canvas, typeof id === 'string' ? id : null, time),
  paintImageMaskXObject: (canvas, _, time) => paintPicture(canvas, null, time),
  paintInlineImageXObject: (canvas, _, time) => paintPicture(canvas, null, time),
}

/** Points up to which a filled rectangle is a line, and from which it is one and no dot. */
const THICKEST = 2.5
const SHORTEST = 5

function paintPath(
  canvas: Canvas,
  paint: unknown,
  steps: Float32Array,
  limits: Float32Array,
  time: number,
): void {
  const { ops, state, ground } = canvas
  const isStroke = paint === ops.stroke || paint === ops.closeStroke
  const [colour, alpha] = isStroke ? [state.stroke, state.strokeAlpha] : [state.fill, state.fillAlpha]
  if (alpha === 0) return
  showStencil(canvas)
  const parts = readPath(steps, state.matrix)
  const isOpaque = alpha === 1 && state.isNormalBlend
  for (const part of parts ?? []) {
    const box = intersect(part, state.clip)
    const isThin = Math.min(part.right - part.left, part.top - part.bottom) <= THICKEST
    const lines = isThin || !part.isRectangle ? [part] : isStroke ? sidesOf(part) : []
    const isSeen =
      isWithin(state.clip, middleOf(part)) && !looksLike(colour, ground.colourAt(...middleOf(part)))
    if (isSeen) canvas.rules.push(...lines.filter(isRule))
    if (!isStroke && part.isRectangle && isOpaque) ground.paint(box, colour, time)
  }
  if (!parts && !isStroke) ground.paint(intersect(boxOf(state.matrix, limits), state.clip), null, time)
}

function isRule({ left, right, bottom, top }: PlacedBox): boolean {
  return Math.max(right - left, top - bottom) >= SHORTEST && Math.min(right - left, top - bottom) <= THICKEST
}

function sidesOf({ left, right, bottom, top }: PathPart): readonly PlacedBox[] {
  return [
    { left, right, bottom, top: bottom },
    { left, right, bottom: top, top },
    { left, right: left, bottom, top },
    { left: right, right, bottom, top },
  ]
}

function middleOf({ left, right, bottom, top }: PlacedBox): readonly [x: number, y: number] {
  return [(left + right) / 2, (bottom + top) / 2]
}

function paintPicture(canvas: Canvas, id: string | null, time: number): void {
  const { state, page, ground, pictures } = canvas
  const box = intersect(intersect(boxOf(state.matrix, [0, 0, 1, 1]), state.clip), page)
  if (isOff(canvas) || areaOf(box) === 0 || state.fillAlpha === 0) return
  showStencil(canvas)
  ground.paint(box, null, time)
  pictures.push({ ...box, id, time })
}
