import { readFileSync } from 'node:fs'
import { runProgram } from '../../../scripts/programs/run-program.ts'
import { pdfText } from './pdf-text.ts'

/** What programs that people read with make of the text of a PDF: Firefox, those on Linux, SumatraPDF. */
export const READERS: Readonly<Record<string, (path: string) => string | Promise<string>>> = {
  'pdf.js': (path) => pdfText(readFileSync(path)),
  poppler: (path) => output(runProgram('pdftotext', ['-enc', 'UTF-8', path, '-'])),
  MuPDF: (path) => output(runProgram('mutool', ['draw', '-q', '-F', 'txt', path])),
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
