import { findTask } from '../../model/plan-index.ts'
import { labelGap } from '../../model/unit-text.ts'
import { type DocumentPart, type PlanDocument, paragraphToText } from '../document.ts'
import { nameDocument, toSentence } from '../references/cited-document.ts'

/** A part as people read it: its published words, with the blank behind a number such as 第一章. */
function partToPlainText({ paragraphs }: DocumentPart): string {
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

/** One task as plain text: its words, a blank line, and where they are from. */
export function taskToText({ plan }: PlanDocument, part: DocumentPart): string {
  const task = findTask(plan, part.id)
  return `${partToPlainText(part)}\n\n出处：${toSentence(nameDocument(plan, task))}\n`
}
