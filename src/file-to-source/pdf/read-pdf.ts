import { DocumentFault } from '../document-fault.ts'
import { createLineWriter, type FormatText, type LineWriter } from '../line-writer.ts'
import type { PrintedLine } from '../printed-lines/printed-line.ts'
import { toPrintedLines } from '../printed-lines/to-printed-lines.ts'
import { writePrintedLines } from '../printed-lines/write-printed-lines.ts'
import type { ReaderTools } from '../reader-tools.ts'
import { loadPages } from './load-pages.ts'

/**
 * Read the text layer of a PDF.
 *
 * 1. Words come in the order in which they are drawn, one line for each paragraph.
 * 2. Page numbers, running headers and footers and what is tagged as a table of contents are left out, wrapped lines
 *    joined; each is recorded with its page.
 * 3. A document without words, and pages without words, are told.
 */
export async function readPdf(bytes: Uint8Array, { pdfAssets }: ReaderTools): Promise<FormatText> {
  const pages = await loadPages(bytes, pdfAssets)
  const lines = pages.flatMap(toPrintedLines)
  const writer = createLineWriter()
  checkPages(pages.length, lines, writer)
  writePrintedLines(lines, pages.length, writer)
  return writer.finish()
}

function checkPages(pages: number, lines: readonly PrintedLine[], writer: LineWriter): void {
  const written = new Set(lines.map(({ page }) => page))
  if (written.size === 0) throw new DocumentFault('no-text-layer', { pages })
  const empty = Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !written.has(page))
  if (empty.length > 0) writer.doubt('page-without-text', { pages: empty.slice(0, 20).join('、') })
}
