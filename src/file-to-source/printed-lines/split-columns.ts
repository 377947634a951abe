import { type Extent, extentOf, widthOf } from './extent.ts'
import type { PlacedText } from './printed-page.ts'
import { toRows } from './to-rows.ts'

/** Texts of a page that are read one below the other, and the column that they are. */
export interface Region {
  readonly texts: readonly PlacedText[]
  readonly column: Extent | null
}

/** How wide the gutter is at least, how narrow a column may be, and how far apart its lines, in letters. */
const GUTTER = 0.8
const NARROWEST = 6
const APART = 3
/** Lines that each column has at least. */
const FEWEST = 3
/** A column is this part as wide as the other at least, and this part of its lines fill it. */
const EVEN = 0.7
const FILLED = 0.4
const FILLED_LAST = 0.2
/** How much less than its column a line may fill and still have been broken off, in letters. */
const FULL = 1.7
const DEEPEST = 3

/**
 * Part a page into what is read one below the other: above, the columns from the left to the right, and below. Words
 * are of columns when both sides are filled with wrapped lines; those of a table are not.
 */
export function splitColumns(
  texts: readonly PlacedText[],
  outer: Extent | null = null,
  depth = 0,
): readonly Region[] {
  const whole = [{ texts, column: outer }]
  if (depth >= DEEPEST) return whole
  const found = edgesOf(texts).map((edge) => bandsAt(texts, edge))
  const best = found.reduce<readonly Band[]>(
    (most, bands) => (sizeOf(bands) > sizeOf(most) ? bands : most),
    [],
  )
  if (sizeOf(best) === 0) return whole
  return best.flatMap(({ left, right, across }) => {
    if (left.length === 0) return [{ texts: across, column: outer }]
    const width = Math.max(widthOf(left), widthOf(right))
    const columns = [left, right].map((side) => {
      const { left: from } = extentOf(side)
      return splitColumns(side, { left: from, right: from + width }, depth + 1)
    })
    return columns.flat()
  })
}

/** A part of the page from the top down: either columns on both sides of a gutter, or words across. */
interface Band {
  readonly left: readonly PlacedText[]
  readonly right: readonly PlacedText[]
  readonly across: readonly PlacedText[]
}

function sizeOf(bands: readonly Band[]): number {
  return bands.reduce((sum, { left, right }) => sum + Math.min(left.length, right.length), 0)
}

/** Where several lines begin: the left edge of the right column is one of these. */
function edgesOf(texts: readonly PlacedText[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const { left } of texts) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= FEWEST).sort((a, b) => b[1] - a[1])
  return frequent.slice(0, 40).map(([edge]) => edge - 1)
}

function bandsAt(texts: readonly PlacedText[], edge: number): readonly Band[] {
  const bands: Band[] = []
  let open: PlacedText[] = []
  const close = () => {
    const left = open.filter((text) => text.left < edge)
    const right = open.filter((text) => text.left >= edge)
    const areColumns = isColumn(left, right, edge)
    const last = bands.at(-1)
    if (areColumns) bands.push({ left, right, across: [] })
    else if (last && last.left.length === 0)
      bands[bands.length - 1] = { ...last, across: [...last.across, ...open] }
    else if (open.length > 0) bands.push({ left: [], right: [], across: open })
    open = []
  }
  let before: PlacedText | null = null
  for (const text of texts.toSorted((a, b) => b.y - a.y)) {
    const isAcross = text.left < edge && text.right > edge + 1
    if (isAcross || (before && before.y - text.y > APART * text.size)) close()
    open.push(text)
    if (isAcross) close()
    before = text
  }
  close()
  return bands
}

/** Whether both sides are columns of text. */
function isColumn(left: readonly PlacedText[], right: readonly PlacedText[], edge: number): boolean {
  if (left.length < FEWEST || right.length < FEWEST) return false
  const size = left[0]?.size ?? 1
  const ends = extentOf(left).right
  const [one, other] = [widthOf(left), widthOf(right)]
  const areWide =
    Math.min(one, other) >= NARROWEST * size && Math.min(one, other) >= EVEN * Math.max(one, other)
  if (!areWide || edge - ends < GUTTER * size - 1) return false
  const [rows, others] = [filled(left), filled(right)]
  return rows.lines >= FEWEST && others.lines >= FEWEST && rows.share >= FILLED && others.share >= FILLED_LAST
}

function filled(texts: readonly PlacedText[]): { readonly lines: number; readonly share: number } {
  const rows = toRows(texts)
  const { right } = extentOf(texts)
  const full = rows.filter((row) => row.some((text) => text.right >= right - FULL * text.size))
  return { lines: rows.length, share: full.length / Math.max(1, rows.length) }
}
