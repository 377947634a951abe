import { z } from 'zod'

/** A day that may be known by its month or year alone: 2020, 2020-07, 2020-07-31. */
export const looseDay = z
  .union([z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u), z.iso.date()], {
    error: '应为 2020、2020-07 或 2020-07-31 这样的、存在的日期',
  })
  .describe('Day, month or year.')

/** Order by day, for sorting. Days sort as text: a year alone comes before the days in it. */
export function byDay(a: { readonly date: string }, b: { readonly date: string }): number {
  return Number(a.date > b.date) - Number(a.date < b.date)
}

/** Whether all of a loose day is over before another day. */
export function isBefore(date: string, day: string): boolean {
  return date < day.slice(0, date.length)
}

/** Whether none of a loose day has begun on another day. */
export function isAfter(date: string, day: string): boolean {
  return date > day.slice(0, date.length)
}

/** Whether all of a loose day is over by the end of another day: of a month or a year, its last day. */
export function isWithin(date: string, day: string): boolean {
  return (
    date === day ||
    isBefore(date, day) ||
    (date.length < day.length && day.startsWith(date) && isLastOf(date, day))
  )
}

function isLastOf(date: string, day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return !next.toISOString().startsWith(date)
}
