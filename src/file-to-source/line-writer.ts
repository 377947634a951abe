import { EDITOR_HEADING } from '../model/editor-heading.ts'
import { LIMITS } from '../model/limits.ts'
import type { ReaderDoubt, Reading, ReadingKind } from '../model/original.ts'
import { DocumentFault } from './document-fault.ts'

/** What a reader makes of one document. */
export interface FormatText {
  /** One line for each paragraph or row of the document, each ended by a line feed. */
  readonly text: string
  readonly readings: readonly Reading[]
  readonly doubts: readonly ReaderDoubt[]
}

/** Collects the lines of a document and what its reader did on the way. */
export interface LineWriter {
  /** Add a line; one without any words is left out, and so are our own editor's notes, which end a file of ours. */
  line(text: string): void
  /** Record what happened at the next line; after the last one, at that. */
  log(kind: ReadingKind, text: string, page?: number | null): void
  doubt(code: ReaderDoubt['code'], values: ReaderDoubt['values']): void
  finish(): FormatText
}

/**
 * Create a writer.
 *
 * @throws DocumentFault when the text grows beyond what a plan can be (`LIMITS.textCharacters`).
 */
export function createLineWriter(): LineWriter {
  const lines: string[] = []
  const readings: Reading[] = []
  const doubts: ReaderDoubt[] = []
  let length = 0
  let isOver = false
  const grow = (by: number) => {
    length += by + 1
    if (length > LIMITS.textCharacters)
      throw new DocumentFault('text-too-long', { limit: LIMITS.textCharacters / 10_000 })
  }
  const log: LineWriter['log'] = (kind, text, page = null) => {
    grow(text.length)
    readings.push({ kind, page, line: lines.length + 1, text: text.toWellFormed() })
  }
  return {
    line: (text) => {
      if (text.trim() === '') return
      isOver ||= text === EDITOR_HEADING
      if (isOver) return log('editor-notes', text)
      grow(text.length)
      lines.push(text.toWellFormed())
    },
    log,
    doubt: (code, values) => void doubts.push({ code, values }),
    finish: () => {
      const last = Math.max(1, lines.length)
      return {
        text: lines.map((line) => `${line}\n`).join(''),
        readings: readings.map((reading) => ({ ...reading, line: Math.min(last, reading.line) })),
        doubts,
      }
    },
  }
}
