import { BLANK, HAN, LINE_END } from '../../chinese/characters.ts'
import { DATE_LINE, DOCUMENT_NUMBER_LINE, readMarker } from '../../chinese/markers.ts'
import type { Span } from '../../model/span.ts'
import type { Paragraph } from './rule.ts'

/** Sentence or clause ended: `。` `：`, also before a closing quotation mark or bracket. */
const ENDED = /[。！？；：…!?;:.][”’）)》」』]{0,3}$/u
/** A mark that only running text holds, as opposed to a heading. */
const RUNNING = /[，。；,;]/u
/** A line that stands by itself wherever it is: `各省辖市人民政府……：` */
const ADDRESSEES = new RegExp(`^[${HAN}、，（）()]{2,200}：$`, 'u')

/** Join lines that a page or line end parted in mid-sentence; every other line is a paragraph of its own. */
export function findParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Span[][] = []
  let isRunning = false
  for (const line of findLines(text)) {
    const open = paragraphs.at(-1)
    const last = open?.at(-1)
    if (open && last && isRunning && continues(text, last, line)) open.push(line)
    else {
      paragraphs.push([line])
      isRunning = RUNNING.test(text.slice(line.start, line.end))
    }
  }
  return paragraphs
}

/** The lines that hold something, without the blanks at their edges. */
function findLines(text: string): readonly Span[] {
  const lines: Span[] = []
  let lineStart = 0
  for (const end of text.matchAll(LINE_END)) {
    pushTrimmed(lines, text, lineStart, end.index)
    lineStart = end.index + end[0].length
  }
  pushTrimmed(lines, text, lineStart, text.length)
  return lines
}

const EDGE_BLANK = new RegExp(`[${BLANK}]`, 'u')

function pushTrimmed(lines: Span[], text: string, from: number, to: number): void {
  let start = from === 0 && text.startsWith('\uFEFF') ? 1 : from
  let end = to
  while (start < end && EDGE_BLANK.test(text[start] as string)) start += 1
  while (end > start && EDGE_BLANK.test(text[end - 1] as string)) end -= 1
  if (start < end) lines.push({ start, end })
}

/** How many units of a line's ends are looked at: enough for a marker, and the cost stays linear. */
const EDGE = 240

/**
 * A line goes on from running text when the line before breaks off in mid-sentence
 * and the line neither opens with a marker nor stands by itself.
 */
function continues(text: string, last: Span, line: Span): boolean {
  if (ENDED.test(text.slice(Math.max(last.start, last.end - 8), last.end))) return false
  const head = text.slice(line.start, Math.min(line.end, line.start + EDGE))
  if (readMarker(head) !== null) return false
  return !(DOCUMENT_NUMBER_LINE.test(head) || DATE_LINE.test(head) || ADDRESSEES.test(head))
}
