import { findTask } from '../../model/plan-index.ts'
import type { DocumentPart, PlanDocument } from '../document.ts'
import { nameDocument } from '../references/cited-document.ts'
import { toSentence } from '../references/to-sentence.ts'
import { partToPlainText } from './part-to-plain-text.ts'

/** One task as plain text: its words, a blank line, and where they are from. */
export function taskToText({ plan }: PlanDocument, part: DocumentPart): string {
  const task = findTask(plan, part.id)
  return `${partToPlainText(part)}\n\n出处：${toSentence(nameDocument(plan, task))}\n`
}
