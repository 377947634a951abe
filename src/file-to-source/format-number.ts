import { formatNumeral } from '../chinese/numerals.ts'

type Write = (number: number) => string | null

/** How Word (ISO/IEC 29500-1 §17.18.59, ST_NumberFormat) and web pages write a number, by Word's names. */
const FORMATS: Readonly<Record<string, Write>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: (number) => shift(String(number), 0xff10),
  decimalFullWidth2: (number) => shift(String(number), 0xff10),
  chineseCounting: (number) => (number < 100 ? numeral(number) : digits(number, '○一二三四五六七八九')),
  chineseCountingThousand: (number) => numeral(number),
  taiwaneseCounting: (number) => (number < 100 ? numeral(number) : digits(number, '○一二三四五六七八九')),
  taiwaneseCountingThousand: (number) => numeral(number),
  japaneseCounting: (number) => numeral(number),
  ideographDigital: (number) => digits(number, '〇一二三四五六七八九'),
  taiwaneseDigital: (number) => digits(number, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (number) => digits(number, '〇一二三四五六七八九'),
  chineseLegalSimplified: (number) => legal(number),
  ideographTraditional: (number) => '甲乙丙丁戊己庚辛壬癸'[number - 1] ?? null,
  ideographZodiac: (number) => '子丑寅卯辰巳午未申酉戌亥'[number - 1] ?? null,
  decimalEnclosedCircle: (number) => circled(number),
  decimalEnclosedCircleChinese: (number) => circled(number),
  decimalEnclosedParen: (number) => enclosed(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488, 20),
  ideographEnclosedCircle: (number) => enclosed(number, 0x3280, 10),
  lowerLetter: (number) => letters(number, 'a'),
  upperLetter: (number) => letters(number, 'A'),
  lowerRoman: (number) => roman(number)?.toLowerCase() ?? null,
  upperRoman: (number) => roman(number),
}

/** Write a number in a named format; `null` for a format that is not known or does not reach so far. */
export function formatNumber(number: number, format: string): string | null {
  return Object.hasOwn(FORMATS, format) ? (FORMATS[format]?.(number) ?? null) : null
}

function numeral(number: number): string | null {
  return number >= 1 && number <= 9999 ? formatNumeral(number) : number === 0 ? '〇' : null
}

function digits(number: number, signs: string): string | null {
  return number < 0 ? null : [...String(number)].map((digit) => signs[Number(digit)]).join('')
}

function legal(number: number): string | null {
  const plain = number >= 10 && number < 20 ? `一${numeral(number)}` : numeral(number)
  return plain?.replace(/./gu, (sign) => LEGAL[sign] ?? sign) ?? null
}

const LEGAL: Readonly<Record<string, string>> = {
  ...{ 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖' },
  ...{ 十: '拾', 百: '佰', 千: '仟', 〇: '零' },
}

function circled(number: number): string | null {
  if (number === 0) return '⓪'
  return (
    enclosed(number, 0x2460, 20) ?? enclosed(number - 20, 0x3251, 15) ?? enclosed(number - 35, 0x32b1, 15)
  )
}

/** The sign of a number in a run of the code table that begins with 1. */
function enclosed(number: number, first: number, count: number): string | null {
  return number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : null
}

function shift(text: string, zero: number): string {
  return text.replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)))
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(number: number, first: 'a' | 'A'): string | null {
  if (number < 1 || number > 780) return null
  const letter = String.fromCodePoint(first.charCodeAt(0) + ((number - 1) % 26))
  return letter.repeat(Math.ceil(number / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as const),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
]

function roman(number: number): string | null {
  if (number < 1 || number > 3999) return null
  let rest = number
  let written = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      written += sign
      rest -= value
    }
  }
  return written
}
