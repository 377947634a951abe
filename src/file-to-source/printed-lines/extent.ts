/** From where to where things reach across the page; the wrong way round for none. */
export function extentOf(things: Iterable<{ readonly left: number; readonly right: number }>): {
  readonly left: number
  readonly right: number
} {
  let [left, right] = [Infinity, -Infinity]
  for (const thing of things) {
    left = Math.min(left, thing.left)
    right = Math.max(right, thing.right)
  }
  return { left, right }
}
