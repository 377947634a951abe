import { FULL_WIDTH_PUNCTUATION, HAN } from '../../chinese/characters.ts'
import type { PlacedText } from './printed-page.ts'

/** A gap of at least this many letters parts two columns; a smaller one than the next is no blank at all. */
const COLUMN_GAP = 1.8
/**
 * Chinese letters stand further apart in a line that fills the page; and between them and digits or Latin letters word
 * processors leave a quarter of a letter by themselves (`autoSpaceDE`), where nobody wrote a blank.
 */
export const BLANK_GAP = 0.35
const NARROW_GAP = 0.12
const WIDE = new RegExp(`[${HAN}${FULL_WIDTH_PUNCTUATION}\\u2e80-\\u2fd5]`, 'u')

/** What the gap before a text stands for: nothing, a blank, or another column. */
export function between(before: string, next: PlacedText, right: number): '' | ' ' | '\u3000' | '\t' {
  const gap = (next.left - right) / next.size
  if (gap >= COLUMN_GAP) return '\t'
  const isWide = WIDE.test(before.at(-1) ?? '') || WIDE.test(next.text.trimStart()[0] ?? '')
  return gap >= (isWide && !next.blankBefore ? BLANK_GAP : NARROW_GAP) ? (next.blankBefore ?? ' ') : ''
}
