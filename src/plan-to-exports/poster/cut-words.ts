import { cutTitle } from '../pdf/cut-title.ts'

/** Shown where words go on. */
const CUT = '……'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * Words on one line, as many as have room; what has no more than its ellipsis would take stays whole.
 *
 * @param room In characters as wide as high; letters and digits take half of one.
 */
export function cutWords(words: string, room: number): string {
  // No character that is seen takes more than a few code units, so that what is far beyond the room is never looked at.
  const line = words
    .slice(0, room * 40)
    .replaceAll(/\s+/gu, ' ')
    .trim()
  let width = 0
  let whole = ''
  for (const { segment } of graphemes.segment(line)) {
    width += widthOf(segment)
    if (width > room) return `${whole}${CUT}`
    if (width <= room - CUT.length) whole += segment
  }
  return line
}

/** The same in words, within which no line ends. */
export function cutInWords(words: string, room: number): readonly string[] {
  const line = cutWords(words, room)
  const isCut = line !== CUT && line.endsWith(CUT)
  const pieces = cutTitle([isCut ? line.slice(0, -CUT.length) : line]).filter(
    (word) => typeof word === 'string',
  )
  return isCut ? [...pieces.slice(0, -1), `${pieces.at(-1)}${CUT}`] : pieces
}

/** Marks that stand on the character before, and what is never seen. */
const NO_WIDTH = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu

/** How many characters as wide as high a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text.replaceAll(NO_WIDTH, '')) width += character < '\u0250' ? 0.5 : 1
  return width
}
