import type { Cell, WriteSheet } from 'hucre/xlsx'
import type { CellValue, Column } from '../column.ts'
import type { LedgerRow } from './ledger-row.ts'
import { escapeCell, printedSheet, rowHeight, SHEET_STYLES } from './sheet-styles.ts'

/** A row of the sheet; `url` is where its last column leads. */
export interface LedgerSheetRow {
  readonly cells: readonly CellValue[]
  readonly url: string | null
}

/** Widths of columns by their key, in characters; together they fill A4 on its side, at some 85 per cent. */
const WIDTHS: Readonly<Record<string, number>> = {
  serial: 6,
  part: 12,
  task: 15,
  text: 46,
  lead: 10,
  responsible: 14,
  deadlines: 14,
  targets: 10,
  basis: 16,
  state: 8,
  outcomes: 68,
  link: 6,
}

/** Characters of a cell that may be marked as text. */
const LONGEST_TEXT = 255

/** Widths of the columns of a ledger, in characters. */
export function ledgerWidths(columns: readonly Column<LedgerRow>[]): readonly number[] {
  return columns.map(({ key }) => WIDTHS[key] ?? 12)
}

/** The sheet of a ledger: title, heads that stay in sight and are printed on every page, and a row for each task. */
export function ledgerSheet(
  title: string,
  columns: readonly Column<LedgerRow>[],
  rows: readonly LedgerSheetRow[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  cells.set('0,0', { value: escapeCell(title), style: SHEET_STYLES.title })
  columns.forEach(({ name }, column) => {
    cells.set(`1,${column}`, { value: name, style: SHEET_STYLES.head })
  })
  rows.forEach((row, index) => {
    row.cells.forEach((value, column) => {
      cells.set(`${index + 2},${column}`, toCell(value, columns[column]?.key, row.url))
    })
  })
  const widths = ledgerWidths(columns)
  const heights = [36, 24, ...rows.map((row) => rowHeight(row.cells, widths))]
  const last = columns.length - 1
  const { pageSetup, headerFooter } = printedSheet('landscape')
  return {
    name: '任务台账',
    columns: widths.map((width) => ({ width })),
    rows: heights.map(() => columns.map(() => null)),
    cells,
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }],
    freezePane: { rows: 2 },
    autoFilter: { range: `A2:${String.fromCharCode(65 + last)}${heights.length}` },
    headerFooter,
    pageSetup: { ...pageSetup, horizontalCentered: true, printTitlesRow: '$2:$2' },
  }
}

function toCell(value: CellValue, key: string | undefined, url: string | null): Partial<Cell> {
  if (key === 'link' && url !== null)
    return { value, style: SHEET_STYLES.link, hyperlink: { target: url, tooltip: url } }
  const isLong = typeof value === 'string' && value.length > LONGEST_TEXT
  const style = key === 'serial' ? 'number' : isLong ? 'prose' : 'text'
  return { value: typeof value === 'string' ? escapeCell(value) || null : value, style: SHEET_STYLES[style] }
}
