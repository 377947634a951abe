import type { Deadline } from '../../model/layers.ts'
import { TIME_FORMS } from './time-forms.ts'

const OPENING = /[\d全年每上下前第一二三四]/u

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
  for (const { pattern, read } of TIME_FORMS) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const time = read(match.groups ?? {}, year)
    if (time.from === '' || time.to === '') return null
    return { start, end: start + match[0].length, text: match[0], ...time }
  }
  return null
}
