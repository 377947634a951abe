import { describe, expect, test } from 'vitest'
import type { Instrument } from '../../../src/model/instrument.ts'
import { LIMITS } from '../../../src/model/limits.ts'
import { checkInstruments } from '../../../src/registry/check-instruments.ts'
import { instrumentId } from '../../../src/registry/instrument-id.ts'
import { instrumentToRegulation } from '../../../src/registry/instrument-to-regulation.ts'
import { makeInstrument } from '../../support/registry.ts'

/** What is found in rows, as `row column code`. */
const faultsOf = (...rows: readonly Partial<Instrument>[]) =>
  checkInstruments(rows.map((cells, index) => makeInstrument({ id: `document-${index}`, ...cells }))).map(
    ({ row, column, code }) => `${row} ${column} ${code}`,
  )

describe('one row', () => {
  test.each<[string, Partial<Instrument>]>([
    ['of which nothing is known', {}],
    [
      'with all its days',
      { passed: '2020-01-01', published: '2020-01-01', inForce: '2020-02-29', repealed: '2021-01-01' },
    ],
    ['with a later text', { inForce: '2001-01-01', revisions: '2010-05-05 修正;? 修订 2015-09-01' }],
    ['with numbers of later texts', { number: '国务院令第1号 1990-01-01;国务院令第900号' }],
    ['with a number of two offices', { number: '甲部、乙局令2019年第3号' }],
    ['with an address', { link: 'http://example.com/a?b=甲' }],
    ['with other names', { names: '某某办法|办法（甲）' }],
  ])('%s has no fault', (_, cells) => {
    expect(faultsOf(cells)).toEqual([])
  })

  test('a kind that is none is told once, and not of the id made of it', () => {
    const kind = '规划' as Instrument['kind']
    expect(faultsOf({ kind, id: '规划-1a2b3c4d' })).toEqual(['0 kind registry-cell-invalid'])
  })

  test.each<[string, Partial<Instrument>, string]>([
    ['no title', { title: '' }, 'title registry-cell-invalid'],
    ['no source', { source: '' }, 'source registry-cell-invalid'],
    ['an id in capitals', { id: 'Document-1' }, 'id registry-cell-invalid'],
    ['a kind that nobody knows', { kind: 'letter' as Instrument['kind'] }, 'kind registry-cell-invalid'],
    [
      'a kind that every object has',
      { kind: 'toString' as Instrument['kind'] },
      'kind registry-cell-invalid',
    ],
    ['a day that does not exist', { passed: '2019-02-29' }, 'passed registry-cell-invalid'],
    ['a day of a thirteenth month', { inForce: '2019-13-01' }, 'inForce registry-cell-invalid'],
    ['a day in other words', { published: '去年' }, 'published registry-cell-invalid'],
    ['an as-of day without a month', { asOf: '2020' }, 'asOf registry-cell-invalid'],
    ['a revision without what it is', { revisions: '2020-01-01' }, 'revisions registry-cell-invalid'],
    ['a revision of no day', { revisions: '? 修正' }, 'revisions registry-cell-invalid'],
    ['a number in wrong brackets', { number: '甲政发[2020]1号' }, 'number registry-cell-invalid'],
    ['a number with a year of five digits', { number: '甲政发〔20200〕1号' }, 'number registry-cell-invalid'],
    ['an address that runs code', { link: 'javascript:alert(1)' }, 'link registry-cell-invalid'],
    ['an address of no port', { link: 'http://example.com:99999/' }, 'link registry-cell-invalid'],
    ['an address without a host', { link: 'http://' }, 'link registry-cell-invalid'],
    ['an address with a blank', { link: 'http://example.com/a b' }, 'link registry-cell-invalid'],
    ['an empty other name', { names: '某某办法|' }, 'names registry-cell-invalid'],
    ['废止 up to no day', { note: '已废止' }, 'asOf registry-cell-invalid'],
    ['a tab', { title: '甲市\t办法' }, 'title registry-cell-invalid'],
    ['a carriage return', { note: '说明\r' }, 'note registry-cell-invalid'],
    ['what stands for broken bytes', { title: '甲市\uFFFD办法' }, 'title registry-cell-invalid'],
    ['a cell without end', { note: '长'.repeat(LIMITS.cellCharacters + 1) }, 'note registry-cell-invalid'],
    [
      'a publication before the adoption',
      { passed: '2020-02-02', published: '2020-02-01' },
      'published registry-dates-disordered',
    ],
    [
      'a first day in force before the publication',
      { published: '2020-02-02', inForce: '2020-02-01' },
      'inForce registry-dates-disordered',
    ],
    [
      'a revision before the first text',
      { inForce: '2020-02-02', revisions: '2019-01-01 修正' },
      'revisions registry-dates-disordered',
    ],
    [
      'revisions in the wrong order',
      { revisions: '2019-01-01 修正;2018-01-01 修正' },
      'revisions registry-dates-disordered',
    ],
    [
      'a repeal before the first text',
      { inForce: '2020-02-02', repealed: '2020-02-01' },
      'repealed registry-dates-disordered',
    ],
  ])('with %s has one', (_, cells, fault) => {
    expect(faultsOf(cells)).toEqual([`0 ${fault}`])
  })
})

describe('two rows', () => {
  const one = { number: '甲政发〔2020〕1号', title: '甲', passed: '2020-01-01' }

  test.each<[string, Partial<Instrument>, Partial<Instrument>, string[]]>([
    ['of one id', { id: 'a' }, { id: 'a', title: '乙' }, ['1 id registry-id-repeated']],
    ['of one number', one, { ...one, title: '乙' }, ['1 number registry-number-repeated']],
    [
      'of one number, in other brackets',
      one,
      { ...one, title: '乙', number: '甲政发〔2020〕01号' },
      ['1 number registry-number-repeated'],
    ],
    [
      'of one number that is said to have two',
      one,
      { ...one, title: '乙', note: '同一文号又见于另一文件' },
      [],
    ],
    [
      'of one number of an order, in two years',
      { number: '甲部令第1号', passed: '1990-01-01', title: '甲' },
      { number: '甲部令第1号', passed: '2000-01-01', title: '乙' },
      [],
    ],
    [
      'of one number in two provinces',
      { ...one, region: '甲省' },
      { ...one, region: '乙省', title: '乙' },
      [],
    ],
    [
      'of one title and two kinds',
      { kind: 'law', title: '某某法' },
      { kind: 'department-rule', title: '中华人民共和国某某法' },
      ['1 kind registry-kinds-differ'],
    ],
    [
      'of one title and kind',
      { title: '某某办法', passed: '2001-01-01' },
      { title: '某某办法', passed: '2011-01-01' },
      [],
    ],
  ])('%s', (_, first, second, faults) => {
    expect(faultsOf(first, second)).toEqual(faults)
  })
})

test.each<[Partial<Instrument>, RegExp]>([
  [{ number: '国办发〔2018〕118号' }, /^guobanfa-2018-118$/u],
  [{ number: '豫政〔2020〕1号 2020-01-01;豫政〔2021〕1号' }, /^yuzheng-2020-1$/u],
  [{ number: '豫政〔2020〕007号' }, /^yuzheng-2020-7$/u],
  // 甲 is in no table, an order is of no 机关代字.
  [{ number: '甲政发〔2018〕1号' }, /^document-[0-9a-f]{8}$/u],
  [{ number: '国务院令第1号', kind: 'administrative-regulation' }, /^regulation-[0-9a-f]{8}$/u],
  [{ kind: 'local-regulation' }, /^local-regulation-[0-9a-f]{8}$/u],
  // printf '甲市某某办法|2020-01-01|甲省' | sha256sum
  [{ passed: '2020-01-01', region: '甲省' }, /^document-76a4360c$/u],
])('the id of %j', (cells, id) => {
  expect(instrumentId(makeInstrument(cells))).toMatch(id)
})

test('the entry of a row tells of each text what is known', () => {
  const row = makeInstrument({
    revisions: '2010-05-05 修正;? 修订 2015-09-01;2018-01-01 ? 2018-02-02',
    repealed: '2020-01-01',
    by: '(废止) 甲市关于废止部分办法的决定',
  })
  const { revisions, repealed } = instrumentToRegulation(row, new Map())
  expect(revisions).toEqual([
    { made: '2010-05-05', inForce: null, what: '修正' },
    { made: null, inForce: '2015-09-01', what: '修订' },
    { made: '2018-01-01', inForce: '2018-02-02', what: '修改' },
  ])
  expect(repealed).toEqual({ date: '2020-01-01', by: '甲市关于废止部分办法的决定', successor: null })
})

test.each<[string, string | null, string[], string | null]>([
  ['废止', null, ['repealed'], null],
  ['已失效', null, ['repealed'], null],
  ['此文件已于2020年11月23日宣布失效', '2020-11-23', [], '来源的说明：此文件已于2020年11月23日宣布失效。'],
  ['同时废止2001年的办法', null, [], '来源的说明：同时废止2001年的办法。'],
])('a note %s', (note, day, statuses, notes) => {
  const entry = instrumentToRegulation(makeInstrument({ note, asOf: '2026-01-01' }), new Map())
  expect(entry.repealed?.date ?? null).toBe(day)
  expect(entry.statuses.map(({ is }) => is)).toEqual(statuses)
  expect(entry.notes).toBe(notes)
})
