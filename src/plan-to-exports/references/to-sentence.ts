import type { NamedDocument } from './cited-document.ts'

/** A reference as people write it in running text: `发文机关：《题名》（发文字号）第（二十四）项`. */
export function toSentence({ issuer, title, documentNumber, part }: NamedDocument): string {
  const number = documentNumber ? `（${documentNumber}）` : ''
  return `${issuer ? `${issuer}：` : ''}《${title}》${number}${part ?? ''}`
}
