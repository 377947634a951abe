import { describe, expect, test } from 'vitest'
import { formatNumeral, parseNumeral } from '../../../src/chinese/numerals.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Numerals written the way that children learn them: by tables, one for each power of ten. */
const tens = (n: number) => (n < 10 ? '' : `${DIGITS[Math.floor(n / 10)]}十`) + DIGITS[n % 10]
const hundreds = (n: number) => {
  const rest = n % 100
  if (n < 100) return tens(n)
  return `${DIGITS[Math.floor(n / 100)]}百${rest === 0 ? '' : rest < 10 ? `零${tens(rest)}` : tens(rest)}`
}
const thousands = (n: number) => {
  const rest = n % 1000
  if (n < 1000) return hundreds(n)
  return `${DIGITS[Math.floor(n / 1000)]}千${rest === 0 ? '' : rest < 100 ? `零${tens(rest)}` : hundreds(rest)}`
}
/** From ten to nineteen the leading 一 is left out. */
const numeral = (n: number) => (n >= 10 && n < 20 ? tens(n).slice(1) : thousands(n))

const NUMBERS = Array.from({ length: 9999 }, (_, index) => index + 1)

describe('every number from 1 to 9999', () => {
  test('is written as the tables write it', () => {
    expect(NUMBERS.map(formatNumeral)).toEqual(NUMBERS.map(numeral))
  })

  test('is read back', () => {
    expect(NUMBERS.map((n) => parseNumeral(numeral(n)))).toEqual(NUMBERS)
  })

  test('is read with 〇 for 零', () => {
    expect(NUMBERS.map((n) => parseNumeral(numeral(n).replaceAll('零', '〇')))).toEqual(NUMBERS)
  })

  test('has a numeral of its own', () => {
    expect(new Set(NUMBERS.map(formatNumeral)).size).toBe(9999)
  })
})

test.each([
  [1, '一', 'one digit'],
  [10, '十', 'no 一 before 十'],
  [11, '十一', 'no 一 before 十'],
  [20, '二十', 'no 零 at the end'],
  [24, '二十四', 'as in the plan'],
  [100, '一百', '一 before 百'],
  [101, '一百零一', '零 for the missing ten'],
  [110, '一百一十', '一 before 十 after a hundred'],
  [111, '一百一十一', '一 before 十 after a hundred'],
  [1001, '一千零一', 'one 零 for two missing digits'],
  [1010, '一千零一十', '零 and then 一十'],
  [1100, '一千一百', 'no 零 at the end'],
  [5004, '五千零四', 'one 零 for two missing digits'],
  [9999, '九千九百九十九', 'the largest'],
])('%i is %s: %s', (value, written) => {
  expect(formatNumeral(value)).toBe(written)
  expect(parseNumeral(written)).toBe(value)
})

test('一十五 is tolerated for 十五', () => {
  expect(parseNumeral('一十')).toBe(10)
  expect(parseNumeral('一十五')).toBe(15)
})

test.each([
  ['', 'nothing'],
  ['零', 'zero: numbering starts at one'],
  ['〇', 'zero'],
  ['一一', 'two digits without a unit'],
  ['二〇二〇', 'a year, digit by digit'],
  ['十十', 'a unit twice'],
  ['二十十', 'a unit twice'],
  ['十百', 'units in the wrong order'],
  ['百', '一 must stand before 百'],
  ['千零一', '一 must stand before 千'],
  ['一百一', 'short for 110, which would read as 101'],
  ['一百十一', '一 must stand before 十 after a hundred'],
  ['一百零零一', '零 twice'],
  ['一千零百', '零 before a unit'],
  ['二十零', '零 at the end'],
  ['零一', '零 at the start'],
  ['一万', 'beyond what a plan counts'],
  ['两', '两 is for counting, not for numbering'],
  ['壹', 'the spelling of cheques'],
  ['廿', 'an old spelling'],
  ['24', 'digits'],
  ['二 十', 'a blank within'],
  ['二十四项', 'a word after it'],
  ['九千九百九十九九', 'longer than any numeral'],
])('“%s” is no numeral: %s', (text) => {
  expect(parseNumeral(text)).toBeNull()
})

test.each([0, -1, 1.5, 10_000, Number.NaN])('%d has no numeral', (value) => {
  expect(() => formatNumeral(value)).toThrow(RangeError)
})
