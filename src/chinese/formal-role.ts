import type { BlockRole } from '../model/part.ts'
import {
  ATTACHMENT_LINE,
  BODY_LINE,
  DATE_BEHIND,
  DATE_LINE,
  DOCUMENT_NUMBER_LINE,
  ENCLOSURES_LINE,
  IMPRINT_LINE,
  METADATA_LINE,
  PUBLICITY_LINE,
  readDateLine,
} from './document-lines.ts'

const FORMS: readonly (readonly [RegExp, BlockRole])[] = [
  [METADATA_LINE, 'metadata'],
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
  const role = FORMS.find(([form]) => form.test(text))?.[1] ?? null
  if (role !== null || text.length > SIGN_OFF_LENGTH) return role
  const bodies = signedBy(text)
  if (bodies.length === 0) return null
  return dateOf(text) === null ? 'signature' : 'date'
}

const SIGN_OFF_LENGTH = 120

/** The bodies of a signature, one or several in a line, perhaps with the date behind them. */
export function signedBy(text: string): readonly string[] {
  const words = text.replace(DATE_BEHIND, '').trim().split(/\s+/u)
  return words.every((word) => BODY_LINE.test(word)) ? words : []
}

/** The date that a line is, or that stands behind a signature in it; ISO 8601. */
export function dateOf(text: string): string | null {
  const behind = DATE_BEHIND.exec(text)?.[0].trim()
  return readDateLine(text) ?? (behind && text.length <= SIGN_OFF_LENGTH ? readDateLine(behind) : null)
}
