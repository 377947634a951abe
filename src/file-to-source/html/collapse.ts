import { FULL_WIDTH_PUNCTUATION, HAN } from '../../chinese/characters.ts'

const GAP = /[\t\n\f\r ]+/gu
const LINE_END = /[\n\f\r]/u
const WIDE = new RegExp(`[${HAN}${FULL_WIDTH_PUNCTUATION}]`, 'u')

/**
 * Collapse blanks as a page does (CSS Text 3 §4.1): a run of them is one space, and none at all where the
 * source's line ends between two Chinese characters.
 */
export function collapse(text: string): string {
  return text
    .replace(GAP, (gap, offset: number) => {
      const isWrap = LINE_END.test(gap) && WIDE.test(text[offset - 1] ?? '')
      return isWrap && WIDE.test(text[offset + gap.length] ?? '') ? '' : ' '
    })
    .replace(/^ | $/gu, '')
}
