import {
  ATTACHMENT_LINE,
  BODY_LINE,
  DATE_LINE,
  DOCUMENT_NUMBER_LINE,
  ENCLOSURES_LINE,
  IMPRINT_LINE,
  PUBLICITY_LINE,
} from '../chinese/document-lines.ts'
import type { BlockRole } from '../model/part.ts'

const FORMS: readonly (readonly [RegExp, BlockRole])[] = [
  [DOCUMENT_NUMBER_LINE, 'document-number'],
  [DATE_LINE, 'date'],
  [PUBLICITY_LINE, 'publicity'],
  [ENCLOSURES_LINE, 'enclosures'],
  [ATTACHMENT_LINE, 'attachment-mark'],
  [IMPRINT_LINE, 'imprint'],
  [BODY_LINE, 'signature'],
]

/** The role that a line has by its form alone, wherever it stands; `null` for words that have none. */
export function formalRole(text: string): BlockRole | null {
  return FORMS.find(([form]) => form.test(text))?.[1] ?? null
}
