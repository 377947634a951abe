import type { IParagraphOptions } from 'docx'
import { lettersOf } from '../column-widths.ts'
import type { DocumentParagraph } from '../document.ts'
import { enclosureLines } from '../enclosure-lines.ts'
import { paragraphToText } from '../words-to-text.ts'
import { LINE, NO_INDENT, SIZES } from './styles.ts'

/** What a paragraph has for itself. */
export type ClosingLayout = Pick<IParagraphOptions, 'indent' | 'spacing'>

/** Width of a letter, in twentieths of a point. */
const LETTER = SIZES.body * 10
/** An empty line above. */
const APART = { spacing: { before: LINE.line } }

/**
 * How paragraphs at the end of a part differ from their style: lists of enclosures and who signs stand behind an empty
 * line; the enclosures' numbers are one below the other (GB/T 9704—2012 §7.3.4); and the middle of who signs is above
 * that of the day, which ends four letters from the edge (§7.3.5.1).
 */
export function closingLayout(
  paragraphs: readonly DocumentParagraph[],
): ReadonlyMap<DocumentParagraph, ClosingLayout> {
  const layouts = new Map<DocumentParagraph, ClosingLayout>()
  for (const [paragraph, { mark, isFirst, number }] of enclosureLines(paragraphs)) {
    const left = (2 + lettersOf(mark) + lettersOf(number)) * LETTER
    const hanging = lettersOf(isFirst ? mark + number : number) * LETTER
    layouts.set(paragraph, { indent: { left, hanging, firstLineChars: 0 }, ...(isFirst && APART) })
  }
  paragraphs.forEach((paragraph, index) => {
    if (!signs(paragraph)) return
    const apart = signs(paragraphs[index - 1]) ? {} : APART
    const day = paragraphs.slice(index).find(({ role }) => role !== 'signature')
    const wider = day?.role === 'date' ? widthOf(day) - widthOf(paragraph) : 0
    const right = Math.max(0, (4 + wider / 2) * LETTER)
    layouts.set(paragraph, { indent: { ...NO_INDENT, right }, ...apart })
  })
  return layouts
}

const signs = (paragraph: DocumentParagraph | undefined) =>
  paragraph?.role === 'signature' || paragraph?.role === 'date'

/** Where programs leave a quarter of a letter. */
const BETWEEN_DIGIT_AND_CHINESE = /(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu

function widthOf(paragraph: DocumentParagraph): number {
  const text = paragraphToText(paragraph)
  return lettersOf(text) + text.split(BETWEEN_DIGIT_AND_CHINESE).length / 4 - 1 / 4
}
