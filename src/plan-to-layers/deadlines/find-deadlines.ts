import type { Deadline } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { createReviewTest } from '../looking-back.ts'
import { YEARLESS } from './calendar.ts'
import { type Found, type Place, TIME_FORMS, type Time, type TimeContext } from './time-forms.ts'

/** The first character of every form. */
const OPENING = /[\d“"今本当明次翌来后去上下前全年每按逐周旬月季第有试期时为一二三四五六七八九十半两]/u

/**
 * Find the times that a text sets: dates, ranges, repetitions and durations.
 *
 * 1. Sorted; none overlaps another, and `from` is never after `to`.
 * 2. What a form has read is not read again in parts, whether it sets a time or not.
 * 3. A time that names no year is of the year that its sentence has named, if later than the plan’s, else of the plan’s.
 * 4. Without a year, times that name none are left out (see {@link findYearless}); without a date, durations have
 *    no days.
 */
export function findDeadlines(text: string, context: TimeContext): readonly Deadline[] {
  return readTimes(text, context).flatMap(({ start, end, time }) =>
    isYearless(time) ? [] : [{ start, end, text: text.slice(start, end), ...time }],
  )
}

/** The times of a text that cannot be read without the plan’s year. */
export function findYearless(text: string): readonly Span[] {
  return readTimes(text, { year: null, date: null }).filter(({ time }) => isYearless(time))
}

interface Read extends Span {
  readonly time: Time
}

function readTimes(text: string, context: TimeContext): readonly Read[] {
  const times: Read[] = []
  const isReview = createReviewTest(text, context.year)
  let event: Event | null = null
  let { year } = context
  let isTitle = false
  for (let start = 0; start < text.length; ) {
    const character = text[start] as string
    if (YEAR_END.test(character)) year = context.year
    if ('《》'.includes(character)) isTitle = character === '《'
    const found: Found | null = OPENING.test(character)
      ? readForm({ text, start, context, year, isReview })
      : null
    if (found) event = eventOf(found, event, text)
    if (found?.year && context.year !== null && !isTitle) year = Math.max(found.year, context.year)
    if (found?.time && isTime(found.time, context))
      times.push({
        start: Math.max(found.start, times.at(-1)?.end ?? 0),
        end: found.end,
        time: inRhythm(
          times.at(-1),
          countingFrom(event, found.time),
          text.slice(times.at(-1)?.end, found.end),
        ),
      })
    start = Math.max(found?.end ?? 0, start + 1)
  }
  return times
}

function readForm(place: Place): Found | null {
  for (const { read } of TIME_FORMS) {
    const found = read(place)
    if (found) return found
  }
  return null
}

/** Whether its days exist, are in order, and not all before the plan’s year. */
function isTime({ from, to, repeats }: Time, { year }: TimeContext): boolean {
  if (from === '' || to === '') return false
  if (isYearless({ from, to })) return true
  if (from !== null && to !== null && from > to) return false
  return repeats !== null || year === null || to === null || to >= `${year}-01-01`
}

function isYearless({ from, to }: Pick<Time, 'from' | 'to'>): boolean {
  return from === YEARLESS || to === YEARLESS
}

/** What durations of a sentence count from, and where the last that does so ends. */
interface Event {
  readonly words: string
  readonly end: number
}

const SENTENCE_END = /[。！？\n]/u
/** Where a year that was named no longer goes for times that name none. */
const YEAR_END = /[。！？\n\t|]/u
const NEAR = 60
/** Days of no year in the same clause. */
const YEARLY_TOO = /^[^，,。；;：:\d\n]{0,20}[、和及](?:\d{1,2}月|年底|第?[一二三四]季度)[^年、，]*$/u

/** `自交办之日起15日内整改，情况复杂的60日内`: what follows in the sentence counts from the same event. */
function eventOf({ start, end, duration }: Found, last: Event | null, text: string): Event | null {
  if (!duration || duration.isTerm) return null
  if (duration.after !== null) return { words: duration.after, end }
  const isSameSentence = last && start - last.end <= NEAR && !SENTENCE_END.test(text.slice(last.end, start))
  return isSameSentence ? { ...last, end } : null
}

/** Days of no year by which the next clauses of the sentence are done. */
const YEARLY_NEXT =
  /^[^。；;：:\n]{0,60}[，,](?:[并且]?[于在])?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底末])?(?:以|之)?前?$/u

/** `每年7月30日前总结上半年、11月30日前总结全年`, `每年2月底前自评，3月底前考核`: what follows is of every year, too. */
function inRhythm(last: Read | undefined, time: Time, words: string): Time {
  const isOfYears = last?.time.repeats === 'yearly' && last.time.to !== null
  return isOfYears &&
    time.to !== null &&
    time.from === null &&
    (YEARLY_TOO.test(words) || YEARLY_NEXT.test(words))
    ? { ...time, repeats: 'yearly' }
    : time
}

function countingFrom(event: Event | null, time: Time): Time {
  const isCounted = time.within !== undefined && time.after === undefined
  return event && isCounted ? { ...time, from: null, to: null, after: event.words } : time
}
