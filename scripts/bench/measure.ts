/** Milliseconds that something takes. */
export function time(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** The middle one of some numbers; the upper of two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
