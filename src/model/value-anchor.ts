import { NUMERAL_CHARACTERS } from '../chinese/numerals.ts'
import type { Span } from './span.ts'

const NUMERAL = new RegExp(`[0-9０-９两${NUMERAL_CHARACTERS}]`, 'u')

/**
 * Permanent anchor of a number or a time on its plan's page: its part, and where in the part's text its first digit
 * or numeral stands, otherwise its first character: `task-6-c412`. It counts no values and does not end with the
 * words, so that reading more of them, or one more value before, moves none.
 */
export function valueAnchor(
  part: string,
  { start, text }: Pick<Span, 'start'> & { readonly text: string },
): string {
  return `${part}-c${start + Math.max(text.search(NUMERAL), 0)}`
}

/** The part that an anchor of a value is in. */
export function partOfAnchor(anchor: string): string {
  return anchor.slice(0, anchor.lastIndexOf('-'))
}
