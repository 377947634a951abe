import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { DocumentParagraph, Words } from '../document.ts'
import { rowToCells } from '../row-to-cells.ts'
import { wordsToText } from '../words-to-text.ts'
import { STYLE_IDS, TEXT_WIDTH } from './styles.ts'
import { wordsToRuns } from './words-to-runs.ts'

/** Characters that a column is made wide for: one of numbers stays narrow, one of whole passages takes no more than its share. */
const NARROWEST = 3
const WIDEST = 24

/**
 * Rows as a table as wide as the type area, its first row repeated on every page that it goes on to. A row with
 * fewer cells than the others has empty ones at its end.
 */
export function rowsToTable(rows: readonly DocumentParagraph[]): Table {
  const cells = rows.map(rowToCells)
  const widths = columnWidths(cells)
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 85, right: 85, top: 28, bottom: 28 },
    rows: cells.map(
      (row, index) =>
        new TableRow({
          ...(index === 0 && { tableHeader: true, cantSplit: true }),
          children: widths.map((size, column) => toCell(row[column] ?? [], size, index === 0)),
        }),
    ),
  })
}

function toCell(words: Words, size: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: isHead ? STYLE_IDS.columnHead : STYLE_IDS.row,
        children: wordsToRuns(words),
      }),
    ],
  })
}

/** The width of each column by its longest cell, in twentieths of a point. */
function columnWidths(rows: readonly (readonly Words[])[]): readonly number[] {
  const columns = Math.max(...rows.map(({ length }) => length))
  const wanted = Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((row) => wordsToText(row[column] ?? []).length))
    return Math.min(WIDEST, Math.max(NARROWEST, longest))
  })
  const all = wanted.reduce((sum, width) => sum + width, 0)
  return wanted.map((width) => Math.round((TEXT_WIDTH * width) / all))
}
