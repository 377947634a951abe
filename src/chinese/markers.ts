import { BLANK, HAN } from './characters.ts'
import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts'

/** The levels of numbering that GB/T 9704—2012 §7.3.3 gives a document, highest first. */
export type MarkerKind = 'chapter' | 'task' | 'item-1' | 'item-2' | 'item-3'

/** A heading number at the start of a line. */
export interface Marker {
  readonly kind: MarkerKind
  /** The number as it stands, brackets and pause mark included, such as `（二十四）`, `(十四)` or `一、`. */
  readonly label: string
  readonly number: number
  /** Length in UTF-16 units from the start of the line to where the words begin, blanks included. */
  readonly length: number
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Tried in order; each has a sample line above it. All are anchored and run in linear time. */
const PATTERNS: readonly { readonly kind: MarkerKind; readonly pattern: RegExp }[] = [
  // 一、依法全面履行政府职能
  {
    kind: 'chapter',
    pattern: new RegExp(`^(?<label>(?<number>[${NUMERAL_CHARACTERS}]{1,7})、)[${BLANK}]*`, 'u'),
  },
  // （二十四）加强行政执法监督。 / (十四) 认真做好……
  {
    kind: 'task',
    pattern: new RegExp(
      `^(?<label>[（(][${BLANK}]{0,4}(?<number>[${NUMERAL_CHARACTERS}]{1,7})[${BLANK}]{0,4}[）)])[${BLANK}]*`,
      'u',
    ),
  },
  // 1.制定计划 / 1．制定计划 / 1、制定计划，not 1.5万亩
  { kind: 'item-1', pattern: new RegExp(`^(?<label>(?<number>\\d{1,3})[.．、])(?!\\d)[${BLANK}]*`, 'u') },
  // （1）制定计划
  { kind: 'item-2', pattern: new RegExp(`^(?<label>[（(](?<number>\\d{1,3})[）)])[${BLANK}]*`, 'u') },
  // ①制定计划
  { kind: 'item-3', pattern: new RegExp(`^(?<label>(?<number>[${CIRCLED}]))[${BLANK}]*`, 'u') },
]

/** Read the marker that opens a line; `null` when the line has none. Numbers count from 1. */
export function readMarker(line: string): Marker | null {
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(line)
    if (!match?.groups) continue
    const number = readNumber(match.groups.number ?? '')
    if (number !== null) return { kind, label: match.groups.label ?? '', number, length: match[0].length }
  }
  return null
}

function readNumber(text: string): number | null {
  if (CIRCLED.includes(text)) return CIRCLED.indexOf(text) + 1
  return /^\d+$/u.test(text) ? Number(text) || null : parseNumeral(text)
}

/** The whole of a line that is a document number (发文字号, GB/T 9704—2012 §7.2.5): `豫法政〔2020〕1号`. */
export const DOCUMENT_NUMBER_LINE = new RegExp(
  `^(?<number>${`[${HAN}]{1,12}`}[〔\\[［](?<year>\\d{4})[〕\\]］](?<serial>\\d{1,5})号)$`,
  'u',
)

/** The blanks that may stand around a number. */
const GAP = `[${BLANK}]{0,8}`

/** The whole of a line that is a date (成文日期, §7.3.5.4): `2020年4月17日`. */
export const DATE_LINE = new RegExp(
  `^(?<year>\\d{4})${GAP}年${GAP}(?<month>\\d{1,2})${GAP}月${GAP}(?<day>\\d{1,2})${GAP}日$`,
  'u',
)

/** The whole of a line that is the title of a covering notice: `……关于印发……的通知` (kinds: 条例 第八条). */
export const NOTICE_TITLE_LINE = /关于.+的(?:通知|意见|决定|决议|公告|通告|通报|报告|批复|函|命令)$/u
