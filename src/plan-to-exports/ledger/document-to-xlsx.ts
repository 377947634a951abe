import { writeXlsx } from 'hucre/xlsx'
import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import type { CellValue, Column } from '../column.ts'
import type { PlanDocument } from '../document.ts'
import { UNOFFICIAL } from '../editor-notes.ts'
import { stableZip } from '../stable-zip.ts'
import { CELL_LIMIT, cutLongCells } from './cut-long-cells.ts'
import { documentToLedger } from './document-to-ledger.ts'
import { explainLedger } from './explain-ledger.ts'
import { LEDGER_COLUMNS } from './ledger-columns.ts'
import type { LedgerRow } from './ledger-row.ts'
import { type LedgerSheetRow, ledgerSheet, ledgerWidths } from './ledger-sheet.ts'
import { isCutByRowHeight, SHEET_FONT } from './sheet-styles.ts'

/** A ledger as a workbook, and what is to be said of it. */
interface LedgerFile {
  readonly bytes: Uint8Array
  /** Chinese sentences on texts that did not fit into a cell; also in the workbook. */
  readonly notes: readonly string[]
}

/** Where the site's address is known, each task leads to its page; otherwise there is nowhere to lead, and no column. */
const LINK_COLUMN: Column<LedgerRow> = {
  key: 'link',
  name: '链接',
  meaning: '任务在网站上的页面。',
  kind: 'text',
  cellOf: () => '网页',
}

/**
 * The ledger (任务台账) of a plan as a workbook (ISO/IEC 29500): a sheet of its tasks, and one that says what its columns are.
 *
 * 1. Text is text: no cell is a formula, a date or a number but 序号.
 * 2. A text longer than a cell may be goes on in rows whose 序号 ends with 续.
 * 3. The same plan gives the same bytes.
 *
 * @returns `null` for a plan without tasks, which has no ledger.
 */
export async function documentToXlsx(
  document: PlanDocument,
  settings: HostSettings,
): Promise<LedgerFile | null> {
  const ledger = documentToLedger(document)
  if (ledger.length === 0) return null
  const columns = settings.site === null ? LEDGER_COLUMNS : [...LEDGER_COLUMNS, LINK_COLUMN]
  const cut = ledger.map((row) => ({ row, pieces: cutLongCells(columns.map(({ cellOf }) => cellOf(row))) }))
  const rows = cut.flatMap(({ row, pieces }) =>
    pieces.map(
      (cells, index): LedgerSheetRow => ({
        cells: index === 0 ? cells : continued(cells, pieces[0] ?? [], row),
        url: settings.site === null || index > 0 ? null : siteAddress(settings, row.path),
      }),
    ),
  )
  const notes = cut.flatMap(({ row, pieces }) => (pieces.length > 1 ? [describeCut(row)] : []))
  const widths = ledgerWidths(columns)
  const tall = cut.flatMap(({ row, pieces }) =>
    pieces.some((cells) => isCutByRowHeight(cells, widths)) ? [row.serial] : [],
  )
  const title = `${document.plan.title ?? document.id}任务台账`
  const bytes = await writeXlsx({
    properties: { title, creator: '纲目', description: UNOFFICIAL },
    defaultFont: SHEET_FONT,
    sheets: [ledgerSheet(title, columns, rows), explainLedger(document, columns, notes, tall)],
  })
  return { bytes: stableZip(bytes, freeRowHeights), notes }
}

/** The library fixes the height of rows; without that mark programs fit a row to what is filled in. */
function freeRowHeights(xml: string): string {
  return xml.replaceAll(/(?<row><row r="\d+" ht="[\d.]+") customHeight="1"/gu, '$<row>')
}

/** A row that goes on: its 序号 says so, and 部分 and 任务 are repeated, so that filters keep it beside the first. */
function continued(
  cells: readonly CellValue[],
  first: readonly CellValue[],
  { serial }: LedgerRow,
): readonly CellValue[] {
  return [`${serial}续`, ...first.slice(1, 3), ...cells.slice(3)]
}

function describeCut({ serial, title }: LedgerRow): string {
  const limit = CELL_LIMIT.toLocaleString('en-US')
  return `序号 ${serial}“${title.slice(0, 30)}”有一格超过 Excel 一格的上限（${limit} 字），接着写在序号为“${serial}续”的行里，文字不缺。`
}
