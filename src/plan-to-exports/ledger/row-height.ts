import { calculateRowHeight } from 'hucre/xlsx'
import type { CellValue } from '../column.ts'

/** What the edges of a cell take of its width, and a mark that may not begin a line, in characters. */
const CELL_SLACK = 2
/** A line of a Chinese font, which is nearly one and a half letters high, and what the library makes of a size. */
const LINE = 10.5 * 1.5
const LINE_PER_SIZE = 15 / 11
/** Points that Excel allows a row. */
const HIGHEST_ROW = 409

/** Room for the longest cell of a row, in points, since LibreOffice gives a row without a height one line. */
export function rowHeight(cells: readonly CellValue[], widths: readonly number[]): number {
  const columnWidths = widths.map((width) => width - CELL_SLACK)
  return Math.min(
    HIGHEST_ROW,
    calculateRowHeight([...cells], { fontSize: LINE / LINE_PER_SIZE, wrapText: true, columnWidths }) + 6,
  )
}

/** Whether a program that allows a row so many points shows only the first lines of it. */
export function isCutByRowHeight(cells: readonly CellValue[], widths: readonly number[]): boolean {
  return rowHeight(cells, widths) === HIGHEST_ROW
}
