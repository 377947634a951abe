import type { ReadDocument } from '../../src/file-to-source/file-to-source.ts'
import { drawPdf, type PageToDraw } from './documents/draw-pdf.ts'
import { fileToSource } from './read-file.ts'

/** A paragraph over three lines, and as one. */
export const PARAGRAPH = [
  '　　为深入贯彻条例要求，持续改善',
  '全县营商环境，结合本县实际，制',
  '定本工作要点。',
]
export const JOINED = '为深入贯彻条例要求，持续改善全县营商环境，结合本县实际，制定本工作要点。'

/** Draw pages as a PDF, and read it. */
export async function readDrawn(
  pages: readonly PageToDraw[],
  more?: Parameters<typeof drawPdf>[1],
): Promise<ReadDocument> {
  const document = await fileToSource(drawPdf(pages, more), 'a.pdf')
  if ('code' in document) throw new Error(JSON.stringify(document))
  return document
}

export const pageOf = (...content: readonly string[]): PageToDraw => ({ content: content.join('\n') })

export const linesOf = ({ source }: ReadDocument) => source.text.trimEnd().split('\n')

/** What was left out or noted, wraps and tables aside: kind, page, and the words or how many characters. */
export const leftOutOf = ({ original }: ReadDocument) =>
  (original?.readings ?? [])
    .filter(({ kind }) => kind !== 'line-wrap' && kind !== 'table')
    .map(({ kind, text, characters, at }) => `${kind} ${at.page} ${text === '' ? characters : text}`)

export const doubtsOf = ({ original }: ReadDocument) =>
  original?.doubts.map(({ code, values }) => [code, values])
