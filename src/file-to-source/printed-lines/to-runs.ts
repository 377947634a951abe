import { FULL_WIDTH_PUNCTUATION, HAN } from '../../chinese/characters.ts'
import type { PlacedBox, PlacedText } from './printed-page.ts'

/** Letters of one run stand on one line, one after the other; this far off and back, in letters, they still do. */
const SAME_LINE = 0.1
const BACK = 0.5
/** Digits and signs in a number, and how far off the grid of Chinese letters they may be, in letters. */
const NARROW = /^[\d.,:%/-]$/u
const OFF_GRID = 0.05
/** Points by which a line may lie on a letter. */
const OFF = 1
/** No page has more lines that part words. */
const MOST_WALLS = 1000

/**
 * Put texts together that are drawn one after the other and stand side by side. What is drawn elsewhere in between
 * does not come between them, letters that lie on top of others are not mixed with them, and upright lines part them.
 */
export function toRuns(
  texts: readonly PlacedText[],
  rules: readonly PlacedBox[] = [],
): readonly PlacedText[] {
  const walls = rules
    .filter(({ left, right, bottom, top }) => top - bottom > right - left)
    .slice(0, MOST_WALLS)
  const runs: PlacedText[] = []
  let before: PlacedText | null = null
  for (const text of texts) {
    const run = runs.at(-1)
    const last = run && before && isOnGrid(before, text) ? { ...run, right: text.left } : run
    before = text
    const isParted = last && walls.some((wall) => standsBetween(wall, last, text))
    if (last && !isParted && goesOn(last, text)) runs[runs.length - 1] = join(last, text)
    else if (text.text.trim() !== '') runs.push(text)
  }
  return runs
}

function goesOn(last: PlacedText, { left, y, size, isPale, isContents }: PlacedText): boolean {
  const gap = (left - last.right) / size
  return (
    gap < BLANK_GAP &&
    gap > -BACK &&
    Math.abs(last.y - y) <= SAME_LINE * size &&
    Math.abs(last.size - size) <= SAME_LINE * size &&
    last.isPale === isPale &&
    last.isContents === isContents
  )
}

/** Whether narrow signs are set as wide as Chinese letters: there is no blank between them. */
function isOnGrid(before: PlacedText, text: PlacedText): boolean {
  const step = (text.left - before.left) / text.size
  const isNarrow = NARROW.test(before.text) && !text.blankBefore
  return isNarrow && Math.abs(step - 1) <= OFF_GRID && Math.abs(before.y - text.y) <= SAME_LINE * text.size
}

function standsBetween({ left, bottom, top }: PlacedBox, last: PlacedText, next: PlacedText): boolean {
  return left >= last.right - OFF && left <= next.left + OFF && bottom <= next.y + OFF && top >= next.y
}

function join(run: PlacedText, next: PlacedText): PlacedText {
  return {
    ...run,
    text: `${run.text}${between(run.text, next, run.right)}${next.text}`,
    right: Math.max(run.right, next.right),
  }
}

/** A gap of at least this many letters parts two columns; a smaller one than the next is no blank at all. */
const COLUMN_GAP = 1.8
/**
 * Chinese letters stand further apart in a line that fills the page; and between them and digits or Latin letters word
 * processors leave a quarter of a letter by themselves (`autoSpaceDE`), where nobody wrote a blank.
 */
const BLANK_GAP = 0.35
const NARROW_GAP = 0.12
const WIDE = new RegExp(`[${HAN}${FULL_WIDTH_PUNCTUATION}\\u2e80-\\u2fd5]`, 'u')

/** What the gap before a text stands for: nothing, a blank, or another column. */
export function between(before: string, next: PlacedText, right: number): '' | ' ' | '\u3000' | '\t' {
  const gap = (next.left - right) / next.size
  if (gap >= COLUMN_GAP) return '\t'
  const isWide = WIDE.test(before.at(-1) ?? '') || WIDE.test(next.text.trimStart()[0] ?? '')
  return gap >= (isWide && !next.blankBefore ? BLANK_GAP : NARROW_GAP) ? (next.blankBefore ?? ' ') : ''
}
