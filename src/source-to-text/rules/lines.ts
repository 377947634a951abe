import { BLANK, LINE_END } from '../../chinese/characters.ts'
import { MARKER_LENGTH, readMarker } from '../../chinese/markers.ts'
import type { Span } from '../../model/span.ts'

/**
 * The lines that hold something, without the blanks at their edges; a row of a table keeps the tabs that stand
 * for empty cells before its first words.
 */
export function findLines(text: string): readonly Span[] {
  const lines: Span[] = []
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0
  for (const end of text.matchAll(LINE_END)) {
    lines.push(trimLine(text, { start: lineStart, end: end.index }))
    lineStart = end.index + end[0].length
  }
  lines.push(trimLine(text, { start: lineStart, end: text.length }))
  return lines.filter(({ start, end }) => start < end)
}

function trimLine(text: string, line: Span): Span {
  const { start, end } = trim(text, line)
  const firstTab = text.slice(line.start, start).indexOf('\t')
  const isRow = firstTab !== -1 && holdsCells(text.slice(start, end))
  return { start: isRow ? line.start + firstTab : start, end }
}

/** Whether words are parted by tabs, other than the one that may stand behind a heading's number. */
export function holdsCells(words: string): boolean {
  return words.slice(readMarker(words.slice(0, MARKER_LENGTH))?.length ?? 0).includes('\t')
}

const EDGE_BLANK = new RegExp(`[${BLANK}]`, 'u')

/** A span without the blanks at its edges; empty where it holds nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && EDGE_BLANK.test(text[start] as string)) start += 1
  while (end > start && EDGE_BLANK.test(text[end - 1] as string)) end -= 1
  return { start, end }
}
