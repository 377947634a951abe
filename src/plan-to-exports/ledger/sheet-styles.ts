import { type CellStyle, calculateRowHeight, type WriteSheet } from 'hucre/xlsx'
import type { CellValue } from '../column.ts'
import { UNOFFICIAL } from '../editor-notes.ts'

const side = { style: 'thin', color: { rgb: 'A6A6A6' } } as const
const border = { top: side, bottom: side, left: side, right: side }

/** The font of a workbook, whose digits are the unit of the widths of its columns. */
export const SHEET_FONT = { name: '宋体', size: 10.5 } as const

const body = { font: SHEET_FONT, border, numFmt: '@' }
/** From the top: of a row higher than a program shows, the beginning is seen. */
const wrapped = { horizontal: 'left', vertical: 'top', wrapText: true } as const

/**
 * Looks of cells: the title in 小标宋, heads in 黑体, the rest in 宋体. `text` is marked as text, so that `3-2` stays
 * what it is when the cell is edited; `prose`, of more than 255 characters, is not, for Excel to 2007 would show `####`.
 */
export const SHEET_STYLES = {
  title: {
    font: { name: '方正小标宋简体', size: 18 },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  head: {
    font: { name: '黑体', size: 11 },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  text: { ...body, alignment: wrapped },
  prose: { ...body, numFmt: 'General', alignment: wrapped },
  number: { ...body, numFmt: '0', alignment: { horizontal: 'center', vertical: 'top' } },
  link: {
    ...body,
    font: { ...body.font, color: { rgb: '1F4E79' }, underline: true },
    alignment: { horizontal: 'center', vertical: 'top' },
  },
} as const satisfies Readonly<Record<string, CellStyle>>

/** How a sheet is printed: as wide as the page, with margins in inches (15 mm, and room for the page number) and a foot. */
export function printedSheet(
  orientation: 'portrait' | 'landscape',
): Required<Pick<WriteSheet, 'pageSetup' | 'headerFooter'>> {
  const margins = { left: 0.6, right: 0.6, top: 0.6, bottom: 0.75, header: 0.3, footer: 0.4 }
  return {
    pageSetup: { paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins },
    headerFooter: { oddFooter: `&L${UNOFFICIAL}&C第 &P 页，共 &N 页` },
  }
}

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

/**
 * Text as a cell of a workbook holds it: `_x0041_` in a text would be read as `A`, so its underscore is written as
 * `_x005F_` (ISO/IEC 29500-1 §22.9.2.19).
 */
export function escapeCell(text: string): string {
  return text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
}
