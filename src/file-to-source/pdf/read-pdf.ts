import { HAN } from '../../chinese/characters.ts'
import { CONTENTS_LINE } from '../../chinese/document-lines.ts'
import type { LeftOutKind } from '../../model/account.ts'
import { DocumentFault } from '../document-fault.ts'
import { createLineWriter, type FormatText, type LineWriter } from '../line-writer.ts'
import type { ReaderTools } from '../reader-tools.ts'
import { findRunning } from './find-running.ts'
import { joinLines, type PdfParagraph } from './join-lines.ts'
import { loadLines, type PdfLines } from './load-lines.ts'
import type { PdfLine } from './pdf-line.ts'

/** How many letters on each side of a wrap are recorded. */
const SIDES = 4
const LATIN = /[A-Za-z]/u
const HAN_LETTER = new RegExp(HAN, 'u')
/** `and 项目……` at the start of a line, `……地区 and` at the end of one. */
const WORD_AND_BLANK = new RegExp(`^[A-Za-z]{1,40} ${HAN}`, 'u')
const BLANK_AND_WORD = new RegExp(`${HAN} [A-Za-z]{1,40}$`, 'u')
const LONGEST_WORD = 50

/**
 * Read the text layer of a PDF.
 *
 * 1. Words come in the order in which they are drawn, one line for each paragraph.
 * 2. Page numbers, running headers and footers and what is tagged as a table of contents are left out, wrapped lines
 *    joined; each is recorded with its page.
 * 3. A document without words, and pages without words, are told.
 */
export async function readPdf(bytes: Uint8Array, { pdfAssets }: ReaderTools): Promise<FormatText> {
  const { pages, lines } = await loadLines(bytes, pdfAssets)
  const writer = createLineWriter()
  checkPages({ pages, lines }, writer)
  const leftOut = new Map([...findRunning(lines, pages), ...findContents(lines)])
  const body = lines.filter((line) => !leftOut.has(line))
  const paragraphs = new Map(joinLines(body).map((paragraph) => [paragraph[0], paragraph]))
  for (const line of lines) {
    const kind = leftOut.get(line)
    if (kind) writer.leaveOut(kind, line.text, { page: line.page })
    const paragraph = paragraphs.get(line)
    if (paragraph) writeParagraph(paragraph, writer)
  }
  return writer.finish()
}

/** The lines of a table of contents with the heading above them. */
function findContents(lines: readonly PdfLine[]): readonly [PdfLine, LeftOutKind][] {
  return lines
    .filter((line, index) => {
      const isAbove = lines[index + 1]?.isContents && CONTENTS_LINE.test(line.text)
      return line.isContents || isAbove
    })
    .map((line) => [line, 'contents'])
}

function writeParagraph(paragraph: PdfParagraph, writer: LineWriter): void {
  let text = ''
  for (const { text: next, page } of paragraph) {
    if (text !== '') {
      writer.note('line-wrap', `${text.slice(-SIDES)}|${next.slice(0, SIDES)}`, { page })
      text += glue(text, next)
    }
    text += next
  }
  writer.line(text, { page: paragraph[0]?.page })
}

/**
 * The blank that the end of a line stood for: between two words in Latin letters always, and between such a
 * word and Chinese where there is one on the word's other side. A PDF does not hold the blank itself.
 */
function glue(before: string, after: string): '' | ' ' {
  if (LATIN.test(before.at(-1) ?? '') && LATIN.test(after[0] ?? '')) return ' '
  const isApart = WORD_AND_BLANK.test(after) || BLANK_AND_WORD.test(before.slice(-LONGEST_WORD))
  return isApart && (HAN_LETTER.test(before.at(-1) ?? '') || HAN_LETTER.test(after[0] ?? '')) ? ' ' : ''
}

function checkPages({ pages, lines }: PdfLines, writer: LineWriter): void {
  const written = new Set(lines.map(({ page }) => page))
  if (written.size === 0) throw new DocumentFault('no-text-layer', { pages })
  const empty = Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !written.has(page))
  if (empty.length > 0) writer.doubt('page-without-text', { pages: empty.slice(0, 20).join('、') })
}
