import { apply, type Matrix } from '../printed-lines/matrix.ts'
import type { PlacedBox } from '../printed-lines/printed-page.ts'

/** The upright rectangle around a rectangle that a matrix turns. */
export function boxOf(matrix: Matrix, [x1, y1, x2, y2]: readonly number[] | Float32Array): PlacedBox {
  const corners = [
    apply(matrix, x1 ?? 0, y1 ?? 0),
    apply(matrix, x2 ?? 0, y1 ?? 0),
    apply(matrix, x1 ?? 0, y2 ?? 0),
    apply(matrix, x2 ?? 0, y2 ?? 0),
  ]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

/** What two rectangles share; its sides are the wrong way round where they share nothing. */
export function intersect(one: PlacedBox, other: PlacedBox): PlacedBox {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  }
}

export function areaOf({ left, bottom, right, top }: PlacedBox): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom)
}
