import { BLANK } from './characters.ts'
import { NUMERAL_CHARACTERS, parseNumeral, usualNumeral } from './numerals.ts'

/**
 * The forms that a heading's or an item's number takes, highest first: 第一编, 第一章, 第一节, 第一条, and the
 * levels of GB/T 9704—2012 §7.3.3 — 一、 （一） 1. （1） — with ① below them, or 1, 1.1 and 1.1.1, which only
 * the whole document tells (`find-decimals.ts`). Which of them its chapters and tasks have is detected as well.
 */
export const MARKER_KINDS = [
  'volume',
  'chapter',
  'section',
  'article',
  'number',
  'decimal',
  'subdecimal',
  'comma',
  'bracket',
  'point',
  'digit-bracket',
  'circle',
] as const

export type MarkerKind = (typeof MARKER_KINDS)[number]

/** The kinds that can number items below a task, highest first. */
export const ITEM_KINDS: readonly MarkerKind[] = MARKER_KINDS.slice(MARKER_KINDS.indexOf('subdecimal'))

/** The deepest level of an item: levels are told by kinds, so none is deeper than there are kinds. */
export const DEEPEST_ITEM = ITEM_KINDS.length

/** A heading number at the start of a line. */
export interface Marker {
  readonly kind: MarkerKind
  /** The number as it stands, brackets and pause mark included, such as `（二十四）`, `(十四)` or `一、`. */
  readonly label: string
  readonly number: number
  /** Length in UTF-16 units from the start of the line to where the words begin, blanks included. */
  readonly length: number
}

/** How many units of a line's start `readMarker` wants to see. */
export const MARKER_LENGTH = 80

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const BRACKETED = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'
const NUMERAL = `[${NUMERAL_CHARACTERS}]{1,7}`
const DIGITS = '[\\d０-９]{1,3}'
const ORDINAL = `(?<number>${NUMERAL}|\\d{1,3})`
const GAPS = `[${BLANK}]*`
/** A title without the end of a sentence; what else opens with 第三章 is running text about it. */
const TITLE_ONLY = `(?=[${BLANK}]*[^。；：！？${BLANK}][^。；：！？]{0,48}$|$)`

/** What goes on behind a number in running text: 第三章规定的处罚, 第二节所列, but not 第一章规划背景. */
const GOES_ON = '(?!的|规定|所(?!有权))'

/** Tried in order; each has a sample line above it. All are anchored and run in linear time. */
const PATTERNS: readonly { readonly kind: MarkerKind; readonly pattern: RegExp }[] = [
  // 第一部分　总体要求
  {
    kind: 'volume',
    pattern: new RegExp(`^(?<label>第${ORDINAL}(?:编|篇|部分))(?!的)${TITLE_ONLY}${GAPS}`, 'u'),
  },
  // 第一章　总则, not 第三章规定的处罚，由……
  {
    kind: 'chapter',
    pattern: new RegExp(`^(?<label>第${ORDINAL}章)${GOES_ON}${TITLE_ONLY}${GAPS}`, 'u'),
  },
  { kind: 'section', pattern: new RegExp(`^(?<label>第${ORDINAL}节)${GOES_ON}${TITLE_ONLY}${GAPS}`, 'u') },
  // 第一条　为了规范……, not 第五条第一款所称……
  {
    kind: 'article',
    pattern: new RegExp(`^(?<label>第${ORDINAL}条)(?!规定|[第的款项和及与或至到中所、，。；）])${GAPS}`, 'u'),
  },
  // 一、依法全面履行政府职能 / 一 、 依法, not 陆、海、空
  {
    kind: 'comma',
    pattern: new RegExp(`^(?!陆、[海空])(?<label>(?<number>${NUMERAL})[${BLANK}]{0,2}[、．.])${GAPS}`, 'u'),
  },
  // （二十四）加强行政执法监督。 / (十四) 认真做好……
  {
    kind: 'bracket',
    pattern: new RegExp(
      `^(?<label>[（(][${BLANK}]{0,4}(?<number>${NUMERAL})[${BLANK}]{0,4}[）)])${GAPS}`,
      'u',
    ),
  },
  // ㈠加强领导
  { kind: 'bracket', pattern: new RegExp(`^(?<label>(?<number>[${BRACKETED}]))${GAPS}`, 'u') },
  // 1.制定计划 / 1．制定计划 / 1、制定计划 / 1.2019年底前，not 1.5万亩
  {
    kind: 'point',
    pattern: new RegExp(
      `^(?<label>(?<number>${DIGITS})[${BLANK}]{0,2}[.．、])(?:(?=\\d{4}年)|(?![\\d０-９]))${GAPS}`,
      'u',
    ),
  },
  // （1）制定计划 / 1）制定计划
  { kind: 'digit-bracket', pattern: new RegExp(`^(?<label>[（(]?(?<number>\\d{1,3})[）)])${GAPS}`, 'u') },
  // ①制定计划
  { kind: 'circle', pattern: new RegExp(`^(?<label>(?<number>[${CIRCLED}]))${GAPS}`, 'u') },
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
  if (BRACKETED.includes(text)) return BRACKETED.indexOf(text) + 1
  const digits = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return /^\d+$/u.test(digits) ? Number(digits) || null : parseNumeral(usualNumeral(text))
}

/** Whether a kind of number stands above another in every document. */
export function rankOf(kind: MarkerKind): number {
  return MARKER_KINDS.indexOf(kind)
}
