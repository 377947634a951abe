import { LIMITS } from '../../model/limits.ts'
import { DocumentFault } from '../document-fault.ts'
import type { PlacedText, PrintedPage } from '../printed-lines/printed-page.ts'
import { type PageText, readPageText } from './contents-of-page.ts'

/**
 * Read the text layer with pdf.js: no scripts are run, no fonts or other files fetched; the tables that
 * Chinese fonts need come with the package.
 *
 * @throws DocumentFault `document-broken`, `document-locked`, `too-many-pages`
 */
export async function loadPages(bytes: Uint8Array, assets: string): Promise<readonly PrintedPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > LIMITS.pages)
      throw new DocumentFault('too-many-pages', { pages: document.numPages, limit: LIMITS.pages })
    const pages: PrintedPage[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      pages.push({ page: number, width, height, texts: (await readPageText(page)).map(toPlacedText) })
    }
    return pages
  } catch (error) {
    throw toFault(error)
  } finally {
    await task.destroy()
  }
}

function toFault(error: unknown): Error {
  if (error instanceof DocumentFault) return error
  return (error as Error).name === 'PasswordException'
    ? new DocumentFault('document-locked')
    : new DocumentFault('document-broken', { reason: 'PDF 的结构不完整，读不出页面' })
}

function toPlacedText({ item: { str, transform, width }, isContents }: PageText): PlacedText {
  const [a, b, , , left, y] = transform as readonly number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return { text: str, left, right: left + width, y, size: Math.hypot(a, b) || 1, isContents }
}
