const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千'] as const

/**
 * Other spellings of numerals: those of bank notes (GB/T 15835—2011 §5.2), simplified and traditional; the joined
 * tens; and what is written for zero.
 */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ 壹: '一', 贰: '二', 貳: '二', 叁: '三', 參: '三', 叄: '三', 肆: '四', 伍: '五', 陆: '六', 陸: '六' },
  ...{ 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 廿: '二十', 卅: '三十', 卌: '四十' },
  ...{ 〇: '零', '○': '零' },
}

/** Every character that a Chinese numeral below ten thousand may hold, for use inside a character class. */
export const NUMERAL_CHARACTERS = `一二三四五六七八九十百千零${Object.keys(SPELLINGS).join('')}`

/** The digits of a year that is written digit by digit, `二〇二三` or `贰零贰叁`, for use inside a character class. */
export const YEAR_DIGITS = NUMERAL_CHARACTERS.replace(/[十百千拾佰仟廿卅卌]/gu, '')

/** Write a numeral in the characters that `parseNumeral` reads: `贰拾叁` → `二十三`, `廿三` → `二十三`. */
export function usualNumeral(text: string): string {
  return [...text].map((character) => SPELLINGS[character] ?? character).join('')
}

/**
 * Write an integer from 1 to 9999 as a Chinese numeral: 24 → `二十四`, 105 → `一百零五`, 10 → `十`.
 *
 * @throws RangeError for any other number: a programmer's error, since no plan counts that far.
 */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`not 1–9999: ${value}`)
  const digits = String(value).split('').map(Number)
  let written = ''
  digits.forEach((digit, index) => {
    const unit = UNITS[digits.length - 1 - index]
    if (digit !== 0) written += `${DIGITS[digit]}${unit}`
    else if (digits.slice(index).some((later) => later !== 0) && !written.endsWith('零')) written += '零'
  })
  return value >= 10 && value < 20 ? written.slice(1) : written
}

/**
 * Read a Chinese numeral from 1 to 9999; `null` when the text is not one.
 *
 * Only the usual spelling is accepted, with two tolerated variants: `〇` for `零`, and `一十五` for `十五`.
 */
export function parseNumeral(text: string): number | null {
  const canonical = text.replaceAll('〇', '零').replace(/^一十/u, '十')
  if (canonical.length > 7) return null
  let total = 0
  let digit = 0
  for (const character of canonical) {
    const unit = (UNITS as readonly string[]).indexOf(character)
    if (unit > 0) {
      total += (digit || 1) * 10 ** unit
      digit = 0
    } else digit = DIGITS.indexOf(character)
    if (digit < 0) return null
  }
  total += digit
  return total > 0 && total <= 9999 && formatNumeral(total) === canonical ? total : null
}
