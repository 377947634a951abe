import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { listFiles } from '../../src/disk/list-files.ts'
import { zipFiles } from '../../src/plan-to-exports/stable-zip.ts'

const PDF_JS = fileURLToPath(new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

/** What pages that read PDF files load for those without fonts or tables of characters of their own: the same in each build. */
export function makePdfTables(): Uint8Array {
  const tables = new Map<string, Uint8Array>()
  for (const folder of ['cmaps', 'standard_fonts'])
    for (const file of listFiles(`${PDF_JS}${folder}`).toSorted()) {
      if (file === 'LICENSE' || /\.(?:bcmap|pfb|ttf)$/u.test(file))
        tables.set(`${folder}/${file}`, readFileSync(`${PDF_JS}${folder}/${file}`))
    }
  return zipFiles(tables)
}
