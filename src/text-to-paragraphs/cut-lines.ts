import { numberInFront } from '../chinese/formal-forms.ts'
import { type InnerMarker, markerAt, markersWithin, readLine } from '../chinese/line-form.ts'
import { MARKER_KINDS, MARKER_TABLE, type Marker, type MarkerKind, rankOf } from '../chinese/markers.ts'
import type { Span } from '../model/span.ts'
import { flatCuts, isFlat } from './flat-cuts.ts'
import { gluedHeadCuts } from './glued-head-cuts.ts'
import { groupCuts } from './group-cuts.ts'
import { type Line, toLine, trim } from './lines.ts'

/** The end of a sentence, or of the brackets behind one; a half-width full stop is one behind Han characters. */
const SENTENCE_END = /[。！？〕】\]]$|[。！？；：][”’）)]$|\p{Script=Han}[.．]$/u
/** A clause of an enumeration that runs on in the line. */
const CLAUSE_END = /[；：:;”）)]$/u
const HEADING_LENGTH = 45
const SENTENCE_MARK = /[，。；：！？]/u
/** How many numbers may be missing before one that stands behind a sentence: a lost one blocks none of the later. */
const MISSING = 3

/** What is known of the numbers met so far. */
interface Counters {
  readonly last: Map<MarkerKind, number>
  /** The numbers of enumerations that run on in their line, which are not headings. */
  readonly inline: Map<MarkerKind, number>
  /** The heading that the text stands below. */
  current: Marker | null
}

/** Lines as they were cut, and where those begin that go on from none before. */
export interface CutLines {
  readonly lines: readonly Line[]
  readonly parted: ReadonlySet<number>
}

/**
 * Cut lines in which headings are glued to what stands before them, and lines that hold a whole document.
 *
 * In this order: a document number in front of its title; then, of a line that holds a whole document, the blanks
 * between its paragraphs (`flat-cuts`) or, where it has none, its head (`glued-head-cuts`); then, in each piece,
 * the numbers that open headings. `join-lines` joins pieces again where a sentence goes on, but not those in `parted`.
 *
 * A number within a line is a heading only if it counts on from the heading of its kind before it (or begins
 * anew), and stands behind the end of a sentence, or behind a blank after a heading.
 */
export function cutLines(text: string, lines: readonly Line[], isKept: (line: Span) => boolean): CutLines {
  const counters: Counters = { last: new Map(), inline: new Map(), current: null }
  const parted = new Set<number>()
  const groups = groupCuts(lines)
  const cut = lines.flatMap((line, index) => {
    // A number in a cell of a table, whose rows follow each other, opens no heading.
    const isRow =
      line.form.hasCells && (lines[index - 1]?.form.hasCells || lines[index + 1]?.form.hasCells === true)
    const group = groups.get(line)
    if (group !== undefined && !isKept(line)) {
      parted.add(group)
      return [toLine(text, { start: line.start, end: group }), toLine(text, { start: group, end: line.end })]
    }
    if (isKept(line) || isRow) return [line]
    counters.inline.clear()
    const flat = isFlat(text, line) ? flatCuts(text, line) : null
    for (const { at, isSure } of flat ?? []) if (isSure) parted.add(at)
    const inFront = numberInFront(line.words)
    const cuts = [
      ...(inFront > 0 ? [line.start + inFront] : []),
      ...(flat?.map(({ at }) => at) ?? gluedHeadCuts(line)),
    ]
    return cutAt(text, line, cuts).flatMap((piece) => cutAt(text, piece, gluedCuts(text, piece, counters)))
  })
  return { lines: cut, parted }
}

function cutAt(text: string, line: Line, cuts: readonly number[]): readonly Line[] {
  if (cuts.length === 0) return [line]
  const starts = [line.start, ...cuts]
  return starts
    .map((start, index) => trim(text, { start, end: cuts[index] ?? line.end }))
    .filter(({ start, end }) => start < end)
    .map((piece) => toLine(text, piece))
}

function gluedCuts(text: string, line: Span, counters: Counters): readonly number[] {
  const cuts: number[] = []
  let open = markerAt(text, line.start, line.end)
  let segment = line.start
  if (open) count(counters, open)
  for (const inner of markersWithin(text, line)) {
    const { at, gap, marker } = inner
    if (at === line.start) continue
    const head = text.slice(Math.max(segment, at - gap - 240), at - gap)
    if (isHeading(inner, head, open, counters, at - segment)) {
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
  { marker, gap }: InnerMarker,
  head: string,
  open: Marker | null,
  counters: Counters,
  length: number,
): boolean {
  const { kind, number } = marker
  if (number > 1 && counters.inline.get(kind) === number - 1) return false
  const last = counters.last.get(kind)
  const isFirst = number === 1 && opensBelow(marker, counters, gap)
  const follows = number > 1 && last === number - 1
  const isBehindSentence = SENTENCE_END.test(head) || readLine(head).units.closes
  const skips = last !== undefined && number > last + 1 && number <= last + 1 + MISSING
  if (!isFirst && !follows) return skips && isBehindSentence && kind === counters.current?.kind
  if (isBehindSentence || isWorded(marker)) return true
  const isNextItem = follows && open?.kind === kind && length > 0
  if ((gap > 0 || isNextItem) && CLAUSE_END.test(head) && !isFirst) return true
  const isBehindHeading =
    open !== null && rankOf(open.kind) < rankOf(kind) && length <= HEADING_LENGTH && !SENTENCE_MARK.test(head)
  return isBehindHeading && (gap > 0 || (kind === 'bracket' && isFirst && /\p{Script=Han}$/u.test(head)))
}

/** `第一章　总则`, `第一条　为了……`: a blank behind the number tells that it is one, whatever stands before it. */
function isWorded({ kind, label, length }: Marker): boolean {
  return MARKER_TABLE[kind].isWorded && length > label.length
}

/** A first number opens what stands below the heading before; without any, only a heading of the highest kinds. */
function opensBelow({ kind }: Marker, { current, last }: Counters, gap: number): boolean {
  if (current === null) return rankOf(kind) <= rankOf('comma') && !last.has(kind)
  return rankOf(current.kind) < rankOf(kind) && (gap > 0 || MARKER_TABLE[kind].heads)
}

/** A heading ends the count of what stands below it, unless its numbers may run on. */
function count(counters: Counters, marker: Marker): void {
  const { last } = counters
  counters.current = marker
  last.set(marker.kind, marker.number)
  const rank = rankOf(marker.kind)
  for (const kind of MARKER_KINDS) if (rankOf(kind) > rank && !MARKER_TABLE[kind].runsOn) last.delete(kind)
}
