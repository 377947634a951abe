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
/** How many letters off those may stand that tell how far a line is spread, and how many are asked on each side. */
const NEARBY = 40
const EVEN = 3

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
  const spread = findSpread(texts)
  const runs: PlacedText[] = []
  let before: PlacedText | null = null
  /** What the last run ends with: asked of the run itself, a line is copied for each of its letters. */
  let end = ''
  for (const [index, text] of texts.entries()) {
    const run = runs.at(-1)
    const isEven = before !== null && isOnGrid(before, text)
    const last = run && { ...run, right: isEven ? text.left : run.right + (spread[index] ?? 0) }
    before = text
    const isParted = run && walls.some((wall) => standsBetween(wall, run, text))
    const blank = last ? between(end, text, last.right) : ''
    if (last && !isParted && (blank === '' || text.blankBefore) && goesOn(last, text)) {
      const right = Math.max(last.right, text.right)
      runs[runs.length - 1] = { ...last, right, text: `${last.text}${blank}${text.text}` }
    } else if (text.text.trim() !== '') runs.push(text)
    else continue
    end = text.text
  }
  return runs
}

function goesOn(last: PlacedText, { left, y, size, isPale, isContents }: PlacedText): boolean {
  const gap = (left - last.right) / size
  return (
    gap < BLANK_GAP &&
    gap > -BACK &&
    isOnLine(last, { y, size }) &&
    Math.abs(last.size - size) <= SAME_LINE * size &&
    last.isPale === isPale &&
    last.isContents === isContents
  )
}

/**
 * How far a line was spread to fill the page, in points, by the later text: where Chinese letters and others meet, and between
 * Chinese letters, as far as the nearest others of these stand apart, and less where they differ. Where the two meet it comes on
 * top of the gap that word processors leave, and both together would look like a blank.
 */
function findSpread(texts: readonly PlacedText[]): readonly number[] {
  const isWideFrom = texts.map(({ text }) => isWide(text[0]))
  const isWideTo = texts.map(({ text }) => isWide(text.at(-1)))
  const gaps = texts.map((text, index) => {
    const before = texts[index - 1]
    return before && isOnLine(before, text) ? text.left - before.right : Infinity
  })
  const nearest = (from: number, step: 1 | -1) => {
    const found: number[] = []
    for (let at = from; Math.abs(at - from) < NEARBY && found.length < EVEN; at += step) {
      const gap = gaps[at] ?? Infinity
      if (gap >= COLUMN_GAP * (texts[at]?.size ?? 0)) break
      if (at !== from && isWideTo[at - 1] && isWideFrom[at] && !texts[at]?.blankBefore) found.push(gap)
    }
    return found
  }
  const even = findEven(texts, gaps, (index) => (isWideTo[index - 1] && isWideFrom[index]) ?? false)
  return texts.map(({ blankBefore }, index) => {
    const [one, other] = [isWideTo[index - 1], isWideFrom[index]]
    if ((!one && !other) || blankBefore) return 0
    if (even.has(index)) return even.get(index) ?? 0
    const near = [...nearest(index, -1), ...nearest(index, 1)]
    return near.length < (one && other ? EVEN : 1) ? 0 : Math.max(0, Math.min(...near))
  })
}

/**
 * Lines of which all Chinese letters are as far apart, however far: the last line of a paragraph that is spread like the others
 * (分散对齐), or one before a long word. By each of their texts how far.
 */
function findEven(
  texts: readonly PlacedText[],
  gaps: readonly number[],
  isBetweenWide: (index: number) => boolean,
): ReadonlyMap<number, number> {
  const even = new Map<number, number>()
  for (let from = 0, to = 1; from < texts.length; from = to, to += 1) {
    const before = (index: number) => texts[index - 1] as PlacedText
    while (texts[to] && isOnLine(before(to), texts[to] as PlacedText)) to += 1
    const own = gaps.slice(from, to).flatMap((gap, index) => {
      const at = from + index
      return index > 0 && isBetweenWide(at) && !texts[at]?.blankBefore ? gap : []
    })
    const least = own.reduce((gap, other) => Math.min(gap, other), Infinity)
    const isEven = own.every((gap) => gap - least <= NARROW_GAP * (texts[from]?.size ?? 0))
    if (own.length < EVEN || !isEven || least <= 0) continue
    for (let index = from + 1; index < to; index += 1) even.set(index, least)
  }
  return even
}

/** Whether narrow signs are set as wide as Chinese letters: there is no blank between them. */
function isOnGrid(before: PlacedText, text: PlacedText): boolean {
  const step = (text.left - before.left) / text.size
  const isNarrow = NARROW.test(before.text) && !text.blankBefore
  return isNarrow && Math.abs(step - 1) <= OFF_GRID && isOnLine(before, text)
}

function isOnLine(before: PlacedText, { y, size }: Pick<PlacedText, 'y' | 'size'>): boolean {
  return Math.abs(before.y - y) <= SAME_LINE * size
}

function standsBetween({ left, bottom, top }: PlacedBox, last: PlacedText, next: PlacedText): boolean {
  return left >= last.right - OFF && left <= next.left + OFF && bottom <= next.y + OFF && top >= next.y
}

/** A gap of at least this many letters parts two columns; a smaller one than the next is no blank at all. */
const COLUMN_GAP = 1.8
/**
 * Chinese letters stand further apart in a line that fills the page; and between them and digits or Latin letters word
 * processors leave a quarter of a letter by themselves (`autoSpaceDE`), where nobody wrote a blank.
 */
const BLANK_GAP = 0.35
const NARROW_GAP = 0.12
const WIDE = new RegExp(
  `[${HAN}${FULL_WIDTH_PUNCTUATION}\\u2100-\\u2bff\\u2e80-\\u2fd5\\u3000-\\u33ff\\uac00-\\ud7a3\\uff01-\\uff60]`,
  'u',
)

/** What the gap before a text stands for: nothing, a blank, or another column. */
export function between(before: string, next: PlacedText, right: number): '' | ' ' | '\u3000' | '\t' {
  const gap = (next.left - right) / next.size
  if (gap >= COLUMN_GAP) return '\t'
  const isBesideWide = isWide(before.at(-1)) || isWide(next.text.trimStart()[0])
  return gap >= (isBesideWide && !next.blankBefore ? BLANK_GAP : NARROW_GAP) ? (next.blankBefore ?? ' ') : ''
}

function isWide(letter = ''): boolean {
  return WIDE.test(letter)
}
