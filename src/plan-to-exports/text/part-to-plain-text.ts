import { labelGap } from '../../model/unit-text.ts'
import type { DocumentPart, PlanDocument } from '../document.ts'
import { paragraphToText } from '../words-to-text.ts'

/** A part as people read it: its published words, with the blank behind a number such as 第一章. */
export function partToPlainText({ paragraphs }: DocumentPart): string {
  return paragraphs
    .map((paragraph) => {
      const { label } = paragraph
      return `${label}${labelGap(label)}${paragraphToText(paragraph).slice(label.length)}`
    })
    .join('\n')
}

/** A plan as people read it; the cells of a table are parted by tabs. */
export function documentToPlainText({ parts }: PlanDocument): string {
  return parts.map(partToPlainText).join('\n')
}
