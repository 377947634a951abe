import type { CitedDocument } from './cited-document.ts'

/** What differs between the editions: marks of half or full width, and how a document on the web is coded. */
const EDITIONS = {
  2025: { colon: '：', open: '（', close: '）', type: '[EB/OL]' },
  2015: { colon: ': ', open: '(', close: ')', type: '[A/OL]' },
} as const

/**
 * A reference to GB/T 7714: `责任者. 题名：发文字号[EB/OL]. （成文日期）[引用日期]. 网址.`
 *
 * The examples of the standard give a document’s number as further information of its title; the part
 * that is cited follows it in the same way.
 */
export function toGbt7714(document: CitedDocument, edition: keyof typeof EDITIONS): string {
  const { colon, open, close, type } = EDITIONS[edition]
  const { issuer, title, documentNumber, part, issuedDate, accessed, url } = document
  const name = [title, documentNumber, part].filter(Boolean).join(colon)
  const date = issuedDate ? `${open}${issuedDate}${close}` : ''
  // GB/T 7714—2015 sets no space between the two dates, 2025 none either.
  return `${issuer ? `${issuer}. ` : ''}${name}${type}. ${date}[${accessed}]. ${url}.`
}
