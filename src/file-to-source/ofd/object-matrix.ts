import { IDENTITY, type Matrix, multiply } from '../printed-lines/matrix.ts'

/** The matrix of an object: its own `CTM`, then its place on the page, the corner of its `Boundary`. */
export function objectMatrix(outer: Matrix, boundary: readonly number[], ctm: readonly number[]): Matrix {
  const [x = 0, y = 0] = boundary
  const own: Matrix = ctm.length === 6 ? (ctm as unknown as Matrix) : IDENTITY
  return multiply(outer, multiply([1, 0, 0, 1, x, y], own))
}
