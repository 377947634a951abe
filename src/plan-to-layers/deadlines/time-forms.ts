import { TO } from '../../chinese/characters.ts'
import type { Deadline } from '../../model/layers.ts'
import { reportsWhatWas } from '../looking-back.ts'
import { dayAfter, YEARLESS } from './calendar.ts'
import { type Duration, readDuration } from './durations.ts'
import { type Point, readLast, readPoint } from './points.ts'
import { type Around, BY, type Days, isListedBy, lengthOf, RELATIONS } from './relations.ts'
import { readRhythm } from './rhythms.ts'
import { opensClause } from './says-when.ts'

/** What the plan tells of the times in it. */
export interface TimeContext {
  /** The year of times that name none, and before which a time is past; `null` where the plan tells none. */
  readonly year: number | null
  /** The plan’s date, from which durations count. */
  readonly date: string | null
}

/** What a way of setting a time means. */
export type Time = Pick<Deadline, 'from' | 'to' | 'repeats' | 'interval' | 'within' | 'after'>

/** Words that a form has read; without `time` they set none, and no other form is to read a part of them. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly time: Time | null
  readonly duration?: Duration
  /** The year that its words name, where what follows in the sentence is of it, too. */
  readonly year?: number | null
}

/** Where a time is looked for. */
export interface Place {
  readonly text: string
  readonly start: number
  readonly context: TimeContext
  /** The year of times that name none: the plan’s, or the one that the sentence has named. */
  readonly year: number | null
  /** Whether the clause at an offset looks back. */
  readonly isReview: (offset: number) => boolean
}

/** A way of setting a time, with samples of it. */
interface TimeForm {
  readonly samples: readonly string[]
  readonly read: (place: Place) => Found | null
}

/** Tried at each place in this order; the first that fits has it. */
export const TIME_FORMS: readonly TimeForm[] = [
  { samples: ['每季度', '每年6月至8月', '每月5日前', '每两年', '5年一周期', '按月'], read: readRepeated },
  { samples: ['三年内', '受理之日起5个工作日内', '期限不超过1年', '为期3个月'], read: readLasting },
  {
    samples: ['2月1日至6月30日', '2020年3月至5月', '2018—2020年', '11月1日起至次年3月31日'],
    read: readRange,
  },
  {
    samples: ['6月30日前', '2020年5月1日起', '7月底', '年内', '上半年', '第三、四季度', '“十四五”期间'],
    read: readDated,
  },
]

function readDated(place: Place): Found | null {
  const { text, start, context, isReview } = place
  const point = pointAt(place)
  if (!point) return null
  const words = text.slice(start, point.end)
  const around = { ...aroundOf(text, start, point.end), words, date: context.date, isReview: isReview(start) }
  for (const { read, time } of RELATIONS) {
    const length = read(point, around)
    if (length === null) continue
    const days = time(point)
    const end = point.end + length
    const lasting = days && readLength(text, end, days)
    return {
      start,
      end: lasting?.end ?? end,
      time: days && once(lasting ?? days),
      year: days && yearSet(point, days, around.before),
    }
  }
  return { start, end: point.end, time: null }
}

/** How far a time goes from its first day on: `2021年起5年内`, `2021年1月1日起，三年内`. */
function readLength(text: string, end: number, { from, to }: Days): (Days & { readonly end: number }) | null {
  const start = end + (/[，,]/u.test(text.charAt(end)) ? 1 : 0)
  const duration = from && from !== YEARLESS && to === null ? readDuration(text, start) : null
  if (!from || !duration?.within || duration.within.unit === 'working-day') return null
  if (duration.start !== start || duration.after !== null || duration.isTerm) return null
  const last = dayAfter(dayAfter(from, duration.within), { count: -1, unit: 'day' })
  return { end: duration.end, from, to: last }
}

function pointAt({ text, start, context, year }: Place): Point | null {
  return readPoint(text, start, context.year ?? Number.NaN, year ?? Number.NaN)
}

/** `2021年3月底前完成方案，6月底前`: the year goes on; 到2025年 and 2025年底前 are how far a plan reaches. */
function yearSet({ of, ownYear }: Point, { from, to }: Days, before: string): number | null {
  if (!opensClause(before)) return null
  const isWithinYear = of === 'month' || of === 'day' || of === 'quarter' || of === 'half'
  return isWithinYear || (of === 'year' && from !== null && to !== null) ? ownYear : null
}

const BETWEEN = new RegExp(`起?${TO}\\n?`, 'uy')
/** Years that name a plan: `三年行动方案（2021—2023年）`. */
const NAME_BEFORE =
  /(?:方案|计划|规划|行动|纲要|办法|意见|要点|措施|政策)[（(]$|(?:统计|数据|评价|考核)(?:时段|期间|周期|区间)为?[：:]?$|指(?:当年的)?$/u

function readRange(place: Place): Found | null {
  const { text, start, context, isReview } = place
  const first = pointAt(place)
  if (!first) return null
  BETWEEN.lastIndex = first.end
  const between = BETWEEN.exec(text)
  const last = between && readLast(text, BETWEEN.lastIndex, first)
  if (!last) return null
  const { before, after } = aroundOf(text, start, last.end)
  const end = last.end + (lengthOf(/^(?:期间|以?前|止)/u, after) ?? 0)
  const names =
    NAME_BEFORE.test(before) ||
    /\d年度$/u.test(text.slice(start, end)) ||
    /^(?:度|以来|的(?:数据|统计))/u.test(after) ||
    reportsWhatWas(after) ||
    isOver(first, last, context) ||
    isReview(start)
  if (names) return { start, end, time: null }
  const days = { from: first.from, to: last.to }
  const named = first.ownYear === null && last.ownYear === null ? null : last.year
  return {
    start,
    end,
    time: once(days),
    year: last.of === 'year' ? null : yearSet({ ...last, ownYear: named }, days, before),
  }
}

/** `2020年3月2日至6日召开`: days that were over when the plan was issued. */
function isOver(first: Point, last: Point, { date }: TimeContext): boolean {
  return last.of === 'day' && first.ownYear !== null && date !== null && last.to < date
}

function readLasting({ text, start, context }: Place): Found | null {
  const duration = readDuration(text, start)
  if (!duration) return null
  const { end, within, after } = duration
  const time = within && {
    ...once(spanOf(duration, context.date)),
    within,
    ...(after !== null && { after }),
  }
  return { start: duration.start, end, time, duration }
}

/** The days that a duration takes from a date; none where it counts from elsewhere, or in working days. */
function spanOf({ within, after, isTerm }: Duration, date: string | null): Days {
  const isCounted = within !== null && within.unit !== 'working-day'
  if (date === null || after !== null || isTerm || !isCounted) return { from: null, to: null }
  return { from: date, to: dayAfter(date, within) }
}

function readRepeated(place: Place): Found | null {
  const { text, start } = place
  const rhythm = readRhythm(text, start)
  if (!rhythm) return null
  const { end, repeats, interval } = rhythm
  const days = rhythm.isOfYears ? readDays({ ...place, start: end }) : null
  const [from = null, to = null] = [days?.from, days?.to].map((day) => (day === YEARLESS ? null : day))
  const time = { from, to, repeats, ...(interval && { interval }) }
  return { start, end: days?.end ?? end, time }
}

/** The days of every year: 每年6月至8月, 每年1月31日前. */
function readDays(place: Place): { end: number; from: string | null; to: string | null } | null {
  const { text, context } = place
  const start = place.start + (/^年[底末]/u.test(text.slice(place.start, place.start + 2)) ? 1 : 0)
  const point = readPoint(text, start, context.year ?? Number.NaN)
  if (!point || point.ownYear !== null || (point.of === 'year' && point.edge !== 'end')) return null
  const range = readRange({ ...place, start, year: context.year })
  if (range) return { end: range.end, from: range.time?.from ?? null, to: range.time?.to ?? null }
  const after = text.slice(point.end, point.end + AROUND)
  const length = lengthOf(BY, after)
  const isBy = length !== null || point.edge === 'end' || isListedBy(point, after)
  const from = isBy ? null : point.from
  return { end: point.end + (length ?? 0), from, to: point.to }
}

function once({ from, to }: Days): Time {
  return { from, to, repeats: null }
}

/** How much of the words around a time tells how it is meant. */
const AROUND = 50

function aroundOf(text: string, start: number, end: number): Pick<Around, 'before' | 'after'> {
  return { before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND) }
}
