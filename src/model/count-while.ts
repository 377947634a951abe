/** How many leading values satisfy a test that holds up to some point and never after it; logarithmic. */
export function countWhile<T>(values: ArrayLike<T>, test: (value: T) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(values[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
