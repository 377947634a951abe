import type { Words } from './document.ts'
import { wordsToText } from './words-to-text.ts'

/** Width of the type area of GB/T 9704—2012, 156 mm, in twentieths of a point. */
export const TEXT_WIDTH = 8844

/** How the cells of a table are set; lengths in twentieths of a point. */
export interface CellSize {
  /** Width of one Chinese letter. */
  readonly letter: number
  /** Margins on both sides together, with the rule between two cells. */
  readonly margins: number
}

/**
 * Letters that columns are given room for, one step after the other: two, so that they never stand one below the
 * other; four, so that a head such as 牵头单位 stays in one line; and what a column of whole passages asks for.
 */
const STEPS = [2, 4, 24]

/**
 * Widths of the columns of a table by what stands in them, which together are that of the type area; `null` where
 * there are too many for two letters in each.
 */
export function columnWidths(
  rows: readonly (readonly Words[])[],
  { letter, margins }: CellSize,
): readonly number[] | null {
  const columns = columnsOf(rows)
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => lettersOf(wordsToText(row[column] ?? [])))),
  )
  let widths = longest.map(() => (STEPS[0] as number) * letter + margins)
  if (sum(widths) > TEXT_WIDTH) return null
  for (const step of STEPS.slice(1)) {
    const wanted = longest.map((letters, column) =>
      Math.max(0, Math.min(step, letters) * letter + margins - (widths[column] as number)),
    )
    widths = grow(widths, wanted, Math.min(TEXT_WIDTH - sum(widths), sum(wanted)))
  }
  return grow(widths, widths, TEXT_WIDTH - sum(widths))
}

/** Columns of one width, however little room they have. */
export function evenWidths(rows: readonly (readonly Words[])[]): readonly number[] {
  const columns = columnsOf(rows)
  return Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns))
}

function columnsOf(rows: readonly (readonly Words[])[]): number {
  return Math.max(...rows.map(({ length }) => length))
}

/** Give out a length in proportion to what is wanted; the last column takes what rounding leaves. */
function grow(widths: readonly number[], wanted: readonly number[], length: number): number[] {
  const all = sum(wanted)
  if (all === 0) return [...widths]
  const ends = wanted.map((_, column) => Math.round((length * sum(wanted.slice(0, column + 1))) / all))
  return widths.map((width, column) => width + (ends[column] as number) - (ends[column - 1] ?? 0))
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((all, length) => all + length, 0)
}

/** Height of the words of a row, in the same unit. */
export function rowHeight(
  row: readonly Words[],
  widths: readonly number[],
  { letter, margins }: CellSize,
  line: number,
): number {
  const lines = widths.map((width, column) => {
    const perLine = Math.max(1, Math.floor((width - margins) / letter))
    return Math.ceil(lettersOf(wordsToText(row[column] ?? [])) / perLine)
  })
  return line * Math.max(1, ...lines)
}

/** Width of a text in Chinese letters; a Latin one or a digit is half as wide. */
export function lettersOf(text: string): number {
  return text.length - (text.match(/[ -~]/gu)?.length ?? 0) / 2
}
