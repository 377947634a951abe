/** From where to where something reaches across the page: a line, a column, what parts two of them. */
export interface Extent {
  readonly left: number
  readonly right: number
}

/** From where to where things reach together; the wrong way round for none. */
export function extentOf(things: Iterable<Extent>): Extent {
  let [left, right] = [Infinity, -Infinity]
  for (const thing of things) {
    left = Math.min(left, thing.left)
    right = Math.max(right, thing.right)
  }
  return { left, right }
}

/** How wide things are together. */
export function widthOf(things: Iterable<Extent>): number {
  const { left, right } = extentOf(things)
  return right - left
}
