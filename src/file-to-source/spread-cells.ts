/** A cell, and how many columns and rows it goes over. */
export interface SpreadCell<T> {
  readonly cell: T
  readonly columns: number
  readonly rows: number
}

/** Columns and rows that one cell may go over: a document that claims more is hostile. */
const MOST_COLUMNS = 50
const MOST_ROWS = 1000

/**
 * Rows with a place for every column: `null` where a cell from the left or from above goes over it, so that what
 * stands below a heading of a column stays below it.
 */
export function spreadCells<T>(
  rows: readonly (readonly SpreadCell<T>[])[],
): readonly (readonly (T | null)[])[] {
  const covered: number[] = []
  return rows.map((cells) => {
    const row: (T | null)[] = []
    const skip = () => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 0) - 1
        row.push(null)
      }
    }
    for (const { cell, columns, rows: over } of cells) {
      skip()
      for (let column = 0; column < Math.min(MOST_COLUMNS, Math.max(1, columns)); column += 1) {
        covered[row.length] = Math.min(MOST_ROWS, Math.max(1, over)) - 1
        row.push(column === 0 ? cell : null)
      }
    }
    skip()
    return row
  })
}
