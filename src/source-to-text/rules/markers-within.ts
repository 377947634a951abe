import { BLANK } from '../../chinese/characters.ts'
import { MARKER_LENGTH, type Marker, readMarker } from '../../chinese/markers.ts'
import { NUMERAL_CHARACTERS } from '../../chinese/numerals.ts'
import type { Span } from '../../model/span.ts'

/** Where a number may stand within a line: each of its first characters, looked at once. */
const OPENING = new RegExp(`(?<gap>[${BLANK}]{0,100})(?=[（(第\\d０-９①-⑳㈠-㈩一二三四五六七八九十])`, 'gu')

/** Every number within a line that could open one, with the length of the gap before it. */
export function markersWithin(
  text: string,
  line: Span,
): readonly { at: number; gap: number; marker: Marker }[] {
  const found: { at: number; gap: number; marker: Marker }[] = []
  for (const match of text.slice(line.start, line.end).matchAll(OPENING)) {
    const gap = match[0].length
    const at = line.start + match.index + gap
    const before = text[at - 1] ?? ''
    if (found.at(-1)?.at === at) continue
    // Within a longer numeral or number, the number has begun before.
    if (gap === 0 && /[\d０-９.．一二三四五六七八九十百第（(]/u.test(before) && at > line.start) continue
    const marker = markerAt(text, at, line.end)
    if (marker) found.push({ at, gap, marker })
  }
  return found
}

/** The number that opens what stands at an offset; a chapter’s title ends where the next number begins. */
export function markerAt(text: string, at: number, end: number): Marker | null {
  const words = text.slice(at, Math.min(end, at + MARKER_LENGTH))
  const worded = WORDED.exec(words)?.[0].length ?? 0
  const next = worded === 0 ? -1 : words.slice(worded).search(NEXT)
  return readMarker(next === -1 ? words : words.slice(0, worded + next))
}

const WORDED = new RegExp(`^第[${NUMERAL_CHARACTERS}\\d]{1,7}(?:编|篇|部分|章|节)`, 'u')
const NEXT = new RegExp(
  `第[${NUMERAL_CHARACTERS}\\d]{1,7}[章节条]|[一二三四五六七八九十]{1,3}、|[（(]一[）)]`,
  'u',
)
