import { extentOf } from './extent.ts'
import type { Grid } from './find-grids.ts'
import { glue } from './glue.ts'
import { wordWidth } from './join-lines.ts'
import { type PrintedLine, toLine } from './printed-line.ts'
import type { PlacedText } from './printed-page.ts'
import { toRows } from './to-rows.ts'

/** How much less than the widest line of its cell a line may fill and still have been broken off, in letters. */
const FULL = 1.7

/** How far from the edge of a cell its words begin at most, in letters. */
const DEEPEST_EDGE = 1.2

/** Texts of a page by the cells that they stand in, and the others. */
interface GridTexts {
  readonly cells: ReadonlyMap<number, readonly PlacedText[]>
  readonly others: readonly PlacedText[]
}

/** Take the texts that stand in a table. */
export function takeTexts(grid: Grid, texts: readonly PlacedText[]): GridTexts {
  const cells = new Map<number, PlacedText[]>()
  const others: PlacedText[] = []
  for (const text of texts) {
    const cell = cellOf(grid, text)
    if (cell === null) others.push(text)
    else cells.set(cell, [...(cells.get(cell) ?? []), text])
  }
  return { cells, others }
}

function cellOf({ xs, ys, cells }: Grid, { left, right, y, size }: PlacedText): number | null {
  const [x, middle] = [(left + right) / 2, y + size / 3]
  const column = xs.findLastIndex((each) => each <= x)
  const row = ys.findLastIndex((each) => each >= middle)
  const isInside = column >= 0 && column < xs.length - 1 && row >= 0 && row < ys.length - 1
  return isInside ? (cells[row * (xs.length - 1) + column] ?? null) : null
}

/** Whether words stand side by side in it: a frame around a passage is no table. */
export function isTable({ xs }: Grid, { cells }: GridTexts): boolean {
  const rows = Map.groupBy(cells.keys(), (place) => Math.floor(place / (xs.length - 1)))
  return [...rows.values()].some((places) => places.length > 1)
}

/**
 * The rows of a table with a tab between cells; what is merged stands in its first place, and the others are empty. A
 * cell’s lines are put together as those of a paragraph.
 */
export function gridToLines(grid: Grid, { cells }: GridTexts, page: number): readonly PrintedLine[] {
  const columns = grid.xs.length - 1
  const rows = grid.ys.slice(1).flatMap((bottom, row) => {
    const places = grid.xs.slice(1).map((_, column) => cells.get(row * columns + column) ?? [])
    if (places.every((texts) => texts.length === 0)) return []
    const lines = places.map((texts) => toRows(texts).map((each) => toLine(each, page)))
    const all = lines.flat()
    const ownCells = lines.map((own, column) => ({ text: cellText(own), room: roomOf(own, grid, column) }))
    return [
      {
        ...{ page, text: ownCells.map(({ text }) => text).join('\t'), left: grid.left, right: grid.right },
        ownCells,
        ...{ y: all.reduce((highest, { y }) => Math.max(highest, y), bottom), size: all[0]?.size ?? 1 },
        isContents: all.some(({ isContents }) => isContents),
      },
    ]
  })
  return rows.map(({ ownCells, ...row }, index) => ({
    ...row,
    row: { rows: rows.length, isFirst: index === 0, cells: ownCells },
  }))
}

/** The room that the last line of a cell leaves, beyond what stands before all of its lines; none is left where they are in the middle. */
function roomOf(lines: readonly PrintedLine[], { xs }: Grid, column: number): number {
  const [last] = lines.slice(-1)
  const [from, to] = [xs[column] ?? 0, xs[column + 1] ?? 0]
  const before = extentOf(lines).left - from
  return last && before <= last.size * DEEPEST_EDGE ? (to - last.right - before) / last.size : Infinity
}

/** The lines of a cell as one; a blank stands where one ends long before the others. */
export function cellText(lines: readonly PrintedLine[]): string {
  const { right } = extentOf(lines)
  let text = ''
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1]
    const room = (FULL + wordWidth(line.text)) * (last?.size ?? 0)
    if (last) text += last.right < right - room ? ' ' : glue(text, line.text)
    text += line.text.replaceAll('\t', ' ')
  }
  return text
}
