import { BLANK, LINE_END } from '../chinese/characters.ts'
import { type LineForm, readLine } from '../chinese/line-form.ts'
import type { Span } from '../model/span.ts'

/** A line, or a piece of one, with what it says of itself; its span lies in the text. */
export interface Line extends Span {
  readonly words: string
  readonly form: LineForm
}

/** A stretch of the text as a line; it is read once, when it is first asked for. */
export function toLine(text: string, { start, end }: Span): Line {
  let form: LineForm | undefined
  const words = text.slice(start, end)
  return {
    start,
    end,
    words,
    get form() {
      form ??= readLine(words)
      return form
    },
  }
}

/** Whether a stretch is so much of a text that it is the text without its line ends. */
export function isNearlyAll(text: string, { start, end }: Span): boolean {
  return end - start >= NEARLY_ALL * text.length
}

const NEARLY_ALL = 0.8

/**
 * The lines that hold something, without the blanks at their edges; a row of a table keeps the tabs that stand
 * for empty cells at its edges.
 */
export function findLines(text: string): readonly Line[] {
  const lines: Span[] = []
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0
  for (const end of text.matchAll(LINE_END)) {
    lines.push({ start: lineStart, end: end.index })
    lineStart = end.index + end[0].length
  }
  lines.push({ start: lineStart, end: text.length })
  const rows = findTableLines(text, lines)
  return lines
    .map((line, index) => trimLine(text, line, rows.has(index)))
    .filter(({ start, end }) => start < end)
    .map((line) => toLine(text, line))
}

/** Lines of a table that hold more than one cell: so many tell that the ones between them are of it too. */
const FULL_LINES = 2

/** Lines that follow each other with as many tabs each, of which several hold more than one cell: the lines of a table. */
function findTableLines(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  let run: number[] = []
  let tabs = 0
  let full = 0
  const close = () => {
    if (full >= FULL_LINES) for (const index of run) found.add(index)
    run = []
    full = 0
  }
  lines.forEach((line, index) => {
    const words = trim(text, line)
    const count = words.start < words.end ? text.slice(line.start, line.end).split('\t').length - 1 : 0
    if (count !== tabs || count === 0) close()
    tabs = count
    if (count === 0) return
    run.push(index)
    // A number and one filled cell, and an empty one: `1.\t制定计划\t`.
    const own = text.slice(words.start, words.end)
    if (count > 1 ? own.includes('\t') : holdsCells(own)) full += 1
  })
  close()
  return found
}

function trimLine(text: string, line: Span, isOfTable: boolean): Span {
  const { start, end } = trim(text, line)
  const firstTab = text.slice(line.start, start).indexOf('\t')
  const lastTab = text.slice(end, line.end).lastIndexOf('\t')
  const isRow = isOfTable || (start < end && holdsCells(text.slice(start, end)))
  return {
    start: isRow && firstTab !== -1 ? line.start + firstTab : start,
    end: isOfTable && lastTab !== -1 ? end + lastTab + 1 : end,
  }
}

/** Whether words are parted by tabs, other than the one that may stand behind a heading's number. */
function holdsCells(words: string): boolean {
  return words.includes('\t') && readLine(words).hasCells
}

const EDGE_BLANK = new RegExp(`[${BLANK}]`, 'u')

/** A span without the blanks at its edges; empty where it holds nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && EDGE_BLANK.test(text[start] as string)) start += 1
  while (end > start && EDGE_BLANK.test(text[end - 1] as string)) end -= 1
  return { start, end }
}

/** The lines of a paragraph, in order; never none. */
export type ParagraphLines = readonly Line[]

/** What the rules on layout look at: a text, and which of its lines belong together. */
export interface LayoutInput {
  readonly text: string
  /** In order; blanks at the edges of lines are left out, and no line is empty. */
  readonly paragraphs: readonly ParagraphLines[]
  /** Page marks, which are left out; they stand in the gaps between lines. */
  readonly marks: readonly Span[]
}
