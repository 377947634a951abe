import { type InnerMarker, markerAt, markersWithin, readLine } from '../chinese/line-form.ts'
import { MARKER_KINDS, MARKER_TABLE, type Marker, type MarkerKind, rankOf } from '../chinese/markers.ts'
import { toolsAt } from '../chinese/website-forms.ts'
import type { Span } from '../model/span.ts'
import { endCuts } from './end-cuts.ts'
import { flatCuts, isFlat } from './flat-cuts.ts'
import { groupCuts } from './group-cuts.ts'
import { NO_HEAD, readHead } from './head-cuts.ts'
import { isNearlyAll, type Line, toLine, trim } from './lines.ts'

/**
 * The end of a sentence, or of the brackets behind one; a half-width full stop is one behind Han characters. Dates
 * behind a label end what it labels.
 */
const SENTENCE_END =
  /[。｡！？〕】\]]$|[。！？；：][”’）)]$|。[（(][^（()）]{1,80}[）)]$|\p{Script=Han}[.．]$|[：:]\d[\d年月日底前至—~-]{1,24}[月日底前]$/u
/** A clause of an enumeration that runs on in the line. */
const CLAUSE_END = /[；：:;”）)]$/u
/** Words without a mark behind them. */
const BEHIND_WORDS = /[\p{Script=Han}\d”]\p{Script=Han}[”）)]?$/u
const HEADING_LENGTH = 45
const SENTENCE_MARK = /[，。；：！？]/u
/** How many numbers may be missing before one that stands behind a sentence: a lost one blocks none of the later. */
const MISSING = 3
const NEXT = Array.from({ length: MISSING + 1 }, (_, step) => step + 1)

/** What is known of the numbers met so far. */
interface Counters {
  readonly last: Map<MarkerKind, number>
  /** Of which kinds the last stands above a higher heading, and may begin anew. */
  readonly above: Set<MarkerKind>
  /** The numbers of enumerations that run on in their line from 1 on, which are not headings. */
  readonly inline: Map<MarkerKind, number>
  /** Whether they are those of a notice that issues another document, whose own points head nothing. */
  issues: boolean
  /** The heading that the text stands below. */
  current: Marker | null
}

/** Lines as they were cut, where those begin that go on from none before, and what in them is likely to be wrong. */
export interface CutLines {
  readonly lines: readonly Line[]
  readonly parted: ReadonlySet<number>
  readonly doubts: readonly CutDoubt[]
}

/** A line that holds nearly all of a text, of which something was not found. */
interface CutDoubt {
  readonly line: Line
  readonly lacks: 'lacksTitle' | 'lacksHeadings' | 'lacksNumber'
}

/**
 * Cut lines in which parts of a document are glued to each other, and lines that hold a whole document.
 *
 * In this order: the parts of a document's head and end (`head-cuts`, `end-cuts`); then, of a line that holds a
 * whole document, the blanks between its paragraphs (`flat-cuts`); then, in each piece, the numbers that open
 * headings. `join-lines` joins pieces again where a sentence goes on, but not those in `parted`.
 *
 * A number within a line is a heading only if it counts on from the heading of its kind before it (or begins
 * anew), and stands behind the end of a sentence, or behind a blank after a heading, or if the next of its kind does.
 */
export function cutLines(text: string, lines: readonly Line[], isKept: (line: Span) => boolean): CutLines {
  let counters = createCounters()
  const parted = new Set<number>()
  const doubts: CutDoubt[] = []
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
    const { cuts, sure, opening, issues } = partCuts(text, line, counters.current === null)
    counters.issues ||= issues
    for (const at of sure) parted.add(at)
    const pieces = cutAt(text, line, cuts).flatMap((piece) => {
      if (opening.has(piece.start)) counters = createCounters()
      return cutAt(text, piece, gluedCuts(text, piece, counters))
    })
    const lacks = line.words.length >= LONG && isNearlyAll(text, line) ? whatLacks(pieces) : null
    if (lacks) doubts.push({ line, lacks })
    return pieces
  })
  return { lines: cut, parted, doubts }
}

/** Where the parts of a line begin, which of them go on from none before, and where a document begins. */
function partCuts(
  text: string,
  line: Line,
  isHead: boolean,
): { cuts: readonly number[]; sure: readonly number[]; opening: ReadonlySet<number>; issues: boolean } {
  const head = isHead ? readHead(line.words) : NO_HEAD
  const parts = [
    ...[...head.cuts, toolsAt(line.words)].map((at) => ({ at, opens: false })),
    ...endCuts(line.words, head),
  ]
  const formal = parts
    .filter(({ at }) => at > 0 && at < line.words.length)
    .map(({ at, opens }) => ({ at: trim(text, { start: line.start + at, end: line.end }).start, opens }))
  const flat = isFlat(text, line) ? flatCuts(text, line) : []
  const starts = [...formal, ...flat].map(({ at }) => at)
  return {
    cuts: [...new Set(starts)].sort((a, b) => a - b),
    sure: [...formal, ...flat.filter(({ isSure }) => isSure)].map(({ at }) => at),
    opening: new Set(formal.flatMap(({ at, opens }) => (opens ? [at] : []))),
    issues: head.names.length > 0,
  }
}

/** A shorter line may be all of a text that is no document. */
const LONG = 600

/** The kinds of numbers down to （一）, which people number without a gap. */
const RUN = rankOf('bracket')

/** What was not found in a text that was cut: its title, any heading, or a number that stands between others. */
function whatLacks(pieces: readonly Line[]): CutDoubt['lacks'] | null {
  const all = pieces.flatMap(({ form: { marker } }) => marker ?? [])
  const upper = all.filter(({ kind }) => rankOf(kind) <= RUN)
  const markers = upper.length > 0 ? upper : all.filter(({ kind }) => kind === 'point')
  if (markers.length === 0) return 'lacksHeadings'
  const last = new Map<MarkerKind, number>()
  const isMissing = markers.some(({ kind, number }) => {
    const before = last.get(kind) ?? 0
    last.set(kind, number)
    return number > 1 && number !== before + 1
  })
  if (isMissing) return 'lacksNumber'
  const first = pieces.findIndex(({ form }) => form.marker !== null)
  return pieces.slice(0, first).some(({ form }) => form.title?.isWhole) ? null : 'lacksTitle'
}

function createCounters(): Counters {
  return { last: new Map(), above: new Set(), inline: new Map(), issues: false, current: null }
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
  const markers = markersWithin(text, line).filter(({ at }) => at !== line.start)
  const isConfirmed = confirmedTest(text, line, markers)
  markers.forEach((inner, index) => {
    const { at, gap, marker } = inner
    const head = text.slice(Math.max(segment, at - gap - 240), at - gap)
    if (isHeading(inner, head, open, counters, at - segment, isConfirmed(index))) {
      cuts.push(at)
      count(counters, marker)
      open = marker
      segment = at
    } else if (marker.number === 1 || counters.inline.get(marker.kind) === marker.number - 1)
      counters.inline.set(marker.kind, marker.number)
  })
  return cuts
}

/**
 * Tells which numbers of a line are followed by the next of their kind behind a sentence, or by one that is itself
 * so followed, before any of a higher kind and before one with their own number behind a sentence.
 */
function confirmedTest(
  text: string,
  line: Span,
  markers: readonly InnerMarker[],
): (index: number) => boolean {
  const ahead = new Map<MarkerKind, Map<number, number>>()
  const confirmed = new Set<number>()
  for (let index = markers.length - 1; index >= 0; index -= 1) {
    const { at, gap, marker } = markers[index] as InnerMarker
    const { kind, number, label } = marker
    const own = ahead.get(kind) ?? new Map<number, number>()
    const next = Math.min(...NEXT.map((step) => own.get(number + step) ?? Infinity))
    const isWhole = kind !== 'digit-bracket' || /^[（(]/u.test(label)
    if (isWhole && next < (own.get(number) ?? Infinity)) confirmed.add(index)
    const head = text.slice(Math.max(line.start, at - gap - 240), at - gap)
    const isSure = isEnded(head)
    if (!isSure && !(confirmed.has(index) && BEHIND_WORDS.test(head))) continue
    if (isSure) for (const lower of ahead.keys()) if (rankOf(lower) > rankOf(kind)) ahead.delete(lower)
    ahead.set(kind, own.set(number, index))
  }
  return (index) => confirmed.has(index)
}

/** Whether words end a sentence, or name responsible units in brackets behind one. */
function isEnded(words: string): boolean {
  return SENTENCE_END.test(words) || (/[）)]$/u.test(words) && readLine(words).units.closes)
}

/** Whether a number within a line opens a heading; `head` is what the open segment holds before it. */
function isHeading(
  { marker, gap }: InnerMarker,
  head: string,
  open: Marker | null,
  counters: Counters,
  length: number,
  isConfirmed: boolean,
): boolean {
  const { kind, number } = marker
  if (number > 1 && counters.inline.get(kind) === number - 1) return false
  const last = counters.last.get(kind)
  const isBehindSentence = isEnded(head)
  const isFirst =
    number === 1 && opensBelow(marker, counters, gap > 0 || isConfirmed, isConfirmed && isBehindSentence)
  const follows = number > 1 && last === number - 1
  if (!isFirst && !follows) return isBehindSentence && isAstray(marker, counters, isConfirmed)
  if (isBehindSentence || isWorded(marker)) return true
  if (isFirst && isConfirmed && /[：:]$/u.test(head)) return true
  const isNextItem = follows && open?.kind === kind && length > 0
  if ((gap > 0 || isNextItem) && CLAUSE_END.test(head) && !isFirst) return true
  const isBehindWords = BEHIND_WORDS.test(head)
  if (follows && isConfirmed && isBehindWords && rankOf(kind) <= rankOf('bracket')) return true
  const isBehindHeading =
    open !== null && rankOf(open.kind) < rankOf(kind) && length <= HEADING_LENGTH && !SENTENCE_MARK.test(head)
  return isBehindHeading && (gap > 0 || isConfirmed || (kind === 'bracket' && isFirst && isBehindWords))
}

/**
 * Whether a number behind a sentence counts on although some before it are missing, or counts from one that stood
 * before, as where a page was lost.
 */
function isAstray(
  { kind, number }: Marker,
  { last, above, current }: Counters,
  isConfirmed: boolean,
): boolean {
  const isSkipping = (before: number) => number > before && number <= before + 1 + MISSING
  const before = last.get(kind)
  if (current === null) return isConfirmed && rankOf(kind) <= rankOf('comma') && isSkipping(0)
  if (before === undefined || number === 1 || rankOf(kind) > rankOf(current.kind)) return false
  return isSkipping(before) || (above.has(kind) && isSkipping(0)) || (isConfirmed && number <= before)
}

/** `第一章　总则`, `第一条　为了……`: a blank behind the number tells that it is one, whatever stands before it. */
function isWorded({ kind, label, length }: Marker): boolean {
  return MARKER_TABLE[kind].isWorded && length > label.length
}

/**
 * A first number opens what stands below the heading before; without any, only a heading of the highest kinds, or
 * of any kind where others follow it behind sentences (`isRun`).
 */
function opensBelow(
  { kind }: Marker,
  { current, last, issues }: Counters,
  isSure: boolean,
  isRun: boolean,
): boolean {
  if (current === null)
    return (
      (rankOf(kind) <= rankOf('comma') || (isRun && !issues && MARKER_TABLE[kind].heads)) && !last.has(kind)
    )
  return rankOf(current.kind) < rankOf(kind) && (isSure || MARKER_TABLE[kind].heads)
}

/** A heading ends the count of what stands below it, unless its numbers may run on, and every enumeration before it. */
function count(counters: Counters, marker: Marker): void {
  const { last, above, inline } = counters
  counters.current = marker
  above.delete(marker.kind)
  last.set(marker.kind, marker.number)
  const rank = rankOf(marker.kind)
  for (const kind of MARKER_KINDS) {
    if (rankOf(kind) >= rank) inline.delete(kind)
    if (rankOf(kind) > rank) above.add(kind)
    if (rankOf(kind) > rank && !MARKER_TABLE[kind].runsOn) last.delete(kind)
  }
}
