import { type SpreadCell, spreadCells } from '../spread-cells.ts'
import {
  attribute,
  childrenOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasAttribute,
  isElement,
} from './html-node.ts'
import type { StyledPage } from './styled-page.ts'

/** A row of a table of data, and its cells: `null` for a place that a merged cell goes over. */
export interface GridRow {
  readonly row: HtmlElement
  readonly cells: readonly (HtmlElement | null)[]
}

/** The part of a table's words that one cell or a table within it holds where it only lays out a page. */
const LAYOUT_SHARE = 0.8
/** Characters that a heading of a column has at most. */
const HEADING = 20
/** Columns of which a row of short cells is taken for headings; a page is laid out in one to three. */
const COLUMNS = 3

/**
 * The rows of a table of data, those of its foot last; `null` for one that only lays out a page. How long a cell is
 * says nothing: a table of data has headings (by its markup, or a first row of short cells over as many columns), or no
 * cell that holds nearly all of its words.
 */
export function toGrid(table: HtmlElement, page: StyledPage): readonly GridRow[] | null {
  const rows = rowsOf(table)
  const shown = rows.map((row) => cellsOf(row).filter((cell) => !page.styleOf(cell).isGone))
  const filled = shown.map((cells) => cells.filter((cell) => page.weightOf(cell).characters > 0))
  const wide = filled.filter((cells) => cells.length > 1)
  if (wide.length === 0 || isLayout(table, shown, filled, page)) return null
  const spread = spreadCells(shown.map((cells) => cells.map(toSpread)))
  return rows.map((row, index) => ({ row, cells: spread[index] ?? [] }))
}

type Cells = readonly (readonly HtmlElement[])[]

function isLayout(table: HtmlElement, shown: Cells, filled: Cells, page: StyledPage): boolean {
  const sizeOf = (node: HtmlNode) => page.weightOf(node).characters
  const within = shown.flat().flatMap(tablesIn)
  const all = sizeOf(table)
  if (within.reduce((sum, each) => sum + sizeOf(each), 0) > all / 2) return true
  if (hasHeadings(table, shown, filled, page)) return false
  const longest = Math.max(0, ...filled.flat().map(sizeOf))
  return longest > all * LAYOUT_SHARE && longest > HEADING * COLUMNS
}

function hasHeadings(table: HtmlElement, shown: Cells, filled: Cells, page: StyledPage): boolean {
  if (elementsIn(table).some(({ tagName }) => tagName === 'thead' || tagName === 'caption')) return true
  if (shown.flat().some(({ tagName }) => tagName === 'th')) return true
  const [first = []] = filled.filter((cells) => cells.length > 1)
  const isRuled = hasAttribute(table, 'border') && !/^0/u.test(attribute(table, 'border'))
  const others = filled.filter((cells) => cells !== first && cells.length >= Math.max(2, first.length - 1))
  return (
    first.every((cell) => page.weightOf(cell).characters <= HEADING) &&
    others.length > 0 &&
    (first.length >= COLUMNS || isRuled)
  )
}

function toSpread(cell: HtmlElement): SpreadCell<HtmlElement> {
  const number = (name: string) => Number.parseInt(attribute(cell, name), 10) || 1
  return { cell, columns: number('colspan'), rows: number('rowspan') }
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  const groups = elementsIn(table)
  const ordered = [
    ...groups.filter(({ tagName }) => tagName !== 'tfoot'),
    ...groups.filter(({ tagName }) => tagName === 'tfoot'),
  ]
  return ordered.flatMap((child) =>
    child.tagName === 'tr' ? [child] : GROUPS.has(child.tagName) ? elementsIn(child).filter(isRow) : [],
  )
}

const GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])

function isRow({ tagName }: HtmlElement): boolean {
  return tagName === 'tr'
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

/** The tables within a cell that stand in no other. */
function tablesIn(node: HtmlNode): readonly HtmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return []
    return child.tagName === 'table' ? [child] : tablesIn(child)
  })
}
