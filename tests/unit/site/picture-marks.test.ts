import { expect, test } from 'vitest'
import type { Reading } from '../../../src/model/account.ts'
import type { PublishedOriginal } from '../../../src/model/original.ts'
import { countMarks, withoutMarksBehind } from '../../../src/model/picture-mark.ts'
import { planLedger } from '../../../src/site/lib/ledger.ts'
import { splitAtMarks } from '../../../src/site/lib/split-text.ts'
import { listThings } from '../../../src/site/lib/things.ts'
import { runStages } from '../../support/stages.ts'

const P1 = '〔图1：原件中的图，未转成文字〕'
const P2 = '〔图2：原件中的图，未转成文字〕'
const F1 = '〔公式1：原件中的公式，未转成文字〕'

test.each([
  [`甲${P1}`, '甲'],
  [`甲 ${P1} ${F1}\t`, '甲'],
  [P1, ''],
  [`${P1}甲`, `${P1}甲`],
  ['甲〔2021〕', '甲〔2021〕'],
  ['甲〔图1：原件中的公式，未转成文字〕', '甲〔图1：原件中的公式，未转成文字〕'],
  ['甲 ', '甲 '],
])('%j is, without the marks behind it, %j', (text, bare) => expect(withoutMarksBehind(text)).toBe(bare))

test('marks are counted by what they stand for', () => {
  expect(countMarks(`${P1}甲${F1}乙${P2}`)).toBe('2 处图、1 处公式')
  expect(countMarks('〔2021〕1号')).toBeNull()
})

test('a line is cut at its marks, and the pieces are the line', () => {
  const line = `甲${P1}${F1}乙`
  expect(splitAtMarks(line)).toEqual([
    { text: '甲', anchor: null },
    { text: P1, anchor: 'picture-1' },
    { text: F1, anchor: 'formula-1' },
    { text: '乙', anchor: null },
  ])
})

const original = (readings: readonly Partial<Reading>[]): PublishedOriginal => ({
  ...{ file: 'original.html', format: 'html', bytes: 1, sha256: '', textSha256: '', encoding: null },
  ...{ doubts: [], account: null },
  readings: readings.map((reading) => ({
    kind: 'image',
    at: {},
    line: 1,
    characters: 0,
    text: '',
    ...reading,
  })),
})

test('a picture is found by its mark, one before the text without, and of two marks the first counts', () => {
  const text = `甲\n${P1}\n乙${F1}${P1}`
  const things = listThings(
    text,
    original([
      { text: '徽标', file: 'pictures/1.png' },
      { text: '流程图', line: 2, at: { page: 2 }, file: 'pictures/2.png' },
      { kind: 'supplied-mark', text: P1, line: 2 },
      { kind: 'supplied-mark', text: F1, line: 3, at: { page: 3 } },
    ]),
  )
  expect(things.map(({ name, anchor, line }) => [name, anchor, line])).toEqual([
    ['图', null, 1],
    ['图1', 'picture-1', 2],
    ['公式1', 'formula-1', 3],
  ])
  expect(things.map(({ reading }) => reading?.file)).toEqual(['pictures/1.png', 'pictures/2.png', undefined])
  expect(listThings(text, null).map(({ reading }) => reading)).toEqual([null, null])
})

test('without an account the sums begin with the text that was read', () => {
  const { plan } = runStages('甲方案\n\n（一）乙。')
  const bare = planLedger({ ...plan, original: original([]) }, '甲方案\n\n（一）乙。')
  expect(bare.map(({ name, characters }) => [name, characters])).toEqual([
    ['原文', 8],
    ['网页', 8],
  ])
})
