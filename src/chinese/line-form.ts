import { type AttachmentForm, readAttachmentMark } from './attachment-forms.ts'
import { addressOf, bodiesOf, readUnits, type UnitsForm } from './body-forms.ts'
import { BLANK } from './characters.ts'
import { type ClosingKind, readClosing } from './closing-forms.ts'
import {
  endsWithFigures,
  isContents,
  isDate,
  isDocumentNumber,
  isImprint,
  isLed,
  isPublicity,
  listOf,
  readDate,
  splitDate,
} from './formal-forms.ts'
import {
  type Decimal,
  MARKER_EDGE,
  MARKER_OPENING,
  type Marker,
  readDecimal,
  readMarker,
  readPointBeforeDigits,
} from './markers.ts'
import { NUMERAL_CHARACTERS } from './numerals.ts'
import { type CellForm, readCells } from './table-forms.ts'
import { isLetterhead, isSubtitle, noteOfTitle, readTitle, type TitleForm } from './title-forms.ts'
import { isWebsiteLine } from './website-forms.ts'

/** What the form of a line says that it is, wherever it stands (GB/T 9704—2012 §7). */
export type FormalRole =
  | 'metadata'
  | 'document-number'
  | 'date'
  | 'publicity'
  | 'enclosures'
  | 'attachment-mark'
  | 'imprint'
  | 'signature'

/** How a line ends: a sentence, with a colon, an entry of a list, something in brackets, or words that may go on. */
type LineEnd = 'sentence' | 'colon' | 'entry' | 'bracket' | 'open'

/** All that a line tells by itself. */
export interface LineForm {
  /** The number that opens it. */
  readonly marker: Marker | null
  readonly role: FormalRole | null
  /** The bodies that it names and nothing else, but for a date behind them. */
  readonly bodies: readonly string[]
  /** The date that it is, or that stands behind bodies in it; ISO 8601. */
  readonly date: string | null
  /** Whether it ends with a date in figures. */
  readonly endsWithFigures: boolean
  /** What it is as a title; `null` where it is numbered or has a formal role other than a signature's. */
  readonly title: TitleForm | null
  /** What it adds to a title above it: `（2021年—2035年）`, `（征求意见稿）`. */
  readonly titleNote: 'name' | 'state' | null
  /** Whether it says when and where what stands above it was given. */
  readonly isSubtitle: boolean
  /** The bodies of a letterhead: `甲市人民政府文件`; `null` for no letterhead, empty where no body is named. */
  readonly letterhead: readonly string[] | null
  readonly attachment: AttachmentForm | null
  readonly address: 'names' | 'form' | null
  readonly units: UnitsForm
  /** What it is at the end of a document, its number left out. */
  readonly closing: ClosingKind | null
  /** Whether tabs part its words, other than the one behind its number: the cells of a table. */
  readonly hasCells: boolean
  /** What tabs part, the number included; empty where there are none. */
  readonly cells: readonly CellForm[]
  /** `目录` */
  readonly isContents: boolean
  /** Whether leaders and a page number end it, as they do a line of the contents. */
  readonly isLed: boolean
  /** Notes or a box, whose numbers are their own, and the next of them. */
  readonly list: ReturnType<typeof listOf>
  /** `1.1`: the numbers of a decimal that may open it; only the whole document tells whether it does. */
  readonly decimal: Decimal | null
  /** `3.121人才工程`: a point that may open it right before digits; only the points around it tell whether it does. */
  readonly pointBeforeDigits: Marker | null
  readonly end: LineEnd
}

/** Longest line that bodies sign, several of them perhaps, with a date. */
const LONGEST_SIGNATURE = 120

/** Read a line once. Total, and linear: the forms of what is longer than any of them are not tried. */
export function readLine(line: string): LineForm {
  const marker = readMarker(line)
  const attachment = readAttachmentMark(line)
  const isShort = line.length <= LONGEST_SIGNATURE
  const whole = isShort ? splitDate(line) : { words: line, date: null }
  const { words } = whole
  const date = readDate(line) ?? whole.date
  const bodies = isShort && words !== '' ? bodiesOf(words) : []
  const role = readRole(line, attachment, bodies, date)
  const hasCells = line.includes('\t', marker?.length ?? 0)
  const isTitle = marker === null && (role === null || role === 'signature')
  return {
    marker,
    role,
    bodies,
    date: role === 'date' ? date : null,
    endsWithFigures: endsWithFigures(line),
    title: isTitle ? readTitle(line) : null,
    titleNote: noteOfTitle(line),
    isSubtitle: isSubtitle(line),
    letterhead: isShort && isLetterhead(line) ? bodiesOf(line.replace(LETTERHEAD_END, '')) : null,
    attachment,
    address: addressOf(line),
    units: readUnits(line),
    closing: readClosing(line.slice(marker?.length ?? 0)),
    hasCells,
    cells: line.includes('\t') ? readCells(line) : [],
    isContents: isContents(line),
    isLed: isLed(line),
    list: listOf(line),
    decimal: readDecimal(line),
    pointBeforeDigits: marker === null ? readPointBeforeDigits(line) : null,
    end: readEnd(line.slice(-104)),
  }
}

/** What a letterhead says behind the names of its bodies. */
const LETTERHEAD_END = /(?:文\s*件|令)$/u

function readRole(
  line: string,
  attachment: AttachmentForm | null,
  bodies: readonly string[],
  date: string | null,
): FormalRole | null {
  if (isWebsiteLine(line)) return 'metadata'
  if (isDocumentNumber(line)) return 'document-number'
  if (isDate(line)) return 'date'
  if (isPublicity(line)) return 'publicity'
  if (attachment?.kind === 'list') return 'enclosures'
  if (attachment?.kind === 'mark') return 'attachment-mark'
  if (isImprint(line)) return 'imprint'
  if (bodies.length > 0) return date === null ? 'signature' : 'date'
  return null
}

const ENDS: readonly (readonly [RegExp, LineEnd])[] = [
  [/[：:][”’）)》」』]{0,3}$/u, 'colon'],
  [/[；;][”’）)》」』]{0,3}$/u, 'entry'],
  [/[。！？…!?.][”’）)》」』]{0,3}$|[。；][（(][^（()）]{1,100}[）)]$/u, 'sentence'],
  [/[〕】\]]$/u, 'bracket'],
]

function readEnd(tail: string): LineEnd {
  return ENDS.find(([form]) => form.test(tail))?.[1] ?? 'open'
}

/** A number within a line that could open a heading or an item, and the length of the gap before it. */
export interface InnerMarker {
  readonly at: number
  readonly gap: number
  readonly marker: Marker
}

/** Where a number may stand within a line: each of its first characters, looked at once. */
const OPENING = new RegExp(`(?<gap>[${BLANK}]{0,100})(?=${MARKER_OPENING})`, 'gu')
/** Within a longer numeral or number, the number has begun before; `十四五二、` is two. */
const BEGUN = /^(?:[\d０-９百第（(]|[.．][\d０-９]|十|[一二三四五六七八九](?![一二三四五六七八九]、))/u

/** Every number within a line that could open one, its own among them; `at` is its offset in the text. */
export function markersWithin(
  text: string,
  { start, end }: { start: number; end: number },
): readonly InnerMarker[] {
  const found: InnerMarker[] = []
  for (const match of text.slice(start, end).matchAll(OPENING)) {
    const gap = match[0].length
    const at = start + match.index + gap
    if (found.at(-1)?.at === at) continue
    if (gap === 0 && at > start && BEGUN.test(text.slice(at - 1, at + 2))) continue
    const marker = markerAt(text, at, end)
    if (marker) found.push({ at, gap, marker })
  }
  return found
}

/** The number that opens what stands at an offset; a chapter’s title ends where the next number begins. */
export function markerAt(text: string, at: number, end: number): Marker | null {
  const words = text.slice(at, Math.min(end, at + MARKER_EDGE))
  const worded = WORDED.exec(words)?.[0].length ?? 0
  const next = worded === 0 ? -1 : words.slice(worded).search(NEXT)
  return readMarker(next === -1 ? words : words.slice(0, worded + next))
}

const WORDED = new RegExp(`^第[${NUMERAL_CHARACTERS}\\d]{1,7}(?:编|篇|部分|章|节)`, 'u')
const NEXT = new RegExp(
  `第[${NUMERAL_CHARACTERS}\\d]{1,7}[章节条]|[一二三四五六七八九十]{1,3}、|[（(]一[）)]`,
  'u',
)
