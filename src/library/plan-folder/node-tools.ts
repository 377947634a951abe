import { readFile } from 'node:fs/promises'
import type { ReaderTools } from '../../file-to-source/reader-tools.ts'

const PDF_JS = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))

/** What readers need, as Node has it. */
export const NODE_TOOLS: ReaderTools = {
  loadPdfTable: async (path) => new Uint8Array(await readFile(new URL(path, PDF_JS))),
}
