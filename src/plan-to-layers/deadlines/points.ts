import { TO } from '../../chinese/characters.ts'
import { FIVE_YEAR_PLAN, fiveYears } from '../../chinese/five-year-plans.ts'
import { parseNumeral, usualNumeral, YEAR_DIGITS } from '../../chinese/numerals.ts'
import { isoDay, monthEnd } from './calendar.ts'

/** A stretch of the calendar that a text names: a day, a month, a quarter, a year, a five-year plan. */
export interface Point {
  /** Offset after its last character. */
  readonly end: number
  /** First and last day, as `isoDay` gives them. */
  readonly from: string
  readonly to: string
  readonly of: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'plan'
  /** The year that the text gives; `null` where it is understood. */
  readonly ownYear: number | null
  /** The year it is in, and the month of a day. */
  readonly year: number
  readonly month: number
  /** Whether it is named by its end (6月底, 2025年末) or its beginning (年初). */
  readonly edge: 'end' | 'start' | null
}

const BLANK = ' ?'
const DAY = '(?:\\d{1,2}|[一二]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])'
const MONTH = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])'
const FOUR_DIGITS = `(?:(?:19|20)\\d{2}|[一二][${YEAR_DIGITS}]{3})`
const NAMED_YEARS: Readonly<Record<string, number>> = {
  ...{ 今年: 0, 本年: 0, 明年: 1, 次年: 1, 翌年: 1, 来年: 1, 后年: 2 },
  ...{ 去年: -1, 上年: -1, 上一年: -1, 前年: -2 },
}

// The beginning or end of a time, not of a word: 2020年|初步建成, 2025年|底色, 6月|末梢.
const EDGE = '(?:底(?![色线蕴数])|末(?!梢)|初(?![步级始中审心]))'
// 2020年、二〇二〇年、2020年度、今年; of 2018—2020年 the first
const YEAR = `(?<digits>${FOUR_DIGITS})(?:${BLANK}年度?|(?=${TO}\\n?${FOUR_DIGITS}${BLANK}年))|(?<named>${Object.keys(NAMED_YEARS).join('|')})度?`
// 6月、6月份、6月30日、8月18日（星期三）下午4时; of 3—5月 the first
const CLOCK =
  '(?:[（(](?:星期|周)[一二三四五六日天][）)])?(?:(?:上午|下午|晚上?)?(?:\\d{1,2}|零)(?:[时点]|[:：]\\d{2}))?'
const IN_MONTH = `(?<month>${MONTH})(?:${BLANK}月(?:${BLANK}(?<day>${DAY})${BLANK}[日号]${CLOCK}|份?(?<part>${EDGE}|[上中下]旬)?)|(?=${TO}${MONTH}${BLANK}月))`
// 三季度、第三、四季度、一至三季度、前三季度、三季度末
const IN_QUARTERS = `(?:第?(?<quarter>[一二三四1-4])(?:(?:、|${TO})第?(?<last>[一二三四1-4])){0,3}|(?<![目之以此当])前(?<first>[二三两2-3])个?)季度(?<quarterEdge>${EDGE})?`
// 上半年、下半年末
const HALF = `(?<half>[上下])半年(?<halfEdge>${EDGE})?`
// 全年、年底、2021年底、2021年年底、年内
const WHOLE = `全年|(?:年|(?<=年|年度))(?<edge>${EDGE})|年(?=以?内)`
const POINT = new RegExp(`(?:${YEAR})?(?:\\n?${IN_MONTH}|${IN_QUARTERS}|${HALF}|${WHOLE}|)`, 'uy')
// “十四五”期间、“十四五”末
const PLAN = new RegExp(`[“"]?${FIVE_YEAR_PLAN}[”"]?(?:规划)?(?<edge>期?末)?`, 'uy')
/** The day of a range that ends in the month where it begins: 2月1日至5日. */
const LAST_DAY = new RegExp(`(?<day>${DAY})[日号]${CLOCK}`, 'uy')

/** A number in digits or as a Chinese numeral; NaN for none. */
export function readNumber(text = ''): number {
  return /^\d/u.test(text)
    ? Number(text)
    : (parseNumeral(usualNumeral(text).replaceAll('两', '二')) ?? Number.NaN)
}

/**
 * The stretch of the calendar that stands at a place; `year` is what 今年 means, `bare` that of those that give none,
 * either NaN where it is unknown.
 */
export function readPoint(text: string, start: number, year: number, bare = year): Point | null {
  if (isWithinNumber(text, start)) return null
  return readDated(text, start, year, bare) ?? readPlan(text, start)
}

/** The end of a range that began with `first`. */
export function readLast(text: string, start: number, first: Point): Point | null {
  LAST_DAY.lastIndex = start
  const match = first.of === 'day' ? LAST_DAY.exec(text) : null
  if (!match) return inOrder(readPoint(text, start, first.year), first)
  const day = isoDay(first.year, first.month, readNumber(match.groups?.day))
  return { ...first, end: start + match[0].length, from: day, to: day }
}

/** November to March goes on into the next year. */
function inOrder(last: Point | null, first: Point): Point | null {
  const isEarlier = last !== null && last.to !== '' && last.to < first.from
  return isEarlier && last.ownYear === null ? shiftYear(last) : last
}

function shiftYear(point: Point): Point {
  const shift = (day: string) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    return isoDay(year + 1, month, date)
  }
  return { ...point, year: point.year + 1, from: shift(point.from), to: shift(point.to) }
}

/** `12020年`, `1.5月`, `十三季度`, `常年内`; `目前三季度` is of now, `取得证书的次年` of what it names. */
function isWithinNumber(text: string, start: number): boolean {
  const [before = '', first = ''] = [text[start - 1], text[start]]
  if (/\d/u.test(first)) return /[\d.,]/u.test(before)
  if (first === '年') return /[年常往近历当同\d一二三四五六七八九十两几]/u.test(before)
  if (first === '次') return /[年的]/u.test(before)
  return /[一二三四五六七八九十]/u.test(first) && /[一二三四五六七八九十第前\d]/u.test(before)
}

function readDated(text: string, start: number, contextYear: number, bareYear: number): Point | null {
  POINT.lastIndex = start
  const match = POINT.exec(text)
  if (!match || match[0] === '') return null
  const groups = match.groups ?? {}
  const ownYear = yearOf(groups, contextYear)
  const year = ownYear ?? bareYear
  const shared = { end: start + match[0].length, ownYear, year, month: 0, edge: null }
  if (groups.month) return { ...shared, ...inMonth(groups, year) }
  if (groups.quarter || groups.first) {
    const [first, last] = groups.first
      ? [1, readNumber(groups.first)]
      : [readNumber(groups.quarter), readNumber(groups.last ?? groups.quarter)]
    const days = { from: isoDay(year, first * 3 - 2, 1), to: first <= last ? monthEnd(year, last * 3) : '' }
    return { ...shared, ...days, of: 'quarter', edge: edgeOf(groups.quarterEdge) }
  }
  if (groups.half) {
    const isFirst = groups.half === '上'
    const days = { from: isoDay(year, isFirst ? 1 : 7, 1), to: monthEnd(year, isFirst ? 6 : 12) }
    return { ...shared, ...days, of: 'half', edge: edgeOf(groups.halfEdge) }
  }
  const days = { from: isoDay(year, 1, 1), to: monthEnd(year, 12) }
  return { ...shared, ...days, of: 'year', edge: edgeOf(groups.edge) }
}

function yearOf({ digits, named }: Groups, contextYear: number): number | null {
  if (named) return contextYear + (NAMED_YEARS[named] ?? 0)
  if (!digits) return null
  return Number(
    [...usualNumeral(digits)]
      .map((digit) => (/\d/u.test(digit) ? digit : '零一二三四五六七八九'.indexOf(digit)))
      .join(''),
  )
}

/** Days of 上旬, 中旬, 下旬; 初 is taken as 上旬. */
const TEN_DAYS: Readonly<Record<string, readonly [number, number | null]>> = {
  ...{ 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, null], 初: [1, 10] },
}

function inMonth(groups: Groups, year: number): Pick<Point, 'from' | 'to' | 'of' | 'edge' | 'month'> {
  const month = readNumber(groups.month)
  if (groups.day) {
    const day = isoDay(year, month, readNumber(groups.day))
    return { from: day, to: day, of: 'day', edge: null, month }
  }
  const [first, last] = TEN_DAYS[groups.part ?? ''] ?? [1, null]
  const to = last === null ? monthEnd(year, month) : isoDay(year, month, last)
  return { from: isoDay(year, month, first), to, of: 'month', edge: edgeOf(groups.part), month }
}

function edgeOf(word = ''): Point['edge'] {
  if (/[底末]$/u.test(word)) return 'end'
  return word === '初' ? 'start' : null
}

function readPlan(text: string, start: number): Point | null {
  PLAN.lastIndex = start
  const match = PLAN.exec(text)
  if (!match) return null
  const { first: year, last } = fiveYears(match.groups?.plan ?? '')
  const days = { from: isoDay(year, 1, 1), to: isoDay(last, 12, 31) }
  const edge = match.groups?.edge ? 'end' : null
  return { end: start + match[0].length, ...days, of: 'plan', ownYear: year, year, month: 0, edge }
}

type Groups = Readonly<Record<string, string | undefined>>
