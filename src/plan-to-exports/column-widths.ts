import { type Words, wordsToText } from './document.ts'

/** How the cells of a table are set; lengths in any unit. */
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
const STEPS = [2, 4, 48]
/** A passage in a column narrower than this is a ladder of words. */
const PASSAGE = { letters: 24, least: 10 }

/** The columns of a table with the look of its cells; `widths` together are the whole width. */
interface ChosenLook<Look extends CellSize> {
  readonly look: Look
  readonly widths: readonly number[]
}

/**
 * The largest look in which passages have room, or else all columns; with more columns than the smallest one has room
 * for, all are of one width.
 *
 * @param looks From the largest to the smallest.
 */
export function chooseLook<Look extends CellSize>(
  rows: readonly (readonly Words[])[],
  width: number,
  looks: readonly [Look, ...Look[]],
): ChosenLook<Look> {
  const fitting = looks.flatMap((look) => {
    const widths = columnWidths(rows, width, look)
    return widths ? [{ look, widths }] : []
  })
  const columns = Math.max(...rows.map(({ length }) => length))
  return (
    fitting.find((chosen) => hasRoomForPassages(rows, chosen)) ??
    fitting[0] ?? {
      look: looks.at(-1) as Look,
      widths: Array.from({ length: columns }, () => Math.floor(width / columns)),
    }
  )
}

function hasRoomForPassages(
  rows: readonly (readonly Words[])[],
  { look: { letter, margins }, widths }: ChosenLook<CellSize>,
): boolean {
  return widths.every(
    (width, column) =>
      width >= PASSAGE.least * letter + margins ||
      rows.every((row) => lettersOf(wordsToText(row[column] ?? [])) < PASSAGE.letters),
  )
}

/**
 * Widths of the columns of a table by what stands in them, which together are the whole width; `null` where there
 * are too many for two letters in each.
 */
function columnWidths(
  rows: readonly (readonly Words[])[],
  width: number,
  { letter, margins }: CellSize,
): readonly number[] | null {
  const columns = Math.max(...rows.map(({ length }) => length))
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => lettersOf(wordsToText(row[column] ?? [])))),
  )
  let widths = longest.map(() => (STEPS[0] as number) * letter + margins)
  if (sum(widths) > width) return null
  for (const step of STEPS.slice(1)) {
    const wanted = longest.map((letters, column) =>
      Math.max(0, Math.min(step, letters) * letter + margins - (widths[column] as number)),
    )
    widths = grow(widths, wanted, Math.min(width - sum(widths), sum(wanted)))
  }
  return grow(widths, widths, width - sum(widths))
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
