import type { Deadline } from '../../model/layers.ts'

/** Stands for a day that is of no known year. */
export const YEARLESS = '?'

/** An ISO date; `''` for a day that does not exist, {@link YEARLESS} where the year is NaN. */
export function isoDay(year: number, month: number, day: number): string {
  // 2000 is a leap year: a day that it lacks exists in none.
  const date = new Date(Date.UTC(Number.isNaN(year) ? 2000 : year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return ''
  return Number.isNaN(year) ? YEARLESS : date.toISOString().slice(0, 10)
}

/** The last day of a month, as {@link isoDay}. */
export function monthEnd(year: number, month: number): string {
  if (month < 1 || month > 12) return ''
  return Number.isNaN(year) ? YEARLESS : isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** The day some time after another: of months and years the same day, or the month's last where it has none. */
export function dayAfter(date: string, { count, unit }: NonNullable<Deadline['within']>): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? count * 7 : count
    return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
  }
  const months = year * 12 + month - 1 + (unit === 'year' ? count * 12 : count)
  const [laterYear, laterMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return isoDay(laterYear, laterMonth, day) || monthEnd(laterYear, laterMonth)
}
