import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { type CellSize, chooseLook, rowHeight } from '../column-widths.ts'
import type { DocumentParagraph, Words } from '../document.ts'
import { rowToCells } from '../row-to-cells.ts'
import { TEXT_HEIGHT, TEXT_WIDTH } from './page.ts'
import { lineOfCell, SIZES, STYLE_IDS } from './styles.ts'
import { wordsToRuns } from './words-to-runs.ts'

/** Distances of a cell's words from its edges, in twentieths of a point. */
const MARGINS = { left: 85, right: 85, top: 28, bottom: 28 }
/** What a program may draw and round between two cells. */
const RULE = 20

/** How the cells of a table look. */
interface Look extends CellSize {
  readonly line: number
  readonly row: string
  readonly head: string
}

const LOOKS: readonly [Look, ...Look[]] = [
  toLook(SIZES.cell, STYLE_IDS.row, STYLE_IDS.columnHead),
  toLook(SIZES.mediumCell, STYLE_IDS.mediumRow, STYLE_IDS.mediumColumnHead),
  toLook(SIZES.smallCell, STYLE_IDS.smallRow, STYLE_IDS.smallColumnHead),
]

/**
 * Rows as a table as wide as the type area; a row with fewer cells than the others has empty ones at its end.
 *
 * 1. Each column has room for two letters, and one of passages for ten; a table of so many columns that it has not is
 *    set smaller.
 * 2. The first row, if it heads the others, is repeated on every page, and never stands alone at the foot of one.
 * 3. A row is not cut by the end of a page, unless it is higher than one.
 */
export function rowsToTable(rows: readonly DocumentParagraph[]): Table {
  const cells = rows.map(rowToCells)
  const { look, widths } = chooseLook(cells, TEXT_WIDTH, LOOKS)
  const height = (row: readonly Words[]) =>
    rowHeight(row, widths, look, look.line) + MARGINS.top + MARGINS.bottom
  const hasHead = rows[0]?.columns === undefined
  const isHead = (index: number) => hasHead && index === 0
  const room = TEXT_HEIGHT - (hasHead ? height(cells[0] ?? []) : 0)
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: MARGINS,
    rows: cells.map(
      (row, index) =>
        new TableRow({
          ...(isHead(index) && { tableHeader: true }),
          ...((isHead(index) || height(row) < room) && { cantSplit: true }),
          children: widths.map((size, column) =>
            toCell(row[column] ?? [], size, isHead(index) ? look.head : look.row),
          ),
        }),
    ),
  })
}

function toLook(size: number, row: string, head: string): Look {
  const margins = MARGINS.left + MARGINS.right + RULE
  return { letter: size * 10, margins, line: lineOfCell(size), row, head }
}

function toCell(words: Words, size: number, style: string): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    children: [new Paragraph({ style, children: wordsToRuns(words) })],
  })
}
