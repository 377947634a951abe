import { describe, expect, test } from 'vitest'
import type { DeclaredRedaction } from '../../../src/model/redaction.ts'
import { redactSource } from '../../../src/source-to-text/redact-source.ts'
import { toSource } from '../../support/stages.ts'
import { worded } from '../../support/worded.ts'

type Place = readonly [line: number, column: number, length: number]
const declare = (...places: readonly Place[]): DeclaredRedaction[] =>
  places.map(([line, column, length]) => ({ line, column, length, kind: '电话' }))

function redact(text: string, ...places: readonly Place[]) {
  const redacted = redactSource(toSource(text), declare(...places))
  if (!('source' in redacted)) throw new Error(JSON.stringify(redacted))
  return redacted
}

describe('a redaction', () => {
  test.each<readonly [string, readonly Place[], string, string]>([
    ['电话138，', [[1, 3, 3]], '电话〔已隐去〕，', 'in a line'],
    [
      '甲乙丙丁',
      [
        [1, 3, 1],
        [1, 1, 1],
      ],
      '〔已隐去〕乙〔已隐去〕丁',
      'two in a line, in any order',
    ],
    [
      '甲乙',
      [
        [1, 1, 1],
        [1, 2, 1],
      ],
      '〔已隐去〕〔已隐去〕',
      'two side by side',
    ],
    [
      '甲\r\n乙丙\r丁',
      [
        [2, 1, 2],
        [3, 1, 1],
      ],
      '甲\r\n〔已隐去〕\r〔已隐去〕',
      'whole lines',
    ],
    ['\ufeff甲乙', [[1, 3, 1]], '\ufeff甲〔已隐去〕', 'behind a byte-order mark, which is a column'],
    ['𠮷138', [[1, 3, 3]], '𠮷〔已隐去〕', 'behind a character of two units'],
  ])('of %j at %j gives %j: %s', (text, places, expected) => {
    expect(redact(text, ...places).source.text).toBe(expected)
  })

  test('leaves a hash and a count of the redacted text alone', () => {
    const { source, redactions } = redact('电话1 8，', [1, 3, 3])
    expect(source).toEqual(toSource('电话〔已隐去〕，'))
    expect(redactions).toEqual([{ start: 2, end: 7, length: 3, characters: 2, kind: '电话', reason: null }])
  })

  test('closes the account: what is left and what is hidden are what there was', () => {
    const text = '甲 138 乙\n丙 139\n'
    const { source, redactions } = redact(text, [1, 3, 4], [2, 2, 4])
    const countAll = (words: string) => words.replace(/\s/gu, '').length
    const marks = redactions.length * countAll('〔已隐去〕')
    const hidden = redactions.reduce((sum, { characters }) => sum + characters, 0)
    expect(countAll(source.text) - marks + hidden).toBe(countAll(text))
  })
})

test.each<readonly [string, readonly Place[], string]>([
  ['甲\n乙', [[3, 1, 1]], 'source.txt 只有 2 行'],
  ['甲乙\n丙', [[1, 2, 2]], '这一行只有 2 列，隐去的字不能超出一行'],
  ['甲乙\r\n丙', [[1, 2, 2]], '这一行只有 2 列，隐去的字不能超出一行'],
  ['甲乙', [[1, 4, 1]], '这一行只有 2 列，隐去的字不能超出一行'],
  ['𠮷', [[1, 1, 1]], '会从一个字的中间切开'],
  ['𠮷', [[1, 2, 1]], '会从一个字的中间切开'],
  [
    '甲乙丙',
    [
      [1, 1, 2],
      [1, 2, 2],
    ],
    '与另一处重叠',
  ],
])('of %j at %j is refused: %s', (text, places, problem) => {
  const findings = redactSource(toSource(text), declare(...places))
  expect('source' in findings ? [] : findings.map(worded)).toMatchObject([
    { code: 'redaction-invalid', file: 'settings', values: { problem } },
  ])
})
