/** An affine map as `CTM` writes it (GB/T 33190—2016 §8.5): x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that first does `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [x, y] = apply(outer, e, f)
  return [
    outer[0] * a + outer[2] * b,
    outer[1] * a + outer[3] * b,
    outer[0] * c + outer[2] * d,
    outer[1] * c + outer[3] * d,
    x,
    y,
  ]
}

/** Where a map takes a point. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The map of an object: its own `CTM`, then its place on the page, the corner of its `Boundary`. */
export function objectMatrix(outer: Matrix, boundary: readonly number[], ctm: readonly number[]): Matrix {
  const [x = 0, y = 0] = boundary
  const own: Matrix = ctm.length === 6 ? (ctm as unknown as Matrix) : IDENTITY
  return compose(outer, compose([1, 0, 0, 1, x, y], own))
}
