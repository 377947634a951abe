import { BLANK } from './characters.ts'

const GAP = `[${BLANK}]{0,8}`
const DASH = '[-—－–―─]{1,3}'
/** `- 2 -`, `— 2 —`, `第2页`, `第 2 页 共 10 页`, `2/10`: a line that is nothing but a page mark. */
const PAGE_MARK = new RegExp(
  `^(?:${DASH}${GAP}\\d{1,4}${GAP}${DASH}|第${GAP}\\d{1,4}${GAP}页(?:${GAP}[,，/]?${GAP}[（(]?共${GAP}\\d{1,4}${GAP}页[）)]?)?|\\d{1,4}${GAP}/${GAP}\\d{1,4})$`,
  'u',
)
/** `12`, or `1 2` as a page sets its digits apart. */
const BARE = /^(?:\d{1,4}|\d \d|\d \d \d)$/u
/** `II`, or `I I`: pages before the first, in Latin letters. */
const ROMAN = /^(?:[IVX] {0,2}){1,6}$/u
const ROMAN_IN_FRONT = /^[IVX]{1,5}(?=\p{Zs}{1,4}\p{Script=Han})/u
/** `15三、`, `1业，`: a number right before words; `7910.1`: before a number, where only the pages around tell where it ends. */
const IN_FRONT = /^(?<digits>[1-9]\d{0,6})(?=[\p{Script=Han}“《（(]|(?<next>[.．、%％\p{Zs}]))/u

/** A number that may be that of a page, and how much of the line it is. */
export interface PageNumber {
  readonly number: number
  readonly length: number
  /** Whether its form says so, it is all of the line, or stands in front of words or of a number. */
  readonly form: 'mark' | 'bare' | 'roman' | 'front' | 'glued'
}

/** Every number that a line may have of its page; none where it holds none. */
export function pageNumbersOf(line: string): readonly PageNumber[] {
  const { length } = line
  const first = line.slice(0, 16)
  if (length <= 40 && PAGE_MARK.test(line))
    return [{ number: Number(/\d+/u.exec(line)?.[0]), length, form: 'mark' }]
  if (BARE.test(line)) return [{ number: Number(line.replaceAll(' ', '')), length, form: 'bare' }]
  const roman = ROMAN.test(line) ? line : (ROMAN_IN_FRONT.exec(first)?.[0] ?? '')
  if (roman !== '') return [{ number: readRoman(roman), length: roman.length, form: 'roman' }]
  const { digits = '', next } = IN_FRONT.exec(first)?.groups ?? {}
  return [1, 2, 3].flatMap((taken): PageNumber[] => {
    const isAll = taken === digits.length && next === undefined
    if (!isAll && (taken >= digits.length || digits[taken] === '0')) return []
    return [{ number: Number(digits.slice(0, taken)), length: taken, form: isAll ? 'front' : 'glued' }]
  })
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function readRoman(text: string): number {
  const digits = [...text.replaceAll(' ', '')].map((digit) => ROMAN_DIGITS[digit] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}

/** Whether words are the number of a page and nothing else. */
export function isPageNumber(words: string): boolean {
  return pageNumbersOf(words).some(({ length }) => length === words.length)
}
