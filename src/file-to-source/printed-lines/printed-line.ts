import { type Extent, extentOf } from './extent.ts'
import type { PlacedText } from './printed-page.ts'
import type { Row } from './to-rows.ts'
import { between } from './to-runs.ts'

/** A printed line, or a row of a table; lengths in points, `y` grows upwards. */
export interface PrintedLine extends Omit<PlacedText, 'blankBefore' | 'isPale'> {
  /** From 1. */
  readonly page: number
  /** Degrees by which the page was turned for its words. */
  readonly turn?: number
  /** The column that it is in, where a page has several. */
  readonly column?: Extent
  /** Whether its letters stand one below the other, beside the text. */
  readonly isStack?: true
  /** Of a row of a table: how many rows the table has, and whether it is the first; of one with lines, its cells. */
  readonly row?: { readonly rows: number; readonly isFirst: boolean; readonly cells?: readonly PrintedCell[] }
}

/** A cell of a row. */
export interface PrintedCell {
  readonly text: string
  /** The room that its last line leaves, in letters. */
  readonly room: number
}

/** A row of texts as a line; blanks and tabs stand for gaps. */
export function toLine(row: Row, page: number, turn?: number): PrintedLine {
  let text = ''
  let right: number | null = null
  for (const piece of row) {
    if (right !== null) text += between(text, piece, right)
    text += piece.text.trim()
    right = Math.max(right ?? piece.right, piece.right)
  }
  const sizes = row.map(({ size }) => size).sort((x, y) => x - y)
  return {
    ...{ page, text, ...extentOf(row) },
    ...{ y: row[0]?.y ?? 0, size: sizes[sizes.length >> 1] ?? 1 },
    isContents: row.some(({ isContents }) => isContents),
    ...(turn && { turn }),
  }
}
