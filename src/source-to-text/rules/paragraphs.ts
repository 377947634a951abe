import { ADDRESSEES_LINE, METADATA_LINE, UNITS_END, UNITS_LINE } from '../../chinese/document-lines.ts'
import { formalRole } from '../../chinese/formal-role.ts'
import { MARKER_LENGTH, readMarker } from '../../chinese/markers.ts'
import { countWhile } from '../../model/count-while.ts'
import { withoutMarksBehind } from '../../model/picture-mark.ts'
import type { Span } from '../../model/span.ts'
import { findSignatureJoins } from './join-signatures.ts'
import { findTitleJoins } from './join-titles.ts'
import { holdsCells } from './lines.ts'
import type { Paragraph } from './rule.ts'
import type { SplitLines } from './split-lines.ts'

/** Sentence or clause ended: `。` `：`, also before a closing quotation mark or bracket, or before `（附件1）`. */
const ENDED = /[。！？；：…!?;:.][”’）)》」』]{0,3}$|[〕】\]]$|[。；][（(][^（()）]{1,20}[）)]$/u
/** A mark that only running text holds, as opposed to a heading. */
const RUNNING = /[，。；,;]/u

/** Join lines that a page or line end parted in mid-sentence; every other line is a paragraph of its own. */
export function findParagraphs(
  text: string,
  { lines, parted }: SplitLines,
  marks: readonly Span[] = [],
): readonly Paragraph[] {
  const paragraphs: Span[][] = []
  const joins = new Set([...findTitleJoins(text, lines), ...findSignatureJoins(text, lines)])
  const { isFull, isShort } = measure(lines)
  const isBehindMark = behindMarkTest(text, marks)
  let isRunning = false
  lines.forEach((line, index) => {
    const open = paragraphs.at(-1)
    const last = open?.at(-1)
    const isWhole =
      parted.has(line.start) ||
      (open?.length === 1 && last && isShort(last) && isHeading(text, last) && !hasMark(marks, last, line))
    const mayGoOn = !isWhole && (isRunning || (last !== undefined && isFull(last)) || isBehindMark(line))
    const goesOn = joins.has(index) || (mayGoOn && last !== undefined && continues(text, last, line))
    if (open && last && goesOn) open.push(line)
    else {
      paragraphs.push([line])
      isRunning = isRunningText(text, line)
    }
  })
  return paragraphs
}

const HEADING_LENGTH = 45

/** `一、提高认识，加强领导`: a heading's title may hold commas, and what stands below it is no part of it. */
function isHeading(text: string, line: Span): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + MARKER_LENGTH))
  const marker = readMarker(words)
  return (
    marker !== null &&
    line.end - line.start <= HEADING_LENGTH &&
    !/[。；：！？;:!?]/u.test(words.slice(marker.length)) &&
    /[\p{Script=Han}”）》]$/u.test(words)
  )
}

/** Whether a page ends between two lines. */
function hasMark(marks: readonly Span[], last: Span, line: Span): boolean {
  const before = marks[countWhile(marks, ({ end }) => end <= line.start) - 1]
  return before !== undefined && before.start >= last.end
}

/** A line of units ends with the name of a body, whether or not a full stop follows. */
const UNITS_COMPLETE = /[部委局厅办院署会室处科所站队府区市县州镇乡道心位门关司团行校）)]$/u

function isRunningText(text: string, line: Span): boolean {
  const words = text.slice(line.start, line.end)
  if (holdsCells(words)) return false
  const isUnits = UNITS_LINE.test(words.slice(0, EDGE)) && UNITS_COMPLETE.test(words.slice(-1))
  return RUNNING.test(words) && !isUnits && !METADATA_LINE.test(words.slice(0, EDGE))
}

/** Most that a printed line holds, and the least share of lines that must be full. */
const PRINTED = 60
const FULL_SHARE = 0.3

/**
 * Tells full lines of a text that is wrapped at a margin, of any other text none; and lines that end well before
 * the edge of most.
 */
function measure(lines: readonly Span[]): { isFull: LineTest; isShort: LineTest } {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const reaches = ({ start, end }: Span) => end - start >= width - 4
  const full = lines.filter(reaches).length
  const isWrapped = width >= 16 && width <= PRINTED && full >= 5 && full >= FULL_SHARE * lines.length
  return { isFull: isWrapped ? reaches : () => false, isShort: (line) => !reaches(line) }
}

type LineTest = (line: Span) => boolean

/** Tells lines that stand behind a page mark without a line end between: their words go on from the page before. */
function behindMarkTest(text: string, marks: readonly Span[]): (line: Span) => boolean {
  const ends = new Set(
    marks.map(({ end }) => end + (/^[\t\p{Zs}]*/u.exec(text.slice(end, end + 20))?.[0].length ?? 0)),
  )
  return ({ start }) => ends.has(start)
}

/** How many units of a line's ends are looked at: enough for a marker, and the cost stays linear. */
const EDGE = 320

/**
 * A line goes on from running text when the line before breaks off in mid-sentence
 * and the line neither opens with a marker nor stands by itself.
 */
function continues(text: string, last: Span, line: Span): boolean {
  const tail = text.slice(Math.max(last.start, last.end - EDGE), last.end)
  if (ENDED.test(tail.slice(-24)) || UNITS_END.test(tail)) return false
  const head = text.slice(line.start, Math.min(line.end, line.start + EDGE))
  // A picture on a line of its own stands between paragraphs, whatever ends the one before.
  if (withoutMarksBehind(head) === '') return false
  if (readMarker(head.slice(0, MARKER_LENGTH)) !== null) return false
  if (UNITS_LINE.test(head) || holdsCells(text.slice(line.start, line.end))) return false
  const role = formalRole(head)
  return role === 'signature' ? tail.endsWith('、') : role === null && !ADDRESSEES_LINE.test(head)
}
