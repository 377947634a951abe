import { BLANK } from '../../chinese/characters.ts'
import { DATE_LINE, DATE_START } from '../../chinese/document-lines.ts'
import {
  MARKER_KINDS,
  MARKER_LENGTH,
  type Marker,
  type MarkerKind,
  rankOf,
  readMarker,
} from '../../chinese/markers.ts'
import { NUMERAL_CHARACTERS } from '../../chinese/numerals.ts'
import type { Span } from '../../model/span.ts'
import { gluedHeadCuts } from './glued-head.ts'
import { holdsCells, trim } from './lines.ts'

/** Where a number may stand within a line: each of its first characters, looked at once. */
const OPENING = new RegExp(`(?<gap>[${BLANK}]{0,100})(?=[（(第\\d０-９①-⑳㈠-㈩一二三四五六七八九十])`, 'gu')
const GAP = new RegExp(`[${BLANK}]+`, 'gu')
/** The end of a sentence, or of the brackets behind one. */
const SENTENCE_END = /[。！？〕】]$|[。！？；：][”’）)]$/u
/** The brackets that name who is responsible: `（责任单位：市司法局）`, `（市司法局负责）`. */
const UNITS_END = /(?:单位|部门|主体)[：:][^。；]{1,200}[）)]$|(?:负责|牵头|配合|参与|落实)[）)]$/u
/** A clause of an enumeration that runs on in the line. */
const CLAUSE_END = /[；：:;”）)]$/u
const HEADING_LENGTH = 45
const SENTENCE_MARK = /[，。；：！？]/u
/** A line that holds a whole document: long, with so many numbers behind blanks. */
const FLAT_LENGTH = 300
const FLAT_MARKERS = 3

/** What is known of the numbers met so far. */
interface Counters {
  readonly last: Map<MarkerKind, number>
  /** The numbers of enumerations that run on in their line, which are not headings. */
  readonly inline: Map<MarkerKind, number>
  /** The heading that the text stands below. */
  current: Marker | null
}

/**
 * Cut lines in which headings are glued to what stands before them, and lines that hold a whole document.
 *
 * A number within a line is a heading only if it counts on from the heading of its kind before it (or begins
 * anew), and stands behind the end of a sentence, or behind a blank after a heading.
 */
export function splitLines(
  text: string,
  lines: readonly Span[],
  isKept: (line: Span) => boolean,
): readonly Span[] {
  const counters: Counters = { last: new Map(), inline: new Map(), current: null }
  const holds = (line: Span | undefined) => line !== undefined && holdsCells(text.slice(line.start, line.end))
  return lines.flatMap((line, index) => {
    // A number in a cell of a table, whose rows follow each other, opens no heading.
    const isRow = holds(line) && (holds(lines[index - 1]) || holds(lines[index + 1]))
    if (isKept(line) || isRow) return [line]
    const isFlat = line.end - line.start >= FLAT_LENGTH && countBlankMarkers(text, line) >= FLAT_MARKERS
    counters.inline.clear()
    if (isFlat) return cutAt(text, line, flatCuts(text, line, counters))
    const pieces = cutAt(text, line, gluedHeadCuts(text, line))
    return pieces.flatMap((piece) => cutAt(text, piece, gluedCuts(text, piece, counters)))
  })
}

function cutAt(text: string, line: Span, cuts: readonly number[]): readonly Span[] {
  if (cuts.length === 0) return [line]
  const starts = [line.start, ...cuts]
  return starts
    .map((start, index) => trim(text, { start, end: cuts[index] ?? line.end }))
    .filter(({ start, end }) => start < end)
}

function gluedCuts(text: string, line: Span, counters: Counters): readonly number[] {
  const cuts: number[] = []
  let open = markerAt(text, line.start, line.end)
  let segment = line.start
  if (open) count(counters, open)
  for (const { at, gap, marker } of markersWithin(text, line)) {
    if (at === line.start) continue
    const head = text.slice(Math.max(segment, at - gap - 240), at - gap)
    if (isHeading(marker, head, gap, open, counters, at - segment)) {
      cuts.push(at)
      count(counters, marker)
      open = marker
      segment = at
    } else counters.inline.set(marker.kind, marker.number)
  }
  return cuts
}

/** Whether a number within a line opens a heading; `head` is what the open segment holds before it. */
function isHeading(
  marker: Marker,
  head: string,
  gap: number,
  open: Marker | null,
  counters: Counters,
  length: number,
): boolean {
  if (counters.inline.get(marker.kind) === marker.number - 1 && marker.number > 1) return false
  const isFirst = marker.number === 1 && opensBelow(marker, counters, gap)
  const follows = counters.last.get(marker.kind) === marker.number - 1 && marker.number > 1
  if (!isFirst && !follows) return false
  if (SENTENCE_END.test(head) || UNITS_END.test(head) || isWorded(marker)) return true
  const isNextItem = follows && open?.kind === marker.kind && length > 0
  if ((gap > 0 || isNextItem) && CLAUSE_END.test(head) && !isFirst) return true
  const isBehindHeading =
    open !== null &&
    rankOf(open.kind) < rankOf(marker.kind) &&
    length <= HEADING_LENGTH &&
    !SENTENCE_MARK.test(head)
  return (
    isBehindHeading && (gap > 0 || (marker.kind === 'bracket' && isFirst && /\p{Script=Han}$/u.test(head)))
  )
}

/** `第一章　总则`, `第一条　为了……`: a blank behind the number tells that it is one, whatever stands before it. */
function isWorded({ kind, label, length }: Marker): boolean {
  return ['volume', 'chapter', 'section', 'article'].includes(kind) && length > label.length
}

/** A first number opens what stands below the heading before; without any, only a heading of the highest kinds. */
function opensBelow({ kind }: Marker, { current, last }: Counters, gap: number): boolean {
  if (current === null) return rankOf(kind) <= rankOf('comma') && !last.has(kind)
  const isItem = kind === 'digit-bracket' || kind === 'circle'
  return rankOf(current.kind) < rankOf(kind) && (gap > 0 || !isItem)
}

/** Cut a line that holds a document wherever a blank parts two paragraphs of it; wrong cuts are joined again. */
function flatCuts(text: string, line: Span, counters: Counters): readonly number[] {
  const cuts: number[] = []
  let isHead = true
  for (const match of text.slice(line.start, line.end).matchAll(GAP)) {
    const start = line.start + match.index
    const at = start + match[0].length
    const marker = markerAt(text, at, line.end)
    const before = text.slice(Math.max(line.start, start - 8), start)
    const after = text.slice(at, Math.min(line.end, at + 40))
    const isNumber = /\d$/u.test(before) || /^\d/u.test(after)
    const isWide = match[0].length > 1 || match[0] === '\u3000'
    const isParted = PARAGRAPH_END.test(before) || (!isNumber && (isWide || isHead))
    const isBehindDate = isHead && DATE_LINE.test(text.slice(cuts.at(-1) ?? start, start))
    if (!marker && !isParted && !isBehindDate && !DATE_START.test(after)) continue
    cuts.push(at)
    if (marker) {
      count(counters, marker)
      isHead = false
    }
  }
  return cuts
}

const PARAGRAPH_END = /[。：:；！？”）)〕】]$/u

function countBlankMarkers(text: string, line: Span): number {
  let found = 0
  for (const { at, gap } of markersWithin(text, line)) if (gap > 0 && at > line.start) found += 1
  return found
}

/** Every number within a line that could open one, with the length of the gap before it. */
function markersWithin(text: string, line: Span): readonly { at: number; gap: number; marker: Marker }[] {
  const found: { at: number; gap: number; marker: Marker }[] = []
  for (const match of text.slice(line.start, line.end).matchAll(OPENING)) {
    const gap = match[0].length
    const at = line.start + match.index + gap
    const before = text[at - 1] ?? ''
    if (found.at(-1)?.at === at) continue
    // Within a longer numeral or number, the number has begun before.
    if (gap === 0 && /[\d０-９.．一二三四五六七八九十百第（(]/u.test(before) && at > line.start) continue
    const marker = markerAt(text, at, line.end)
    if (marker) found.push({ at, gap, marker })
  }
  return found
}

function markerAt(text: string, at: number, end: number): Marker | null {
  const words = text.slice(at, Math.min(end, at + MARKER_LENGTH))
  const worded = WORDED.exec(words)?.[0].length ?? 0
  const next = worded === 0 ? -1 : words.slice(worded).search(NEXT)
  return readMarker(next === -1 ? words : words.slice(0, worded + next))
}

/** A chapter’s title ends where the next number begins, if they stand in one line. */
const WORDED = new RegExp(`^第[${NUMERAL_CHARACTERS}\\d]{1,7}(?:编|篇|部分|章|节)`, 'u')
const NEXT = new RegExp(
  `第[${NUMERAL_CHARACTERS}\\d]{1,7}[章节条]|[一二三四五六七八九十]{1,3}、|[（(]一[）)]`,
  'u',
)

/** Kinds whose numbers may run on through a document. */
const RUN_ON: readonly MarkerKind[] = ['article', 'comma', 'bracket', 'point']

/** A heading ends the count of what stands below it, unless its numbers may run on. */
function count(counters: Counters, marker: Marker): void {
  const { last } = counters
  counters.current = marker
  last.set(marker.kind, marker.number)
  const rank = rankOf(marker.kind)
  for (const kind of MARKER_KINDS) if (rankOf(kind) > rank && !RUN_ON.includes(kind)) last.delete(kind)
}
