import { type SpreadCell, spreadCells } from '../spread-cells.ts'
import { descend, elementsOf, valueAt, type XmlElement } from '../xml-to-tree.ts'
import { type DocumentWalk, documentToLines, writeElement } from './document-to-lines.ts'
import { readGround } from './run-format.ts'
import { descendInto, isCovered, kindOf, placeBefore, type Surroundings } from './surroundings.ts'
import { type TableFormat, tableFormat } from './table-format.ts'
import { endRunIn } from './write-paragraph.ts'

/** An element of a table, and what stands around it. */
type Placed = readonly [element: XmlElement, around: Surroundings]

/** Paragraphs in a cell beyond which a table of one row lays out a page, and one of two rows. */
const LONG_CELL = 8
const HUGE_CELL = 40
/** Rows of a table within a cell that make it a table of its own. */
const TABLE_ROWS = 3

/** Write a table: a row is a line with a tab between cells; a table that lays out the page gives its paragraphs. */
export function writeTable(table: XmlElement, around: Surroundings, walk: DocumentWalk): void {
  const [found, strays] = partsBelow(table, 'w:tr', around)
  for (const [element, below] of strays) writeElement(element, below, walk)
  const rows = found.map((row) => ({ row, cells: partsBelow(row[0], 'w:tc', row[1]) }))
  const shown = rows.filter(({ row }) => isShown(row))
  const cells = shown.map(({ cells: [ofRow] }) => ofRow.filter(isInPlace).map(([cell]) => cell))
  const isLayout = laysOut(cells)
  if (!isLayout) {
    walk.composer.settle()
    walk.writer.note('table', `${shown.length} 行`, placeBefore(around, table))
  }
  const format = tableFormat(table, walk.styles)
  const columns = Math.max(0, ...cells.map((row) => row.length))
  const ground = readGround(descend(table, 'w:tblPr'))
  let index = 0
  for (const { row, cells: parts } of rows) {
    const place = { row: index, rows: shown.length, columns, ground }
    for (const [element, below] of parts[1]) writeElement(element, below, walk)
    if (isShown(row)) writeRow(row, parts[0], { isLayout, format, ...place }, walk)
    else documentToLines(row[0], row[1], walk)
    if (isShown(row)) index += 1
  }
}

/** Where a row stands in its table. */
interface RowPlace {
  readonly isLayout: boolean
  readonly format: TableFormat
  readonly row: number
  readonly rows: number
  readonly columns: number
  readonly ground: string | null | undefined
}

function writeRow(row: Placed, cells: readonly Placed[], place: RowPlace, walk: DocumentWalk): void {
  const write = ([cell, around]: Placed, column: number) => {
    const { run, ground } = place.format({ ...place, column })
    const own = [readGround(descend(cell, 'w:tcPr')), ground, place.ground].find((each) => each !== undefined)
    documentToLines(cell, { ...around, table: run, ground: own === undefined ? around.ground : own }, walk)
    endRunIn(walk)
  }
  if (place.isLayout) {
    cells.forEach(write)
    return
  }
  const before: SpreadCell<(() => void) | null> = { cell: null, columns: gridBefore(row[0]), rows: 1 }
  const inPlace = cells.flatMap((cell, column): SpreadCell<(() => void) | null>[] => {
    if (isInPlace(cell)) return [{ cell: () => write(cell, column), columns: span(cell[0]), rows: 1 }]
    write(cell, column)
    return []
  })
  const [places = []] = spreadCells([before.columns > 0 ? [before, ...inPlace] : inPlace])
  walk.composer.row(places.map((cell) => cell ?? (() => {})))
}

/** Whether a row is there with all changes accepted, and is to be seen. */
function isShown([row, { leftOut }]: Placed): boolean {
  return leftOut === null && kindOf(row) === null
}

/** Whether a cell has a place in its row, be it an empty one below a cell that goes over several rows. */
function isInPlace([cell, { leftOut }]: Placed): boolean {
  return leftOut === null && kindOf(cell) !== 'deleted-text'
}

function gridBefore(row: XmlElement): number {
  return Number(valueAt(row, 'w:trPr', 'w:gridBefore') ?? 0) || 0
}

/** A cell over several rows has a place of its own in each; only one over several columns has not. */
function span(cell: XmlElement): number {
  return Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1) || 1
}

/**
 * Whether a table only lays out a page: of one column; or its rows do not repeat cells of words beside each other,
 * and a cell holds what would be a page of its own. A long cell alone does not take a table of data apart.
 */
function laysOut(rows: readonly (readonly XmlElement[])[]): boolean {
  const cells = rows.flat()
  if (rows.every((row) => row.length < 2) || cells.some((cell) => below(cell, 'w:altChunk').length > 0))
    return true
  const filled = rows.map((row) => row.filter((cell) => !isCovered(cell) && cell.hasWords).length)
  const dataRows = filled.filter((count) => count > 1).length
  const paragraphs = Math.max(...cells.map((cell) => below(cell, 'w:p').length))
  const innerRows = Math.max(...cells.map((cell) => Math.max(0, ...below(cell, 'w:tbl').map(rowsOf))))
  const isSingle = dataRows === 0 || (dataRows === 1 && Math.max(...filled) < 3)
  if (isSingle && (paragraphs > LONG_CELL || innerRows > 0)) return true
  return dataRows < TABLE_ROWS && (paragraphs > HUGE_CELL || innerRows >= TABLE_ROWS)
}

function rowsOf(table: XmlElement): number {
  return below(table, 'w:tr').filter((row) => below(row, 'w:tc').length > 1).length
}

/** What tables and rows may wrap their parts in. */
const WRAPPERS: ReadonlySet<string> = new Set(
  'w:sdt w:sdtContent w:customXml w:smartTag w:ins w:moveTo w:del w:moveFrom mc:AlternateContent mc:Choice mc:Fallback'.split(
    ' ',
  ),
)

/** Elements of a name below another, wrappers looked through, and all else that is there. */
function partsBelow(
  element: XmlElement,
  name: string,
  around: Surroundings,
): readonly [found: readonly Placed[], strays: readonly Placed[]] {
  const [found, strays]: [Placed[], Placed[]] = [[], []]
  for (const placed of descendInto(element, around)) {
    const [child] = placed
    if (child.name === name) found.push(placed)
    else if (WRAPPERS.has(child.name)) {
      const [more, others] = partsBelow(child, name, placed[1])
      found.push(...more)
      strays.push(...others)
    } else strays.push(placed)
  }
  return [found, strays]
}

function below(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return WRAPPERS.has(child.name) ? below(child, name) : []
  })
}
