import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { runProgram } from '../../scripts/programs/run-program.ts'

/** What programs that people read with make of the text of a PDF: Firefox, those on Linux, SumatraPDF. */
export const READERS: Readonly<Record<string, (path: string) => string | Promise<string>>> = {
  'pdf.js': (path) => pdfText(readFileSync(path)),
  poppler: (path) => output(runProgram('pdftotext', ['-enc', 'UTF-8', path, '-'])),
  MuPDF: (path) => output(runProgram('mutool', ['draw', '-q', '-F', 'txt', path])),
}

/** The text layer as pdf.js gives it, page after page. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true })
    text += `${items.map((item) => ('str' in item ? item.str : '')).join('')}\n`
  }
  await pdf.destroy()
  return text
}

/** The words of a text layer from where those of the plan begin: without blanks, page numbers and line breaks. */
export function wordsOf(text: string): string {
  return text.replaceAll(/— ?\d+ ?—/gu, '').replaceAll(/\s/gu, '')
}

/** The fonts of a PDF: a row for each, by what `pdffonts` calls its columns. */
export function fontsOf(path: string): readonly { readonly type: string; readonly isEmbedded: boolean }[] {
  const rows = output(runProgram('pdffonts', [path]))
    .trimEnd()
    .split('\n')
    .slice(2)
  return rows.map((row) => ({ type: row.slice(37, 55).trim(), isEmbedded: row.slice(72, 75) === 'yes' }))
}

/** What a PDF says of itself: its properties, then its tags. */
export function structureOf(path: string): { readonly facts: string; readonly tags: string } {
  return {
    facts: output(runProgram('pdfinfo', [path])),
    tags: output(runProgram('pdfinfo', ['-struct', path])),
  }
}

function output({ status, stdout, stderr }: ReturnType<typeof runProgram>): string {
  if (status !== 0) throw new Error(stderr)
  return stdout
}
