import type { Cell, WriteSheet } from 'hucre/xlsx'
import type { Column } from '../column.ts'
import type { PlanDocument } from '../document.ts'
import { provenanceNotes } from '../editor-notes.ts'
import type { LedgerRow } from './ledger-row.ts'
import { escapeCell, printedSheet, rowHeight, SHEET_STYLES } from './sheet-styles.ts'

const WIDTHS = [12, 80]

/**
 * The sheet that says what the columns of a ledger are, where the plan is from, and what did not fit.
 *
 * @param notes On texts that go on in further rows.
 * @param tall 序号 of rows that are higher than Excel shows.
 */
export function explainLedger(
  document: PlanDocument,
  columns: readonly Column<LedgerRow>[],
  notes: readonly string[],
  tall: readonly number[],
): WriteSheet {
  const lines: readonly (readonly string[])[] = [
    ['列', '说明'],
    ...columns.map(({ name, meaning }) => [name, meaning]),
    ...provenanceNotes(document).map((note) => ['原文', note]),
    ...notes.map((note) => ['续行', note]),
    ...(tall.length > 0 ? [['行高', describeTall(tall)]] : []),
  ]
  const cells = new Map<string, Partial<Cell>>()
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      const style = row === 0 ? SHEET_STYLES.head : SHEET_STYLES.text
      cells.set(`${row},${column}`, { value: escapeCell(text), style })
    })
  })
  return {
    name: '说明',
    columns: WIDTHS.map((width) => ({ width })),
    rows: lines.map(() => [null, null]),
    cells,
    rowDefs: new Map(lines.map((line, row) => [row, { height: rowHeight(line, WIDTHS) }])),
    freezePane: { rows: 1 },
    ...printedSheet('portrait'),
  }
}

function describeTall(serials: readonly number[]): string {
  const named = serials.slice(0, 20).join('、')
  const count = serials.length > 20 ? `等 ${serials.length} 行` : ''
  return `Excel 的一行最高 409 磅，太长的格子只显示、打印前面一部分，文字仍是全的：序号 ${named}${count}。要在纸上看全文，任务的文字请用 PDF 或 Word 文件，落实情况请打印网站上的落实情况页。`
}
