import type { Deadline } from './layers.ts'

/** How a time is set: a last day, a stretch of days, again and again, from a day on, or how long without any day. */
export const TIME_KINDS = {
  day: '截止',
  span: '起止',
  rhythm: '周期',
  open: '开始',
  term: '期限',
} as const

export type TimeKind = keyof typeof TIME_KINDS

/** The one last day of a time; `null` where there is none, or it comes again and again. */
export function lastDay({ to, repeats }: Pick<Deadline, 'to' | 'repeats'>): string | null {
  return repeats === null ? to : null
}

/** The kind of a time; one without any day says only how long: 10个工作日内, 疫情结束后3个月内. */
export function timeKind({ from, to, repeats }: Deadline): TimeKind {
  if (repeats) return 'rhythm'
  if (from && to) return 'span'
  if (to) return 'day'
  return from ? 'open' : 'term'
}
