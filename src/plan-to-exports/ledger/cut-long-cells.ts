import type { CellValue } from '../column.ts'

/** UTF-16 code units that Excel holds in a cell (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
export const CELL_LIMIT = 32_767

/** How far back from the limit a better place to cut is looked for. */
const LOOK_BACK = 2_000

/**
 * A row as one or more rows, each of whose cells Excel can hold.
 *
 * 1. The texts of a column, one after the other, are the text; what was no text stands in the first row.
 * 2. A text is cut behind a line end or a sentence where there is one near, and never within a character.
 */
export function cutLongCells(cells: readonly CellValue[]): readonly (readonly CellValue[])[] {
  const columns = cells.map((cell) => (typeof cell === 'string' ? cutText(cell) : [cell]))
  const rows = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: rows }, (_, row) => columns.map((pieces) => pieces[row] ?? null))
}

function cutText(text: string): readonly string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > CELL_LIMIT) {
    const end = cutPlace(rest)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

function cutPlace(text: string): number {
  const near = text.slice(CELL_LIMIT - LOOK_BACK, CELL_LIMIT)
  const end = Math.max(near.lastIndexOf('\n'), near.lastIndexOf('。')) + 1
  if (end > 0) return CELL_LIMIT - LOOK_BACK + end
  return /[\ud800-\udbff]/u.test(text[CELL_LIMIT - 1] ?? '') ? CELL_LIMIT - 1 : CELL_LIMIT
}
