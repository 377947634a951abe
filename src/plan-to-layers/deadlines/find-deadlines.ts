import type { Deadline } from '../../model/layers.ts'

type Time = Pick<Deadline, 'from' | 'to' | 'repeats'>
type Groups = Readonly<Record<string, string | undefined>>

/** A way of setting a time: its pattern, with a sample above it, and what it means in a year. */
interface TimeForm {
  readonly pattern: RegExp
  readonly read: (groups: Groups, year: number) => Time
}

const once = (from: string | null, to: string | null): Time => ({ from, to, repeats: null })
const repeated = (repeats: Deadline['repeats']): Time => ({ from: null, to: null, repeats })
const yearOf = (groups: Groups, year: number) => Number(groups.year ?? year)

/** Tried at each place in this order; the first that fits has it. */
const FORMS: readonly TimeForm[] = [
  // 2020年6月30日前、6月30日前; 12月4日前后 is about a day, not by it
  {
    pattern: /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:以?前(?![后期述款])|之前)/uy,
    read: (g, year) => once(null, isoDay(yearOf(g, year), Number(g.month), Number(g.day))),
  },
  // 7月底前、2020年7月末前
  {
    pattern: /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:份)?(?:底|末)?(?:以?前(?![后期述款])|之前)/uy,
    read: (g, year) => once(null, monthEnd(yearOf(g, year), Number(g.month))),
  },
  // 完成时限：2024年6月底、于11月底、11月底完成; any other 月底 is a time of day-to-day work
  {
    pattern:
      /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:份)?[底末](?:(?=(?:基本|全面|全部)?完成)|(?<=(?:时[限间][：:]|[于到])(?:\d{4}年)?\d{1,2}月(?:份)?[底末]))/uy,
    read: (g, year) => once(null, monthEnd(yearOf(g, year), Number(g.month))),
  },
  // 3月至5月
  {
    pattern: /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:份)?[至到—-](?<last>\d{1,2})月(?:份)?/uy,
    read: (g, year) =>
      once(isoDay(yearOf(g, year), Number(g.month), 1), monthEnd(yearOf(g, year), Number(g.last))),
  },
  // 年底前、2020年底前、2020年年底前
  {
    pattern: /(?:(?<year>\d{4})年年?|年)(?:底|末)(?:以?前|之前)?/uy,
    read: (g, year) => once(null, `${yearOf(g, year)}-12-31`),
  },
  { pattern: /(?:(?<year>\d{4})年|年)内/uy, read: (g, year) => once(null, `${yearOf(g, year)}-12-31`) },
  { pattern: /全年/uy, read: (_, year) => once(`${year}-01-01`, `${year}-12-31`) },
  {
    pattern: /(?:(?<year>\d{4})年)?上半年/uy,
    read: (g, year) => once(`${yearOf(g, year)}-01-01`, `${yearOf(g, year)}-06-30`),
  },
  {
    pattern: /(?:(?<year>\d{4})年)?下半年/uy,
    read: (g, year) => once(`${yearOf(g, year)}-07-01`, `${yearOf(g, year)}-12-31`),
  },
  // 第三季度、三季度
  {
    pattern: /(?:(?<year>\d{4})年)?第?(?<quarter>[一二三四])季度(?:底前|前)?/uy,
    read: (g, year) => quarter(yearOf(g, year), '一二三四'.indexOf(g.quarter ?? '一') + 1),
  },
  { pattern: /每半年/uy, read: () => repeated('half-yearly') },
  { pattern: /每个?季度/uy, read: () => repeated('quarterly') },
  { pattern: /每个?月/uy, read: () => repeated('monthly') },
  { pattern: /每周/uy, read: () => repeated('weekly') },
  { pattern: /每年度?/uy, read: () => repeated('yearly') },
  // 2020年，…… and ，2020年实现……: at the head of a clause the year says when. Elsewhere it says which
  // (2020年营商环境评价, 2020年度考核, 2020年版), and with a month it is part of a date.
  {
    pattern: /(?<![^，。；：、\n])(?<year>\d{4})年(?![度版初\d])/uy,
    read: (g, year) => once(`${yearOf(g, year)}-01-01`, `${yearOf(g, year)}-12-31`),
  },
]
const OPENING = /[\d全年每上下第一二三四]/u

/** Find the times that a text sets, as dates of its plan's year; none is read without a year. */
export function findDeadlines(text: string, year: number | null): readonly Deadline[] {
  if (year === null) return []
  const deadlines: Deadline[] = []
  for (let start = 0; start < text.length; ) {
    const found = mayBegin(text, start) ? readTime(text, start, year) : null
    if (found) deadlines.push(found)
    start = found?.end ?? start + 1
  }
  return deadlines
}

/** Words before a time that make it another year's, or part of another word: 明年6月, 往年内, 常年内, 第三季度. */
const NOT_HERE = /(?:[\d第常往至到]|[明去来前翌]年?)$/u
/** `，到2026年底` says by when; `提高到`, `截止到` and `2024年到2026年底` do not. */
const BY = /(?:^|[^\d\p{Script=Han}]|力争|争取|确保|计划)到$/u
/** Within a date of which the year was not read: `2021年|6月底前`, `2021年|年底前`. */
const WITHIN_DATE = /\d年[\d年]$/u
/** `2020年至2022年` is a range of years, which is not read. */
const RANGE_OF_YEARS = /^\d{4}年?[至到—~-]/u

function mayBegin(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  return (
    OPENING.test(text[start] as string) &&
    (BY.test(before) || !NOT_HERE.test(before)) &&
    !WITHIN_DATE.test(`${before}${text[start]}`) &&
    !RANGE_OF_YEARS.test(text.slice(start, start + 6))
  )
}

function readTime(text: string, start: number, year: number): Deadline | null {
  for (const { pattern, read } of FORMS) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const time = read(match.groups ?? {}, year)
    if (time.from === '' || time.to === '') return null
    return { start, end: start + match[0].length, text: match[0], ...time }
  }
  return null
}

/** An ISO date, or `''` for a day that does not exist. */
function isoDay(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : ''
}

function monthEnd(year: number, month: number): string {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : ''
}

function quarter(year: number, number: number): Time {
  return once(isoDay(year, number * 3 - 2, 1), monthEnd(year, number * 3))
}
