import { expect, test } from 'vitest'
import { describeSums } from '../../../src/plan-to-outline/describe-reading.ts'

const account = { reader: 2, converter: null, original: 1203, read: 1200, leftOut: 3, supplied: 1 }
const readings = [
  { kind: 'page-number', at: { page: 1 }, line: 1, characters: 3, text: '— 1 —' },
  { kind: 'line-wrap', at: { page: 1 }, line: 1, characters: 0, text: '甲|乙' },
] as const

test.each([
  [null, '原件 1,203 字'],
  ['LibreOffice 7.4', '原件（LibreOffice 7.4 转换成 .docx 之后） 1,203 字'],
])('the sums of an original, its converter being %s', (converter, whole) => {
  expect(describeSums({ account: { ...account, converter }, readings: [...readings] })).toBe(
    `${whole} = 读出 1,200 + 略去 3（页码 3）；原文 1,201 字 = 读出 1,200 + 补出 1`,
  )
})
