import { apply, type Matrix } from '../printed-lines/matrix.ts'
import type { PlacedBox } from '../printed-lines/printed-page.ts'

/** How pdf.js writes the steps of a path. */
const MOVE = 0
const LINE = 1
const OPERANDS: readonly number[] = [2, 2, 6, 4, 0]

/** A rectangle that stands upright, or a straight line. */
export interface PathPart extends PlacedBox {
  readonly isRectangle: boolean
}

/** Points by which a line may lean and a corner be off. */
const OFF = 0.5

/**
 * The upright rectangles and straight upright or level lines of a path; `null` when it holds anything else.
 */
export function readPath(data: Float32Array | null, matrix: Matrix): readonly PathPart[] | null {
  const parts: PathPart[] = []
  let points: (readonly [number, number])[] = []
  let isPlain = true
  const close = () => {
    const part = toPart(points)
    if (part) parts.push(...part)
    else if (points.length > 1) isPlain = false
    points = []
  }
  for (let at = 0; data && at < data.length; ) {
    const step = data[at] as number
    if (step === MOVE) close()
    if (step === MOVE || step === LINE)
      points.push(apply(matrix, data[at + 1] as number, data[at + 2] as number))
    else if (OPERANDS[step] !== 0) isPlain = false
    at += 1 + (OPERANDS[step] ?? 0)
  }
  close()
  return isPlain ? parts : null
}

function toPart(points: readonly (readonly [number, number])[]): readonly PathPart[] | null {
  const sides = points.slice(1).map((to, index): PathPart => {
    const from = points[index] as readonly [number, number]
    return {
      ...{ left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]) },
      ...{ bottom: Math.min(from[1], to[1]), top: Math.max(from[1], to[1]), isRectangle: false },
    }
  })
  if (!sides.every(({ left, right, bottom, top }) => right - left < OFF || top - bottom < OFF)) return null
  if (points.length < 4) return sides
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const box = { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
  const isCorner = ([x, y]: readonly [number, number]) =>
    Math.min(x - box.left, box.right - x) < OFF && Math.min(y - box.bottom, box.top - y) < OFF
  return points.length <= 5 && points.every(isCorner) ? [{ ...box, isRectangle: true }] : sides
}
