import { addToTally, surplus, type Tally } from '../../model/tally.ts'

/** A list of operators as pdf.js gives it. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/**
 * Count the characters that a page draws: those of every operator that shows text, wherever it stands, with patterns
 * that areas are filled with. It knows nothing of places, states or what is seen.
 */
export function countDrawn({ fnArray, argsArray }: OperatorList, showText: number, tally: Tally): void {
  fnArray.forEach((operator, index) => {
    const args = argsArray[index]
    if (!Array.isArray(args)) return
    if (operator === showText) countGlyphs(args[0], tally)
    const pattern = patternOf(args)
    if (pattern) countDrawn(pattern, showText, tally)
  })
}

function countGlyphs(glyphs: unknown, tally: Tally): void {
  for (const glyph of Array.isArray(glyphs) ? glyphs : [])
    if (typeof glyph?.unicode === 'string') addToTally(tally, glyph.unicode)
}

/** The operators of a pattern that an area is filled with, drawn once: `['TilingPattern', colour, operators, …]`. */
export function patternOf(args: readonly unknown[]): OperatorList | null {
  return args[0] === 'TilingPattern' ? (args[2] as OperatorList) : null
}

/**
 * Whether pdf.js’s own reading of a page’s text found a character that its list of operators does not have: the list ends
 * where a page is broken. The other way round it has less, for it skips format characters and what is off the page.
 */
export function isCutShort(drawn: Tally, read: Tally): boolean {
  return surplus(read, drawn).size > 0
}
