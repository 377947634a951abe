import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Deadline } from '../model/layers.ts'
import { type TimeKind, timeKind } from '../model/value-words.ts'
import {
  drawAt,
  drawLabel,
  drawPicture,
  endOf,
  type PictureWords,
  percent,
  toX,
  widthOf,
} from './draw-picture.ts'

interface TimesWords extends PictureWords {
  readonly months: readonly string[]
  /** A section by its name: last days, stretches, rhythms. */
  readonly sections: Readonly<Record<Section, string>>
  /** What is written at a mark that stands for so many times. */
  readonly mark: (time: Deadline, count: number) => string
  /** What stands for those that have no room: `+12`. */
  readonly more: (count: number) => string
}

/** A ribbon of times and how many it stands for; `left` have no date. */
interface TimesPicture {
  readonly svg: Element
  readonly left: number
}

type Section = 'day' | 'span' | 'rhythm'
const SECTIONS = ['day', 'span', 'rhythm'] as const
const SECTION_OF: Readonly<Record<TimeKind, Section | null>> = {
  ...{ day: 'day', span: 'span', open: 'span', rhythm: 'rhythm', term: null },
}

/** Most tracks of a section; marks that find none are counted. */
const TRACKS = 10
const TRACK = 32
const NAME = 24
const AXIS = 24

/** Marks of a picture: equal times are one, with their number. */
interface Mark {
  readonly time: Deadline
  readonly count: number
  readonly words: string
  /** From and to in shares of the year; out of it where the time is. */
  readonly from: number
  readonly to: number
}

/**
 * The times of a plan as a ribbon of its year: last days as points, stretches as bars, rhythms as ticks, each section on
 * tracks of its own; what lies beyond the year has an arrow at the edge.
 *
 * 1. Every time is drawn, counted as one that has no room, or `left`, once.
 * 2. It takes time in proportion to the number of times, and a bounded height.
 */
export function drawTimes(times: readonly Deadline[], year: number, words: TimesWords): TimesPicture {
  const bySection = Map.groupBy(times, (time) => SECTION_OF[timeKind(time)])
  let height = AXIS
  const children: Element[] = []
  for (const section of SECTIONS) {
    const own = bySection.get(section)
    if (!own) continue
    const { tracks, more } = packTracks(toMarks(own, year, words))
    children.push(drawLabel({ text: words.sections[section] }, { x: 0, y: height + 16 }, 'section'))
    if (more > 0) {
      const rest = drawLabel({ text: words.more(more) }, { x: 100, y: height + 16, isEnd: true }, 'more')
      children.push(s('g', { dataMore: more }, [rest]))
    }
    height += NAME
    for (const marks of tracks) {
      for (const mark of marks) children.push(drawMark(mark, section, height))
      height += TRACK
    }
    height += 6
  }
  return {
    svg: drawPicture(words, { height }, [...drawAxis(words.months, year, height), ...children]),
    left: bySection.get(null)?.length ?? 0,
  }
}

function drawAxis(months: readonly string[], year: number, height: number): readonly Element[] {
  return months.flatMap((name, index) => {
    const start = share(new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 10), year)
    const middle = percent(toX(start + 0.5 / months.length))
    const x = percent(toX(start))
    return [
      s('line', { className: 'axis', x1: x, x2: x, y1: AXIS - 4, y2: height }),
      s('text', { className: 'month', x: middle, y: AXIS - 8, textAnchor: 'middle' }, name),
    ]
  })
}

function toMarks(times: readonly Deadline[], year: number, words: TimesWords): readonly Mark[] {
  const equal = Map.groupBy(times, ({ from, to, repeats, interval }) =>
    [from, to, repeats, interval].join(' '),
  )
  return [...equal.values()]
    .flatMap(([time, ...others]) => {
      if (!time) return []
      const count = others.length + 1
      const from = time.from ? share(time.from, year) : time.repeats || !time.to ? 0 : share(time.to, year, 1)
      const to = time.to ? share(time.to, year, 1) : time.repeats ? 1 : 1.01
      return [{ time, count, from, to, words: words.mark(time, count) }]
    })
    .toSorted((a, b) => a.to - b.to || a.from - b.from)
}

const DAY = 86_400_000

/** Where a day begins, or where so many days later one does, in shares of the year. */
function share(day: string, year: number, later = 0): number {
  const first = Date.UTC(year, 0, 1)
  return (Date.parse(day) + later * DAY - first) / (Date.UTC(year + 1, 0, 1) - first)
}

/** Marks on the first track where they have room. */
function packTracks(marks: readonly Mark[]): { tracks: readonly (readonly Mark[])[]; more: number } {
  const tracks: { marks: Mark[]; taken: [number, number][] }[] = []
  let more = 0
  for (const mark of marks) {
    const [from, to] = extent(mark)
    const free = tracks.find(({ taken }) => taken.every(([start, end]) => to < start || end < from))
    if (free) {
      free.marks.push(mark)
      free.taken.push([from, to])
    } else if (tracks.length < TRACKS) tracks.push({ marks: [mark], taken: [[from, to]] })
    else more += mark.count
  }
  return { tracks: tracks.map((track) => track.marks), more }
}

/** Left and right of a mark in percent, and its words: they begin with it, or end with it where the edge is near. */
function place({ time, from, to, words }: Mark) {
  const right = toX(clip(to))
  const left = timeKind(time) === 'day' ? right : toX(clip(from))
  const width = widthOf(words)
  return { left, right, isEnd: left + width > 100, end: endOf(right, width), width }
}

/** What a mark and its words take of a track, with a gap at both sides. */
function extent(mark: Mark): readonly [number, number] {
  const { left, right, isEnd, end, width } = place(mark)
  return isEnd ? [Math.min(left, end - width) - 2, end + 2] : [left - 2, Math.max(right, left + width) + 2]
}

function clip(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function drawMark(mark: Mark, section: Section, top: number): Element {
  const { time, count, from, to, words } = mark
  const { left, right, isEnd, end } = place(mark)
  const y = top + 22
  const isBefore = from < 0 || to <= 0
  const isAfter = to > 1 || periodsOf(time) < 1
  const shapes = {
    rhythm: () => drawTicks(time, [left, right], y),
    day: () => (isBefore || isAfter ? [] : [s('circle', { cx: percent(right), cy: y, r: 5 })]),
    span: () => [
      s('rect', { x: percent(left), y: y - 3, width: percent(Math.max(0, right - left)), height: 6 }),
    ],
  }
  return s('g', { className: section, dataCount: count, dataFrom: time.from, dataTo: time.to }, [
    drawLabel({ text: words }, { x: isEnd ? end : left, y: top + 13, isEnd }),
    ...shapes[section](),
    ...(isBefore ? [drawAt(toX(0), y, [s('path', { className: 'beyond', d: 'M9-6 0 0 9 6Z' })])] : []),
    ...(isAfter ? [drawAt(toX(1), y, [s('path', { className: 'beyond', d: 'M-9-6 0 0-9 6Z' })])] : []),
  ])
}

const IN_A_YEAR: Readonly<Record<NonNullable<Deadline['repeats']>, number>> = {
  ...{ weekly: 52, 'ten-daily': 36, 'half-monthly': 24 },
  ...{ monthly: 12, quarterly: 4, 'half-yearly': 2, yearly: 1 },
}

/** How often a rhythm comes in a year; of other times once. */
function periodsOf({ repeats, interval = 1 }: Deadline): number {
  return IN_A_YEAR[repeats ?? 'yearly'] / interval
}

/** A line with a tick at the end of every period; of one that is longer than the year only the line. */
function drawTicks(time: Deadline, [left, right]: readonly [number, number], y: number): readonly Element[] {
  const periods = periodsOf(time)
  const ends = Array.from({ length: Math.floor(periods) }, (_, index) => toX((index + 1) / periods))
  return [
    s('line', { x1: percent(left), x2: percent(right), y1: y, y2: y }),
    ...ends
      .filter((x) => x >= left && x <= right)
      .map((x) => s('line', { className: 'tick', x1: percent(x), x2: percent(x), y1: y - 6, y2: y + 6 })),
  ]
}
