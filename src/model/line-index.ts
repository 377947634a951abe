import { countWhile } from './count-while.ts'
import type { SourceLines } from './plan.ts'
import type { Span } from './span.ts'

/** What ends a line for an editor, and so for everyone who is told a line number. */
const EDITOR_LINE_END = /\r\n|[\n\r]/gu

/** The lines of a text as people number them; what stands behind its last line end is one, too, and may be empty. */
export function editorLines(text: string): readonly string[] {
  return text.split(EDITOR_LINE_END)
}

/** A place as people name it; both count from 1, columns in UTF-16 code units. */
interface Point {
  readonly line: number
  readonly column: number
}

/** Finds the line and column of offsets in one text. */
export interface LineIndex {
  /** How many lines there are; a line end after the last one opens no further line. */
  readonly lines: number
  pointAt(offset: number): Point
  /** Offset at which a line begins, from 1; that of the text's end beyond the last. */
  startOf(line: number): number
  /** First and last line that a span touches. */
  linesOf(span: Span): SourceLines
}

/** Index a text once, in linear time; each look-up then takes logarithmic time. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  for (const end of text.matchAll(EDITOR_LINE_END)) starts.push(end.index + end[0].length)
  const pointAt = (offset: number): Point => {
    const line = countWhile(starts, (start) => start <= offset)
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
  return {
    lines: starts.at(-1) === text.length ? starts.length - 1 : starts.length,
    pointAt,
    startOf: (line) => starts[line - 1] ?? text.length,
    linesOf: ({ start, end }) => ({
      startLine: pointAt(start).line,
      endLine: pointAt(Math.max(start, end - 1)).line,
    }),
  }
}
