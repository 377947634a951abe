import type { LineRange } from './collect-titles.ts'

/** Lines, or a row of a table, and how large most of their letters are. */
export interface SizedLines {
  readonly size: number
  readonly characters: number
  readonly lines: LineRange | null
}

/** How much larger than the text a title is at least, and how much letters of one size differ. */
const LARGER = 1.15
const SAME_SIZE = 0.08
/** Sizes that may be a title's: the largest is often that of a letterhead. */
const MOST_SIZES = 2
const MOST = 10
/** Where documents and what they enclose begin: some four pages. */
const FIRST_LINES = 60

/** The first lines that are set in the largest letters, the largest first; lines of one size that follow each other are one. */
export function findLargest(
  sized: readonly SizedLines[],
  mayBeTitle: (lines: LineRange) => boolean,
): readonly LineRange[] {
  const text = commonSize(sized)
  const large = sized.flatMap(({ size, lines }) => {
    if (!lines || lines.endLine < lines.line || lines.line > FIRST_LINES) return []
    return size >= text * LARGER && mayBeTitle(lines) ? [{ size, ...lines }] : []
  })
  const found: LineRange[] = []
  let rest = large
  for (let round = 0; round < MOST_SIZES && rest.length > 0; round += 1) {
    const least = rest.reduce((largest, { size }) => Math.max(largest, size), 0) * (1 - SAME_SIZE)
    found.push(...join(rest.filter(({ size }) => size >= least)))
    rest = rest.filter(({ size }) => size < least)
  }
  return found.slice(0, MOST)
}

/** The size that half of the characters do not go beyond. */
export function commonSize(sized: readonly Pick<SizedLines, 'size' | 'characters'>[]): number {
  const sorted = sized.toSorted((one, other) => one.size - other.size)
  let left = sized.reduce((sum, { characters }) => sum + characters, 0) / 2
  for (const { size, characters } of sorted) {
    left -= characters
    if (left <= 0) return size
  }
  return 0
}

function join(ranges: readonly LineRange[]): readonly LineRange[] {
  const joined: LineRange[] = []
  for (const { line, endLine } of ranges) {
    const last = joined.at(-1)
    if (last && line === last.endLine + 1) joined[joined.length - 1] = { line: last.line, endLine }
    else joined.push({ line, endLine })
  }
  return joined
}
