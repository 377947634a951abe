import type { Deadline } from '../../model/layers.ts'

/** What a way of setting a time means. */
export type Time = Pick<Deadline, 'from' | 'to' | 'repeats'>
type Groups = Readonly<Record<string, string | undefined>>

/** A way of setting a time: its pattern, with a sample above it, and what it means in a year. */
export interface TimeForm {
  readonly pattern: RegExp
  readonly read: (groups: Groups, year: number) => Time
}

const once = (from: string | null, to: string | null): Time => ({ from, to, repeats: null })
const repeated = (repeats: Deadline['repeats']): Time => ({ from: null, to: null, repeats })
const yearOf = (groups: Groups, year: number) => Number(groups.year ?? year)

/** Tried at each place in this order; the first that fits has it. An empty date is of a day that does not exist. */
export const TIME_FORMS: readonly TimeForm[] = [
  // 2024年1月1日至3月31日、11月1日起至次年3月31日; not before the plan’s year, nor 有效期自……
  {
    pattern:
      /(?<!有效期限?[为自：:]{0,2})(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日起?(?:[至到—～~-]|——)(?:(?<lastYear>\d{4})年|(?<next>[次翌]年))?(?:(?<lastMonth>\d{1,2})月)?(?<lastDay>\d{1,2})日/uy,
    read: (g, year) => {
      const first = yearOf(g, year)
      const last = Number(g.lastYear ?? first) + (g.next ? 1 : 0)
      const from = isoDay(first, Number(g.month), Number(g.day))
      const to = isoDay(last, Number(g.lastMonth ?? g.month), Number(g.lastDay))
      const isPast = to < `${year}-01-01`
      return once(from, from <= to && !isPast ? to : '')
    },
  },
  // 2020年6月30日前、6月30日前; 12月4日前后 is about a day, not by it
  {
    pattern: /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?:以?前(?![后期述款])|之前)/uy,
    read: (g, year) => once(null, isoDay(yearOf(g, year), Number(g.month), Number(g.day))),
  },
  // 完成时限：2024年6月30日、到6月30日
  {
    pattern: /(?<=时[限间][：:]|到)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日(?!前后)/uy,
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
  // 完成时限：2024年6月、到2025年6月，
  {
    pattern:
      /(?<=时[限间][：:]|到)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:份)?(?=[，,。；;）)〕\s]|$|(?:基本|全面|全部)?完成)/uy,
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
  // 前三季度; 目前三季度 is another word
  {
    pattern: /(?:(?<year>\d{4})年)?(?<![目之以此当])前(?<last>[二三两])个?季度/uy,
    read: (g, year) => quarters(yearOf(g, year), '一', g.last === '两' ? '二' : g.last),
  },
  // 第三季度末、四季度底前
  {
    pattern: /(?:(?<year>\d{4})年)?第?(?<quarter>[一二三四])季度[底末](?:以?前)?/uy,
    read: (g, year) => once(null, quarters(yearOf(g, year), g.quarter, g.quarter).to),
  },
  // 第三季度、第三、四季度
  {
    pattern:
      /(?:(?<year>\d{4})年)?第?(?<quarter>[一二三四])(?:[、至到—-]第?(?<last>[一二三四]))?季度(?:前)?/uy,
    read: (g, year) => quarters(yearOf(g, year), g.quarter, g.last ?? g.quarter),
  },
  { pattern: /每半年/uy, read: () => repeated('half-yearly') },
  // 每季度、每季度末、每季度首月5日前
  {
    pattern:
      /每个?季度(?:(?:首月|末月|第一个月|最后一个月)?的?\d{1,2}日(?:以?前|之前)|[初末底](?:以?前)?)?/uy,
    read: () => repeated('quarterly'),
  },
  // 每月、每月5日前、每月底前
  {
    pattern: /每个?月的?(?:\d{1,2}[日号](?:以?前|之前)?|[初末底](?:以?前)?)?/uy,
    read: () => repeated('monthly'),
  },
  // 每周、每周五前
  { pattern: /每周(?:[一二三四五六日](?:以?前|之前)?)?/uy, read: () => repeated('weekly') },
  // 每年12月底前、每年3月31日前: in the plan’s year too
  {
    pattern: /每年度?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|[底末])?(?:以?前|之前)/uy,
    read: (g, year) => {
      const [month, day] = [Number(g.month), Number(g.day)]
      return { ...repeated('yearly'), to: g.day ? isoDay(year, month, day) : monthEnd(year, month) }
    },
  },
  // 每年、每年底前
  { pattern: /每年度?(?:[底末](?:以?前)?)?/uy, read: () => repeated('yearly') },
  // 到2025年，…… and 到2025年实现……: by the end of the year
  {
    pattern: /(?<=到)(?<year>\d{4})年(?![度版初的前后\d])/uy,
    read: (g) => once(null, `${g.year}-12-31`),
  },
  // 2020年，…… and ，2020年实现……: at the head of a clause the year says when. Elsewhere it says which
  // (2020年营商环境评价, 2020年度考核, 2020年版), and with a month it is part of a date.
  {
    pattern: /(?<![^，。；：、\n])(?<year>\d{4})年(?![度版初\d])/uy,
    read: (g, year) => once(`${yearOf(g, year)}-01-01`, `${yearOf(g, year)}-12-31`),
  },
]

/** An ISO date, or `''` for a day that does not exist. */
function isoDay(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : ''
}

function monthEnd(year: number, month: number): string {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : ''
}

function quarters(year: number, first = '', last = ''): Time {
  const [from, to] = [first, last].map((name) => '一二三四'.indexOf(name) + 1) as [number, number]
  return from <= to ? once(isoDay(year, from * 3 - 2, 1), monthEnd(year, to * 3)) : once('', '')
}
