import { expect, test } from 'vitest'
import { formatNumber } from '../../../src/file-to-source/format-number.ts'

/** ISO/IEC 29500-1 §17.18.59. */
test.each([
  ['chineseCounting', [1, 10, 11, 20, 24, 100], ['一', '十', '十一', '二十', '二十四', '一○○']],
  ['chineseCountingThousand', [10, 24, 105, 110], ['十', '二十四', '一百零五', '一百一十']],
  ['ideographDigital', [1, 10, 24], ['一', '一〇', '二四']],
  ['chineseLegalSimplified', [1, 10, 12, 105], ['壹', '壹拾', '壹拾贰', '壹佰零伍']],
  ['decimalEnclosedCircle', [1, 20, 21, 35, 36, 50, 51], ['①', '⑳', '㉑', '㉟', '㊱', '㊿', null]],
  ['decimalEnclosedCircleChinese', [3], ['③']],
  ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', null]],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', null]],
  ['decimalFullWidth', [12], ['１２']],
  ['decimalZero', [3, 12], ['03', '12']],
  ['lowerLetter', [1, 26, 27, 52], ['a', 'z', 'aa', 'zz']],
  ['upperRoman', [4, 9, 14, 1999], ['IV', 'IX', 'XIV', 'MCMXCIX']],
  ['constructor', [1], [null]],
])('%s', (format, numbers, written) => {
  expect(numbers.map((number) => formatNumber(number, format))).toEqual(written)
})
