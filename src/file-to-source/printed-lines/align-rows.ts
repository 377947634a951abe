import { type Extent, extentOf } from './extent.ts'
import { cellText } from './grid-to-lines.ts'
import { type PrintedLine, toLine } from './printed-line.ts'
import type { Row } from './to-rows.ts'

/** How wide what parts two columns of a table is at least, in letters: within a line, and in all of them. */
const GAP = 1
const GUTTER = 0.8
/** A table without lines has this many lines with several columns, or one less with three columns. */
const FEWEST = 3
/** Lines further apart than this are of no one table, in letters. */
const APART = 3.5
/** Lines this much further apart than the nearest ones are of different rows. */
const NEXT_ROW = 1.25

/** Rows of a page that stand in the same columns without drawn lines, as rows of a table; `null` when they are none. */
interface AlignedRows {
  /** How many lines of the page they are. */
  readonly length: number
  readonly lines: readonly PrintedLine[]
  /** Whether lines could not be put to rows for sure. */
  readonly isDoubtful: boolean
}

/** Find a table that begins with a line: what wraps within a column goes on in the line below. */
export function alignRows(rows: readonly Row[], from: number, page: number): AlignedRows | null {
  const found = collect(rows, from)
  if (!found) return null
  const { gutters, length } = found
  const lines = rows.slice(from, from + length).map((row) => cellsOf(row, gutters))
  const gaps = lines.slice(1).map((_, index) => yOf(rows[from + index]) - yOf(rows[from + index + 1]))
  const least = gaps.reduce((one, other) => Math.min(one, other), Infinity)
  const isSpaced = gaps.some((gap) => gap > least * NEXT_ROW)
  const groups: Row[][][] = []
  let isDoubtful = false
  for (const [index, cells] of lines.entries()) {
    const isFar = (gaps[index - 1] ?? Infinity) > least * NEXT_ROW
    const hasFirst = (cells[0]?.length ?? 0) > 0
    isDoubtful ||= index > 0 && isSpaced && isFar !== hasFirst
    const open = groups.at(-1)
    if (open && !hasFirst && !(isSpaced && isFar)) open.push([...cells])
    else groups.push([[...cells]])
  }
  return {
    length,
    isDoubtful,
    lines: groups.map((group, index) =>
      toRowLine(group, page, { rows: groups.length, isFirst: index === 0 }),
    ),
  }
}

/** The lines from one on that leave the same gutters free. */
function collect(rows: readonly Row[], from: number): { gutters: readonly Extent[]; length: number } | null {
  let gutters = gapsOf(rows[from] ?? [])
  if (gutters.length === 0) return null
  let [length, several] = [1, 1]
  for (let index = from + 1; index < rows.length; index += 1) {
    const row = rows[index] as Row
    const size = row[0]?.size ?? 1
    if (yOf(rows[index - 1]) - yOf(row) > APART * size) break
    const free = gutters.flatMap((gutter) => narrow(gutter, row, size))
    const isSeveral = gapsOf(row).length > 0
    // Until the second line with several columns nobody knows how many of the first one’s gaps are gutters.
    if (free.length === 0 || (free.length < gutters.length && !(isSeveral && several === 1))) break
    if (!isSeveral && extentOf(row).left < (free[0] as Extent).left) break
    gutters = free
    length += 1
    if (isSeveral) several += 1
  }
  return several >= FEWEST || (several === FEWEST - 1 && gutters.length >= 2) ? { gutters, length } : null
}

function gapsOf(row: Row): readonly Extent[] {
  return row.slice(1).flatMap(({ left, size, blankBefore }, index) => {
    const { right } = extentOf(row.slice(0, index + 1))
    // `第一条　为了`: the blank behind a number parts no columns.
    const blank = blankBefore === '\u3000' ? 1 : 0
    return left - right >= (GAP + blank) * size ? [{ left: right, right: left }] : []
  })
}

/** What a line leaves of a gutter. */
function narrow({ left, right }: Extent, row: Row, size: number): readonly Extent[] {
  let [from, to] = [left, right]
  const middle = (left + right) / 2
  for (const text of row) {
    if (text.right <= from || text.left >= to) continue
    if ((text.left + text.right) / 2 < middle) from = text.right
    else to = text.left
  }
  return to - from >= GUTTER * size ? [{ left: from, right: to }] : []
}

function cellsOf(row: Row, gutters: readonly Extent[]): readonly Row[] {
  const edges = [-Infinity, ...gutters.map(({ left, right }) => (left + right) / 2), Infinity]
  return edges
    .slice(1)
    .map((right, index) => row.filter((text) => text.left >= (edges[index] ?? 0) && text.left < right))
}

function toRowLine(group: readonly (readonly Row[])[], page: number, row: PrintedLine['row']): PrintedLine {
  const whole = toLine(group.flat(2), page)
  const columns = group[0]?.length ?? 0
  const cells = Array.from({ length: columns }, (_, column) =>
    cellText(group.flatMap((line) => (line[column]?.length ? [toLine(line[column], page)] : []))),
  )
  return { ...whole, text: cells.join('\t'), y: yOf(group[0]?.flat()), ...(row && { row }) }
}

function yOf(row: Row | undefined): number {
  return row?.[0]?.y ?? 0
}
