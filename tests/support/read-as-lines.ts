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
