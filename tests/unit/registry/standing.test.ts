import { describe, expect, test } from 'vitest'
import { titleInMarks } from '../../../src/model/citation-words.ts'
import { statusLine, textOf } from '../../../src/registry/regulation-words.ts'
import {
  describeRepeal,
  describeRevision,
  lastStanding,
  standingOn,
  standingsOf,
  thenAndNow,
} from '../../../src/registry/standing.ts'
import { makeRegulation } from '../../support/registry.ts'

const law = makeRegulation({
  id: 'x',
  name: '甲法',
  passed: '1993-09-02',
  inForce: '1993-12-01',
  revisions: [
    { made: '2004-08-28', inForce: null, what: '修正' },
    { made: '2018-08-31', inForce: '2019-01-01', what: '修订' },
  ],
  repealed: { date: '2026-07-01', by: '乙法', successor: null },
  statuses: [],
  asOf: '2026-05-16',
})

describe('what a document was on a day, and which text was in force', () => {
  test.each([
    ['1990-01-01', 'planned', ''],
    ['1993-10-01', 'made', ''],
    ['2000-01-01', 'in-force', '当时的文本：最初的文本，后来修改 2 次。'],
    ['2010-01-01', 'amended', '当时的文本：2004年8月28日修正（施行日期未查明）。'],
    ['2018-12-31', 'amended', '当时的文本：2004年8月28日修正（施行日期未查明）。'],
    ['2019-01-01', 'amended', '当时的文本：2018年8月31日修订（2019年1月1日起施行）。'],
    ['2026-07-01', 'repealed', '由《乙法》取代。'],
    ['2026-08-01', 'repealed', '2026年7月1日废止，由《乙法》取代。'],
  ])('%s: %s', (day, is, note) => {
    expect(standingOn(law, day)).toEqual({ asOf: day, is, note })
  })

  test.each([
    ['2004-09-01', 'in-force', '2004年8月28日修正（施行日期未查明），当时施行的是它还是以前的文本没有查明。'],
    ['2005-08-28', 'amended', '当时的文本：2004年8月28日修正（施行日期未查明）。'],
  ])('within a year of a revision whose day in force is unknown, %s: %s', (day, is, note) => {
    expect(standingOn(law, day)).toEqual({ asOf: day, is, note })
  })

  test('of a day after that of the source the day of the source is told', () => {
    expect(standingOn(law, '2026-06-01')?.asOf).toBe('2026-05-16')
    expect(standingOn(law, '2026-08-01')?.asOf).toBe('2026-08-01')
  })

  test('what its keeper says of a day comes first; without dates nothing is told', () => {
    const statuses = [{ asOf: '2010-01-01', is: 'in-force' as const, note: '有效，见公报。' }]
    expect(standingOn({ ...law, statuses }, '2010-01-01')).toEqual(statuses[0])
    const unknown = makeRegulation({ id: 'y', name: '乙办法', statuses: [] })
    expect(standingOn(unknown, '2020-01-01')).toBeNull()
    expect(lastStanding(unknown)).toBeNull()
  })

  test('one that was repealed nobody knows when may have been so on any day', () => {
    const ended = makeRegulation({
      id: 'z',
      name: '丙条例',
      inForce: '2001-01-01',
      statuses: [{ asOf: '2023-10-12', is: 'repealed', note: '来源标明“废止”。' }],
      asOf: '2023-10-12',
    })
    expect(standingOn(ended, '2010-01-01')).toMatchObject({ is: 'unknown' })
    expect(standingOn(ended, '2026-01-01')).toMatchObject({ asOf: '2023-10-12', is: 'repealed' })
    expect(standingsOf(ended, ['2026-01-01']).map(({ is }) => is)).toEqual(['repealed'])
    expect(lastStanding(ended)).toMatchObject({ is: 'repealed' })
  })
})

test('then is the day of the plan, now is later and says more', () => {
  const ofLaw = thenAndNow(law, '2020-04-17')
  expect(ofLaw.then).toMatchObject({ asOf: '2020-04-17', is: 'amended' })
  expect(ofLaw.now).toMatchObject({ asOf: '2026-05-16', is: 'amended' })
  expect(thenAndNow(law, '2026-06-01').now).toBeNull()
  const notice = makeRegulation({
    id: 'n',
    name: '丁通知',
    published: '2014-06-27',
    statuses: [],
    asOf: '2023-10-12',
  })
  const ofNotice = thenAndNow(notice, '2020-04-17')
  expect(ofNotice.then).toEqual({ asOf: '2020-04-17', is: 'issued', note: '' })
  expect(ofNotice.now).toBeNull()
})

test('the days of plans, of the end and of the source are told in order, each once', () => {
  const days = standingsOf(law, ['2020-04-17', '2019-08-20', '2020-04-17']).map(({ asOf }) => asOf)
  expect(days).toEqual(['2019-08-20', '2020-04-17', '2026-05-16', '2026-07-01'])
})

test.each([
  [{ made: '2018-08-31', inForce: null, what: '修正' }, '2018年8月31日修正（施行日期未查明）'],
  [
    { made: null, inForce: '2018-03-11', what: '2018年宪法修正案' },
    '2018年宪法修正案（2018年3月11日起施行）',
  ],
  [
    { made: '2024-05-21', inForce: '2024-08-01', what: '省政府会议修订通过' },
    '2024年5月21日，省政府会议修订通过（2024年8月1日起施行）',
  ],
])('a revision is told: %j', (revision, words) => {
  expect(describeRevision(revision)).toBe(words)
})

test.each([
  [null, '2024年11月1日废止'],
  ['乙条例', '2024年11月1日废止，由《乙条例》取代'],
  ['《乙条例》（国务院令第1号）', '2024年11月1日废止，由《乙条例》（国务院令第1号）取代'],
  [
    '(废止) 甲机关关于废止部分条例的决定（2024）',
    '2024年11月1日由《甲机关关于废止部分条例的决定（2024）》废止',
  ],
  ['甲机关关于修改和废止部分条例的决定', '2024年11月1日由《甲机关关于修改和废止部分条例的决定》废止'],
])('an end is told: by %s', (by, words) => {
  expect(describeRepeal({ date: '2024-11-01', by, successor: null })).toBe(words)
})

test('of one that has ended the end is the last that is told, unless a plan cites it later', () => {
  const ended = { ...law, repealed: { date: '2025-07-01', by: null, successor: null } }
  expect(standingsOf(ended, []).map(({ asOf }) => asOf)).toEqual(['2025-07-01'])
  expect(standingsOf(ended, ['2026-01-01']).map(({ asOf }) => asOf)).toEqual(['2025-07-01', '2026-01-01'])
})

test('a reader is led to the text itself: no news, nothing put together, nothing in English', () => {
  const link = { leadsTo: '某处', language: 'zh', isText: true, seen: 'listed', caution: null } as const
  const links = [
    { ...link, url: 'https://example.com/news', isText: false },
    { ...link, url: 'https://example.com/composed', seen: 'composed' as const },
    { ...link, url: 'https://example.com/english', language: 'en' as const },
    { ...link, url: 'https://example.com/text' },
  ]
  expect(textOf({ links })?.url).toBe('https://example.com/text')
  expect(textOf({ links: links.slice(0, 3) })).toBeNull()
})

test('a title within a title has single marks', () => {
  expect(titleInMarks('甲机关关于印发《乙方案》的通知')).toBe('《甲机关关于印发〈乙方案〉的通知》')
})

test('the line of a revised text tells the year of the revision', () => {
  const revisions = [
    { made: '2014-08-31', inForce: '2014-12-01', what: '修正' },
    { made: '2021-06-10', inForce: '2021-09-01', what: '修订' },
  ]
  const law = makeRegulation({ id: 'x', name: '甲法', revisions })
  const line = (asOf: string) => statusLine(law, { asOf, is: 'amended', note: '测试' })
  expect(line('2020-01-01')).toBe('2020年1月1日：施行中（2014年修正的文本）')
  expect(line('2022-01-01')).toBe('2022年1月1日：施行中（2021年修订的文本）')
})
