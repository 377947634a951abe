import type { CitedDocument } from './cited-document.ts'

/** A reference as CSL-JSON (`legislation`), for Zotero and its like. */
export function toCslJson(document: CitedDocument): string {
  const { id, issuer, title, documentNumber, part, issuedDate, accessed, url } = document
  const item = {
    id,
    type: 'legislation',
    title,
    ...(issuer && { author: [{ literal: issuer }] }),
    ...(documentNumber && { number: documentNumber }),
    ...(part && { section: part }),
    ...(issuedDate && { issued: { 'date-parts': [issuedDate.split('-').map(Number)] } }),
    accessed: { raw: accessed },
    URL: url,
    language: 'zh-CN',
  }
  return JSON.stringify([item])
}
