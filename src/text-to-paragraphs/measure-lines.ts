import type { Line } from './lines.ts'

export type LineTest = (line: Line) => boolean

/** Least and most that a printed line holds, the least share of lines that must be full, and the most that may be longer. */
const NARROWEST = 16
const PRINTED = 60
const FULL_SHARE = 0.3
const LONGER_SHARE = 0.1
/** How far a full line may be from the edge: its first one is indented by two, and no mark begins a line. */
const EDGE = 4
const INDENT = 1.5

/**
 * Tells full lines of a text that is wrapped at a margin, of any other text none; full ones that are indented, as
 * the first of a paragraph is; and lines that end well before the edge of most. The lines of the contents, which
 * have leaders, and those of other scripts tell nothing.
 */
export function measureLines(all: readonly Line[]): {
  readonly isWrapped: boolean
  readonly isFull: LineTest
  readonly isFirst: LineTest
  readonly isShort: LineTest
} {
  const widths = all.filter(({ words, form }) => !form.isLed && HAN_LINE.test(words)).map(widthOf)
  const width = usualWidth(widths)
  const share = (test: (each: number) => boolean) => widths.filter(test).length / widths.length
  const full = share((each) => each >= width - EDGE)
  const isWrapped =
    width >= NARROWEST &&
    width <= PRINTED &&
    full >= FULL_SHARE &&
    full * widths.length >= 5 &&
    share((each) => each > width + EDGE) <= LONGER_SHARE
  const edge = isWrapped ? width - EDGE : longest(widths) - EDGE
  return {
    isWrapped,
    isFull: (line) => isWrapped && widthOf(line) >= edge,
    isFirst: (line) => widthOf(line) <= width - INDENT,
    isShort: (line) => widthOf(line) < edge,
  }
}

/** The widest of those that most lines have: those of a paragraph but for its first, which may be as many. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths.map(Math.floor)) counts.set(width, (counts.get(width) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return Math.max(0, ...[...counts].flatMap(([width, count]) => (count * 3 >= most * 2 ? [width] : [])))
}

function longest(widths: readonly number[]): number {
  return [...widths].sort((a, b) => a - b)[Math.floor(widths.length * 0.95)] ?? 0
}

const HAN_LINE = /^\P{Script=Han}{0,20}\p{Script=Han}{2}/u

/** The width of a line in Chinese characters, of which two digits or letters take the space of one. */
function widthOf({ words }: Line): number {
  return words.length - (words.match(/[\x20-\x7e]/gu)?.length ?? 0) / 2
}
