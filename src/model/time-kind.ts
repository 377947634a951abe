import type { Deadline } from './layers.ts'

/** How a time is set: a last day, a stretch of days, again and again, from a day on, or counted from an event. */
export const TIME_KINDS = {
  day: '期限',
  span: '期间',
  rhythm: '周期',
  open: '起始',
  event: '自某事起',
} as const

export type TimeKind = keyof typeof TIME_KINDS

/** The one last day of a time; `null` where there is none, or it comes again and again. */
export function lastDay({ to, repeats }: Pick<Deadline, 'to' | 'repeats'>): string | null {
  return repeats === null ? to : null
}

/** The kind of a time; without any date it counts from an event. */
export function timeKind({ from, to, repeats }: Deadline): TimeKind {
  if (repeats) return 'rhythm'
  if (from && to) return 'span'
  if (to) return 'day'
  return from ? 'open' : 'event'
}
