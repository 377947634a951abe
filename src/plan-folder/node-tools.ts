import { fileURLToPath } from 'node:url'
import type { ReaderTools } from '../file-to-source/reader-tools.ts'

/** What readers need, as Node has it. */
export const NODE_TOOLS: ReaderTools = {
  pdfAssets: fileURLToPath(new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))),
}
