import { docxOf } from './documents/hostile-documents.ts'
import { fileToSource } from './read-file.ts'

/** The lines that a document is read as, and what was recorded: `kind line: words`. */
export async function readAsLines(bytes: Uint8Array | string, name: string) {
  const document = await fileToSource(Buffer.from(bytes), name)
  if ('code' in document) throw new Error(document.code)
  const { readings = [], doubts = [] } = document.original ?? {}
  return {
    lines: document.source.text.split('\n').slice(0, -1),
    readings: readings.map(({ kind, line, text }) => `${kind} ${line}: ${text}`),
    doubts: doubts.map(({ code }) => code),
  }
}

type Parts = Readonly<Record<string, string | Uint8Array>>

/** A Word document of this body, with further parts, as it is read. */
export async function readBody(body: string, parts: Parts = {}) {
  const document = await fileToSource(docxOf(body, parts), 'a.docx')
  if ('code' in document) throw new Error(document.code)
  return document
}

/** The same as lines. */
export function bodyAsLines(body: string, parts: Parts = {}) {
  return readAsLines(docxOf(body, parts), 'a.docx')
}
