import { DOCUMENT_NUMBER_START, UNITS_END } from '../../chinese/document-lines.ts'
import { MARKER_KINDS, type Marker, type MarkerKind, rankOf } from '../../chinese/markers.ts'
import type { Span } from '../../model/span.ts'
import { flatCuts, isFlat } from './flat-lines.ts'
import { gluedHeadCuts } from './glued-head.ts'
import { holdsCells, trim } from './lines.ts'
import { markerAt, markersWithin } from './markers-within.ts'

/** The end of a sentence, or of the brackets behind one. */
const SENTENCE_END = /[。！？〕】\]]$|[。！？；：][”’）)]$/u
/** A clause of an enumeration that runs on in the line. */
const CLAUSE_END = /[；：:;”）)]$/u
const HEADING_LENGTH = 45
const SENTENCE_MARK = /[，。；：！？]/u

/** What is known of the numbers met so far. */
interface Counters {
  readonly last: Map<MarkerKind, number>
  /** The numbers of enumerations that run on in their line, which are not headings. */
  readonly inline: Map<MarkerKind, number>
  /** The heading that the text stands below. */
  current: Marker | null
}

/** Lines as they were cut, and where those begin that go on from none before. */
export interface SplitLines {
  readonly lines: readonly Span[]
  readonly parted: ReadonlySet<number>
}

/**
 * Cut lines in which headings are glued to what stands before them, and lines that hold a whole document.
 *
 * In this order: a document number in front of its title; then, of a line that holds a whole document, the blanks
 * between its paragraphs (`flat-lines`) or, where it has none, its head (`glued-head`); then, in each piece, the
 * numbers that open headings. `paragraphs` joins pieces again where a sentence goes on, but not those in `parted`.
 *
 * A number within a line is a heading only if it counts on from the heading of its kind before it (or begins
 * anew), and stands behind the end of a sentence, or behind a blank after a heading.
 */
export function splitLines(
  text: string,
  lines: readonly Span[],
  isKept: (line: Span) => boolean,
): SplitLines {
  const counters: Counters = { last: new Map(), inline: new Map(), current: null }
  const parted = new Set<number>()
  const holds = (line: Span | undefined) => line !== undefined && holdsCells(text.slice(line.start, line.end))
  const split = lines.flatMap((line, index) => {
    // A number in a cell of a table, whose rows follow each other, opens no heading.
    const isRow = holds(line) && (holds(lines[index - 1]) || holds(lines[index + 1]))
    if (isKept(line) || isRow) return [line]
    counters.inline.clear()
    const flat = isFlat(text, line) ? flatCuts(text, line) : null
    for (const { at, isSure } of flat ?? []) if (isSure) parted.add(at)
    const cuts = [...numberCut(text, line), ...(flat?.map(({ at }) => at) ?? gluedHeadCuts(text, line))]
    return cutAt(text, line, cuts).flatMap((piece) => cutAt(text, piece, gluedCuts(text, piece, counters)))
  })
  return { lines: split, parted }
}

/** A document number in front of a title is a line of its own. */
function numberCut(text: string, line: Span): readonly number[] {
  const length = DOCUMENT_NUMBER_START.exec(
    text.slice(line.start, Math.min(line.end, line.start + HEAD)),
  )?.[0].length
  return length === undefined ? [] : [line.start + length]
}

const HEAD = 200

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
