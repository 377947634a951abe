/** `[a b c d e f]` of ISO 32000-1 §8.3.3: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Six numbers as a matrix; anything else changes nothing. */
export function toMatrix(values: unknown): Matrix {
  const numbers = values ? Array.from(values as ArrayLike<number>) : []
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : IDENTITY
}

/** A rectangle that stands upright. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** The upright rectangle around a rectangle that a matrix turns. */
export function boxOf(matrix: Matrix, [x1, y1, x2, y2]: readonly number[] | Float32Array): Box {
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
export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  }
}

export function areaOf({ left, bottom, right, top }: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom)
}
