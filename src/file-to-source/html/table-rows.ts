import { type SpreadCell, spreadCells } from '../spread-cells.ts'
import { collapse } from './collapse.ts'
import { attribute, childrenOf, type HtmlElement, isElement } from './html-node.ts'
import { textOf } from './text-of.ts'

/** Paragraphs in one cell beyond which a table only lays out a page. */
const MOST_LINES = 8

/**
 * The rows of a table as lines with a tab between cells, what a merged cell goes over being empty; `null` for a table that only lays out a page:
 * it has one column, holds another table, or whole passages in a cell.
 */
export function tableRows(table: HtmlElement): readonly string[] | null {
  const rows = rowsOf(table).map(cellsOf)
  if (!rows.some((cells) => cells.length > 1)) return null
  const isLayout = rows.flat().some((cell) => holdsTable(cell) || linesOf(cell).length > MOST_LINES)
  if (isLayout) return null
  const spread = spreadCells(rows.map((cells) => cells.map(toSpread)))
  return spread.map((row) => row.map((cell) => (cell ? linesOf(cell).join(' ') : '')).join('\t'))
}

function toSpread(cell: HtmlElement): SpreadCell<HtmlElement> {
  const number = (name: string) => Number.parseInt(attribute(cell, name), 10) || 1
  return { cell, columns: number('colspan'), rows: number('rowspan') }
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return elementsOf(table).flatMap((child) =>
    child.tagName === 'tr' ? [child] : elementsOf(child).filter(({ tagName }) => tagName === 'tr'),
  )
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

function elementsOf(element: HtmlElement): readonly HtmlElement[] {
  return childrenOf(element).filter(isElement)
}

function holdsTable(element: HtmlElement): boolean {
  return elementsOf(element).some((child) => child.tagName === 'table' || holdsTable(child))
}

/** The lines of a cell that hold something. */
function linesOf(cell: HtmlElement): readonly string[] {
  return paragraphsOf(textOf(cell)).filter((line) => line !== '')
}

function paragraphsOf(text: string): readonly string[] {
  return text.split('\n').map(collapse)
}
