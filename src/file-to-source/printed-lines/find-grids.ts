import type { PlacedBox } from './printed-page.ts'

/** The lines of a table: where its columns and rows begin and end, and which of its places are one cell. */
export interface Grid extends PlacedBox {
  /** Of the columns, from the left; one more than there are columns. */
  readonly xs: readonly number[]
  /** Of the rows, from the top; one more than there are rows. */
  readonly ys: readonly number[]
  /** For each place, row by row, the first place of the cell that it is part of. */
  readonly cells: readonly number[]
}

/** A line of a table: where it is, from where to where it goes. */
interface Line {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Points by which lines may be off each other: borders of neighbouring cells are often drawn side by side. */
const OFF = 3
/** Share of a place’s side that a line must cover to part it from the next. */
const PARTED = 0.5
/** A page with more lines is a drawing. */
const MOST_LINES = 1500

/** The tables that are drawn with lines on a page; one that has a single column is none. */
export function findGrids(rules: readonly PlacedBox[]): readonly Grid[] {
  const isLevel = ({ left, right, bottom, top }: PlacedBox) => right - left >= top - bottom
  const levels = joinLines(
    rules
      .filter(isLevel)
      .map(({ left, right, bottom, top }) => ({ at: (bottom + top) / 2, from: left, to: right })),
  )
  const uprights = joinLines(
    rules
      .filter((rule) => !isLevel(rule))
      .map(({ left, right, bottom, top }) => ({ at: (left + right) / 2, from: bottom, to: top })),
  )
  if (levels.length + uprights.length > MOST_LINES) return []
  return groupsOf(levels, uprights).flatMap(([own, crossing]) => {
    const grid = toGrid(own, crossing)
    return grid ? [grid] : []
  })
}

/** Pieces of one line are one line. */
function joinLines(lines: readonly Line[]): readonly Line[] {
  const places = cluster(lines.map(({ at }) => at))
  const placed = Map.groupBy(lines, ({ at }) => nearest(places, at))
  return [...placed].flatMap(([at, pieces]) => {
    const joined: Line[] = []
    for (const { from, to } of pieces.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last && from - last.to <= OFF) joined[joined.length - 1] = { ...last, to: Math.max(last.to, to) }
      else joined.push({ at, from, to })
    }
    return joined
  })
}

/** Lines that touch each other, however far around. */
function groupsOf(
  levels: readonly Line[],
  uprights: readonly Line[],
): readonly (readonly [readonly Line[], readonly Line[]])[] {
  const groups: { readonly levels: Set<Line>; readonly uprights: Set<Line> }[] = []
  for (const upright of uprights) {
    const touched = levels.filter((level) => touches(level, upright))
    const met = groups.filter((group) => touched.some((level) => group.levels.has(level)))
    const group = { levels: new Set(touched), uprights: new Set([upright]) }
    for (const other of met) {
      for (const level of other.levels) group.levels.add(level)
      for (const one of other.uprights) group.uprights.add(one)
      groups.splice(groups.indexOf(other), 1)
    }
    groups.push(group)
  }
  return groups.map((group) => [[...group.levels], [...group.uprights]])
}

function touches(level: Line, upright: Line): boolean {
  return (
    upright.at >= level.from - OFF &&
    upright.at <= level.to + OFF &&
    level.at >= upright.from - OFF &&
    level.at <= upright.to + OFF
  )
}

function toGrid(levels: readonly Line[], uprights: readonly Line[]): Grid | null {
  const xs = cluster([...uprights.map(({ at }) => at), ...levels.flatMap(({ from, to }) => [from, to])])
  const ys = cluster([
    ...levels.map(({ at }) => at),
    ...uprights.flatMap(({ from, to }) => [from, to]),
  ]).toReversed()
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 1 || levels.length < 2) return null
  const cells = Array.from({ length: rows * columns }, (_, place) => place)
  const firstOf = (place: number): number =>
    cells[place] === place ? place : firstOf(cells[place] as number)
  const unite = (one: number, other: number) => {
    const [first, second] = [firstOf(one), firstOf(other)]
    cells[Math.max(first, second)] = Math.min(first, second)
  }
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column
      const [left, right] = [xs[column], xs[column + 1]] as [number, number]
      const [top, bottom] = [ys[row], ys[row + 1]] as [number, number]
      if (column + 1 < columns && !isParted(uprights, right, bottom, top)) unite(place, place + 1)
      if (row + 1 < rows && !isParted(levels, bottom, left, right)) unite(place, place + columns)
    }
  return {
    ...{
      left: xs[0] as number,
      right: xs[columns] as number,
      top: ys[0] as number,
      bottom: ys[rows] as number,
    },
    ...{ xs, ys, cells: cells.map((_, place) => firstOf(place)) },
  }
}

function isParted(lines: readonly Line[], at: number, from: number, to: number): boolean {
  const covered = lines
    .filter((line) => Math.abs(line.at - at) <= OFF)
    .reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0)
  return covered >= PARTED * (to - from)
}

/** Values in order, those that are near each other as one. */
function cluster(values: readonly number[]): readonly number[] {
  const clusters: number[] = []
  for (const value of values.toSorted((a, b) => a - b))
    if (clusters.length === 0 || value - (clusters.at(-1) as number) > OFF) clusters.push(value)
  return clusters
}

function nearest(places: readonly number[], value: number): number {
  return places.findLast((place) => place <= value) ?? value
}
