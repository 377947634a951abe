import { BLANK, LINE_END } from '../../chinese/characters.ts'
import type { Span } from '../../model/span.ts'

/** The lines that hold something, without the blanks at their edges. */
export function findLines(text: string): readonly Span[] {
  const lines: Span[] = []
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0
  for (const end of text.matchAll(LINE_END)) {
    lines.push(trim(text, { start: lineStart, end: end.index }))
    lineStart = end.index + end[0].length
  }
  lines.push(trim(text, { start: lineStart, end: text.length }))
  return lines.filter(({ start, end }) => start < end)
}

const EDGE_BLANK = new RegExp(`[${BLANK}]`, 'u')

/** A span without the blanks at its edges; empty where it holds nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && EDGE_BLANK.test(text[start] as string)) start += 1
  while (end > start && EDGE_BLANK.test(text[end - 1] as string)) end -= 1
  return { start, end }
}
