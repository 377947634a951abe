import { describe, expect, test } from 'vitest'
import { findDeadlines } from '../../../src/plan-to-layers/deadlines/find-deadlines.ts'

type Time = readonly [text: string, from: string | null, to: string | null, repeats: string | null]
const deadlines: readonly [text: string, found: readonly Time[], why: string][] = [
  ['7月底前选择试点', [['7月底前', null, '2020-07-31', null]], 'the end of a month'],
  ['2月底前完成', [['2月底前', null, '2020-02-29', null]], '2020 is a leap year'],
  ['2021年2月底前', [['2021年2月底前', null, '2021-02-28', null]], 'a year of its own'],
  ['6月30日前', [['6月30日前', null, '2020-06-30', null]], 'a day'],
  ['6月31日前', [], 'a day that does not exist'],
  ['3月至5月', [['3月至5月', '2020-03-01', '2020-05-31', null]], 'a range'],
  ['年内实现', [['年内', null, '2020-12-31', null]], 'within the year'],
  ['年底前', [['年底前', null, '2020-12-31', null]], 'by the end of the year'],
  ['全年至少', [['全年', '2020-01-01', '2020-12-31', null]], 'the whole year'],
  ['上半年完成', [['上半年', '2020-01-01', '2020-06-30', null]], 'half a year'],
  ['三季度', [['三季度', '2020-07-01', '2020-09-30', null]], 'a quarter'],
  [
    '每季度、每半年',
    [
      ['每季度', null, null, 'quarterly'],
      ['每半年', null, null, 'half-yearly'],
    ],
    'repetition',
  ],
  [
    '，2020年实现全面运行',
    [['2020年', '2020-01-01', '2020-12-31', null]],
    'a year at the head of a clause says when',
  ],
  ['开展2020年营商环境评价', [], 'a year before a noun says which'],
  ['2020年度考核、2020年版', [], 'years that say which'],
  ['明年6月底前、常年内、2020年至2022年', [], 'times that are not of the plan’s year'],
  ['2020年4月17日', [], 'a date is no deadline'],
  [
    '到2026年底，建成；确保到年底前办结',
    [
      ['2026年底', null, '2026-12-31', null],
      ['年底前', null, '2020-12-31', null],
    ],
    'by the end of a year',
  ],
  ['到2025年年底前', [['2025年年底前', null, '2025-12-31', null]], 'the year said twice is one year'],
  ['完成时限：2024年6月底', [['2024年6月底', null, '2024-06-30', null]], 'a month behind a label'],
  [
    '11月底完成、12月底全部完成',
    [
      ['11月底', null, '2020-11-30', null],
      ['12月底', null, '2020-12-31', null],
    ],
    'a month before 完成',
  ],
  [
    '于2月底报送，到3月底，',
    [
      ['2月底', null, '2020-02-29', null],
      ['3月底', null, '2020-03-31', null],
    ],
    'a month behind 于 or 到',
  ],
  ['9月底召开会议', [], 'a month’s end that closes nothing'],
  [
    '从2024年到2026年底、2021年至2022年年底前、截止到2019年底、提高到2022年底的',
    [],
    'neither a range nor a past state',
  ],
  ['2024年至2025年6月底前', [], 'the month of a year that is not read is not the plan’s'],
  ['12月4日前后集中开展宣传、7月前期工作', [], '前 of another word'],
  [
    '，到2025年，建成；力争到2025年实现',
    [
      ['2025年', null, '2025-12-31', null],
      ['2025年', null, '2025-12-31', null],
    ],
    'by a year',
  ],
  ['，到2025年前后、提高到2025年的、从2020年到2025年', [], 'about a year, a state, a range'],
  ['，到2025年6月，全面建成', [['2025年6月', null, '2025-06-30', null]], 'by a month'],
  ['完成时限：2020年12月', [['2020年12月', null, '2020-12-31', null]], 'a month that closes a field'],
  ['完成时限：6月30日', [['6月30日', null, '2020-06-30', null]], 'a day that closes a field'],
  [
    '每月5日前报送，每季度末汇总，每周五前更新',
    [
      ['每月5日前', null, null, 'monthly'],
      ['每季度末', null, null, 'quarterly'],
      ['每周五前', null, null, 'weekly'],
    ],
    'the day of what repeats belongs to it',
  ],
  ['每年3月31日前公布', [['每年3月31日前', null, '2020-03-31', 'yearly']], 'a day of every year'],
  [
    '第三季度末、四季度底前',
    [
      ['第三季度末', null, '2020-09-30', null],
      ['四季度底前', null, '2020-12-31', null],
    ],
    'the end of a quarter',
  ],
  ['第三、四季度', [['第三、四季度', '2020-07-01', '2020-12-31', null]], 'two quarters'],
  ['前三季度', [['前三季度', '2020-01-01', '2020-09-30', null]], 'three quarters'],
  ['目前三季度的数据', [], '前 of 目前'],
  [
    '自2024年1月1日至3月31日、1月1日—3月31日',
    [
      ['2024年1月1日至3月31日', '2024-01-01', '2024-03-31', null],
      ['1月1日—3月31日', '2020-01-01', '2020-03-31', null],
    ],
    'from a day to a day',
  ],
  [
    '11月1日起至次年3月31日',
    [['11月1日起至次年3月31日', '2020-11-01', '2021-03-31', null]],
    'into the next year',
  ],
  ['11月1日至3月31日', [], 'an end before its beginning'],
  ['2019年4月16日至18日召开会议', [], 'what is past when the year begins'],
  ['有效期自2020年1月1日至2024年12月31日', [], 'how long a document holds'],
  ['10月底前完成', [['10月底前', null, '2020-10-31', null]], 'the end of a month of two digits'],
]

describe('findDeadlines', () => {
  test.each(deadlines)('%s', (text, found, why) => {
    const entries = findDeadlines(text, 2020)
    expect(
      entries.map((entry) => [entry.text, entry.from, entry.to, entry.repeats]),
      why,
    ).toEqual(found)
    for (const { start, end, text: words } of entries) expect(text.slice(start, end)).toBe(words)
  })

  test('without a year nothing is read', () => {
    expect(findDeadlines('7月底前', null)).toEqual([])
  })
})
