import { alignRows } from './align-rows.ts'
import { findGrids } from './find-grids.ts'
import { findStacks, type Stack } from './find-stacks.ts'
import { gridToLines, isTable, takeTexts } from './grid-to-lines.ts'
import { type PrintedLine, toLine } from './printed-line.ts'
import type { PlacedText, PrintedPage } from './printed-page.ts'
import { type Region, splitColumns } from './split-columns.ts'
import { toRows } from './to-rows.ts'

/** The lines of a page in the order of reading, and whether a table on it could not be put together for sure. */
export interface PageLines {
  readonly lines: readonly PrintedLine[]
  readonly hasDoubtfulTable: boolean
}

/**
 * Put the texts of a page together to lines, from the top down wherever they are drawn in the document: columns one
 * after the other, tables row by row, letters stacked in the margin last.
 */
export function toPrintedLines(
  { page, turn, rules = [] }: PrintedPage,
  texts: readonly PlacedText[],
): PageLines {
  let rest = texts
  const tables: PrintedLine[][] = []
  for (const grid of findGrids(rules)) {
    const taken = takeTexts(grid, rest)
    if (!isTable(grid, taken)) continue
    rest = taken.others
    tables.push([...gridToLines(grid, taken, page)])
  }
  const stacks = findStacks(rest)
  const stacked = new Set(stacks.flat())
  rest = rest.filter((text) => !stacked.has(text))
  const regions = splitColumns(rest).map((region) => regionToLines(region, page))
  return {
    lines: [
      ...place(
        regions.map(({ lines }) => lines),
        tables,
      ),
      ...stacks.map((stack) => stackToLine(stack, page)),
    ].map((line) => (turn ? { ...line, turn } : line)),
    hasDoubtfulTable: regions.some(({ isDoubtful }) => isDoubtful),
  }
}

function stackToLine(stack: Stack, page: number): PrintedLine {
  return { ...toLine(stack, page), text: stack.map(({ text }) => text.trim()).join(''), isStack: true }
}

function regionToLines(
  { texts, column }: Region,
  page: number,
): { lines: PrintedLine[]; isDoubtful: boolean } {
  const rows = toRows(texts)
  const lines: PrintedLine[] = []
  let isDoubtful = false
  for (let index = 0; index < rows.length; ) {
    const aligned = alignRows(rows, index, page)
    isDoubtful ||= aligned?.isDoubtful ?? false
    lines.push(...(aligned?.lines ?? [toLine(rows[index] ?? [], page)]))
    index += aligned?.length ?? 1
  }
  return { lines: column ? lines.map((line) => ({ ...line, column })) : lines, isDoubtful }
}

/** Put tables where they stand: before the first line of a region that is below them and as far left. */
function place(regions: readonly (readonly PrintedLine[])[], tables: readonly (readonly PrintedLine[])[]) {
  const placed = regions.map((lines) => [...lines])
  for (const table of tables.toSorted((a, b) => (b[0]?.y ?? 0) - (a[0]?.y ?? 0))) {
    const [first] = table
    if (!first) continue
    const middle = (first.left + first.right) / 2
    const isBelow = (line: PrintedLine) =>
      line.y < first.y && (!line.column || (middle >= line.column.left && middle <= line.column.right))
    const region = placed.find((lines) => lines.some(isBelow))
    if (region) region.splice(region.findIndex(isBelow), 0, ...table)
    else placed.push([...table])
  }
  return placed.flat()
}
