import { parseNumeral } from './numerals.ts'

/** The number of a five-year plan, `十四五`, in a group of this name, for use inside a pattern. */
export const FIVE_YEAR_PLAN = '十(?<plan>[一二三四五六七])五'
/** 十一五 began in 2006, and each plan begins five years after the one before. */
const ELEVENTH = 2006

/** First and last year of 十四五 by its 四. */
export function fiveYears(plan: string): { readonly first: number; readonly last: number } {
  const first = ELEVENTH + ((parseNumeral(plan) ?? Number.NaN) - 1) * 5
  return { first, last: first + 4 }
}
