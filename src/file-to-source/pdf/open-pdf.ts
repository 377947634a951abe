import type { PDFDocumentProxy } from 'pdfjs-dist'
import { LIMITS } from '../../model/limits.ts'
import { broken, DocumentFault } from '../document-fault.ts'
import type { ReaderTools } from '../reader-tools.ts'

/**
 * Open a PDF with pdf.js, and close it after use: no scripts are run, no fonts or other files fetched; the tables that
 * Chinese fonts need come with the package. Pictures of more points than `pixels` are left out of its pages.
 *
 * @throws DocumentFault `document-broken`, `document-locked`, `too-many-pages`
 */
export async function openPdf<T>(
  bytes: Uint8Array,
  loadTable: ReaderTools['loadPdfTable'],
  pixels: number,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument } = await loadPdfJs()
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    BinaryDataFactory: tableFactory(loadTable),
    useWorkerFetch: false,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: pixels,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > LIMITS.pages)
      throw new DocumentFault('too-many-pages', { pages: document.numPages, limit: LIMITS.pages })
    return await use(document)
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
    : broken({ reason: 'pdf-incomplete' })
}

/** Load pdf.js, and what it would load by an address by itself: this way that runs in the thread that calls it. */
export async function loadPdfJs() {
  const [pdfJs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  return pdfJs
}

/** How pdf.js asks for its tables. */
function tableFactory(loadTable: ReaderTools['loadPdfTable']) {
  return class {
    readonly #folders: Readonly<Record<string, string>>
    constructor(folders: Readonly<Record<string, string>>) {
      this.#folders = folders
    }
    fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      return loadTable(`${this.#folders[kind]}${filename}`)
    }
  }
}
