import { between } from './between.ts'
import { extentOf } from './extent.ts'
import type { PrintedLine } from './printed-line.ts'
import type { Row } from './to-rows.ts'

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
