import { describe, expect, test } from 'vitest'
import type { Instrument } from '../../../src/model/instrument.ts'
import { indexCitations } from '../../../src/plan-to-layers/citations/citation-index.ts'
import {
  type CitingDocument,
  NO_DOCUMENT,
  readCitingDocument,
} from '../../../src/plan-to-layers/citations/citing-document.ts'
import { findCitations } from '../../../src/plan-to-layers/citations/find-citations.ts'
import { foldName } from '../../../src/plan-to-layers/citations/fold-name.ts'
import { makeInstrument, makeRegulation } from '../../support/registry.ts'

const row = (cells: Partial<Instrument>) => makeInstrument({ asOf: '2026-01-01', ...cells })

const rows: readonly Instrument[] = [
  row({ id: 'law', kind: 'law', title: '中华人民共和国养蜂法', passed: '2010-01-01' }),
  row({
    id: 'old-law',
    kind: 'law',
    title: '中华人民共和国合帐法',
    passed: '1990-01-01',
    repealed: '2015-01-01',
  }),
  row({ id: 'new-law', kind: 'law', title: '中华人民共和国合帐法', passed: '2014-06-01' }),
  row({
    id: 'rule',
    kind: 'administrative-regulation',
    title: '养蜂管理条例',
    number: '国务院令第901号 2011-01-01;国务院令第955号 2019-01-01',
    passed: '2011-01-01',
  }),
  row({
    id: 'notice',
    title: '国务院办公厅关于印发蜂业发展总体规划（2016—2020年）的通知',
    names: '蜂业发展总体规划（2016—2020年）',
    number: '国办发〔2016〕901号',
    issuer: '国务院办公厅',
    passed: '2016-02-01',
  }),
  row({
    id: 'notice-2021',
    title: '国务院办公厅关于印发蜂业发展总体规划（2021—2025年）的通知',
    names: '蜂业发展总体规划（2021—2025年）',
    number: '国办发〔2021〕902号',
    issuer: '国务院办公厅',
    passed: '2021-02-01',
  }),
  row({
    id: 'opinion',
    title: '国务院关于促进养蜂的若干意见',
    number: '国发〔2012〕903号',
    issuer: '国务院',
    passed: '2012-03-01',
  }),
  row({
    id: 'party',
    kind: 'party-document',
    title: '关于加强蜂农服务的意见',
    issuer: '中共中央办公厅、国务院办公厅',
  }),
  row({
    id: 'henan',
    title: '河南省人民政府办公厅关于印发蜂箱标准化实施方案的通知',
    names: '蜂箱标准化实施方案',
    number: '豫政办〔2018〕904号',
    issuer: '河南省人民政府办公厅',
    region: '河南省',
    passed: '2018-01-01',
  }),
  row({
    id: 'trial',
    title: '国务院关于印发蜂蜜追溯办法（试行）的通知',
    names: '蜂蜜追溯办法（试行）',
    issuer: '国务院',
    passed: '2013-01-01',
  }),
  row({ id: 'later', title: '国务院关于蜂业减税的意见', issuer: '国务院', passed: '2023-01-01' }),
  row({
    id: 'emergency',
    title: '蜂灾应急预案',
    issuer: '国务院',
    passed: '2017-01-01',
  }),
  row({
    id: 'rules-2013',
    title: '国务院关于印发蜂场规则的通知',
    names: '蜂场规则',
    issuer: '国务院',
    passed: '2013-01-01',
  }),
  row({
    id: 'rules-2018',
    title: '国务院关于印发蜂场规则的通知',
    names: '蜂场规则',
    issuer: '国务院',
    passed: '2018-01-01',
  }),
  row({ id: 'replaced', title: '蜂场登记细则', passed: '2017-01-01' }),
]
const index = indexCitations({
  regulations: [],
  terms: [],
  organizations: [],
  instruments: { rows, sources: new Map() },
})
const IN_2020: CitingDocument = {
  ...NO_DOCUMENT,
  id: 'own',
  date: '2020-05-01',
  names: new Set([foldName('甲市养蜂方案')]),
}

function resolved(text: string, document: CitingDocument = IN_2020) {
  return findCitations(text, document, index).map(({ text: words, regulation, plan, why }) => [
    words,
    regulation ?? plan ?? why ?? 'self',
  ])
}

describe('one document', () => {
  test.each([
    ['《中华人民共和国养蜂法》', 'law', 'its title'],
    ['《养蜂法》', 'law', 'without 中华人民共和国'],
    ['《蜂业发展总体规划（2016-2020年）》', 'notice', 'what a notice issues; another dash'],
    ['《国务院办公厅关于印发〈蜂业发展总体规划(2016—2020)〉的通知》', 'notice', 'the notice, other marks'],
    ['《关于促进养蜂的若干意见》', 'opinion', 'without its issuer'],
    ['《关于促进养蜂若干意见》', 'opinion', 'without 的'],
    ['《中共中央办公厅 国务院办公厅关于加强蜂农服务的意见》', 'party', 'with its issuer'],
    ['《中共甲省委办公厅关于加强蜂农服务的意见》', 'unknown', 'another issuer'],
    ['《蜂蜜追溯办法》', 'trial', 'without 试行'],
    ['《蜂场登记细则（暂行）》', 'unknown', 'what replaced a trial is not it'],
    ['《关于蜂业减税的意见》', 'unknown', 'made after the document'],
    ['《总体规划》', 'general', 'many share it'],
    ['《养蜂管理条例》（国务院令第901号）', 'rule', 'title and number'],
    ['《养蜂管理条例》（国务院令第955号）', 'rule', 'the number of a revision'],
    ['《养蜂管理条例》（国务院令第933号）', 'rule', 'an order that may have revised it'],
    ['《蜂业发展总体规划（2016—2020年）》（国发〔2012〕903号）', 'contradicts', 'two documents'],
    ['《蜂业方案》（国办发〔2018〕999号）', 'unknown', 'no document of this number'],
    ['《国务院关于促进养蜂的若干意见》（甲政发〔2012〕1号）', 'contradicts', 'another’s number'],
    ['国办发〔2016〕901号', 'notice', 'by number'],
    ['《养蜂管理条例》国务院令第901号', 'rule', 'title and number without brackets'],
    ['国办发[2016] 901号', 'notice', 'by number, other brackets'],
    ['国办发〔2016)901号', 'notice', 'by number, brackets of two kinds'],
    ['国办发〔2016〕905号', 'unknown', 'a number that nobody knows'],
    ['国务院令第九百零一号', 'rule', 'an order in numerals'],
    ['《蜂业方案》（〔2018〕9号）', 'unknown', 'a number without its office'],
    ['《蜂业发展总体规划（2016—2020年）》（〔2016〕901号）', 'notice', 'the number that it ends with'],
    ['《蜂业发展总体规划（2016—2020年）》（［2016］902号）', 'contradicts', 'another, without its office'],
    ['《附件1：养蜂任务分工表》', 'own', 'an attachment of its own'],
    ['《附件》', 'unknown', 'no attachment in particular'],
    ['《附件管理办法》', 'unknown', 'no attachment'],
    ['《蜂灾应急预案》', 'emergency', 'made three years before'],
    ['《蜂场规则》', 'rules-2018', 'the later of two that one body made'],
    ['2013年《蜂场规则》', 'rules-2013', 'the year before the name'],
    ['《合帐法》', 'new-law', 'the one in force on the day'],
    ['《蜂箱标准化实施方案》', 'unknown', 'of a province that the document is not of'],
    ['《河南省蜂箱标准化实施方案》', 'henan', 'the province in the name'],
    ['《蜂业发展总体规划》', 'notice', 'the only one that was made by then'],
  ])('%s → %s: %s', (text, id) => {
    const mention = text.replace(/^\d{4}年/u, '')
    expect(resolved(`落实${text}精神`)).toEqual([[mention, id]])
  })

  test.each([
    ['2024-01-01', 'edition', 'it may have been made anew'],
    ['2026-06-01', 'edition', 'nobody looked after that day'],
    ['', 'edition', 'no day tells which one was in force'],
    ['2016-01-01', 'unknown', 'it was not made yet'],
  ])('an emergency plan cited on %j: %s: %s', (date, why) => {
    expect(resolved('《蜂灾应急预案》', { ...IN_2020, date })).toEqual([['《蜂灾应急预案》', why]])
  })

  test('what a document abolishes is not itself, though it has its name', () => {
    expect(resolved('2012年公布的《甲市养蜂方案》同时废止')).toEqual([['《甲市养蜂方案》', 'unknown']])
  })

  test('an attachment of another document is none of its own', () => {
    expect(resolved('《甲方案》（甲政发〔2019〕1号）《附件1：分工表》')).toEqual([
      ['《甲方案》（甲政发〔2019〕1号）', 'unknown'],
      ['《附件1：分工表》', 'unknown'],
    ])
    expect(resolved('报送《附件1：养蜂统计表》《附件2：蜂场汇总表》')).toEqual([
      ['《附件1：养蜂统计表》', 'own'],
      ['《附件2：蜂场汇总表》', 'own'],
    ])
    expect(resolved('《蜂业方案》（〔2018〕9号文）')).toEqual([['《蜂业方案》', 'unknown']])
  })

  test('an order before a rule was first made cannot have revised it', () => {
    expect(resolved('《养蜂管理条例》（甲部令2005年第9号）')).toEqual([
      ['《养蜂管理条例》（甲部令2005年第9号）', 'contradicts'],
    ])
  })

  test('the day of the order below the title tells when a document was made', () => {
    const text = '甲规则\n（2013年9月24日甲部令第26号公布，自2014年1月1日起施行）\n依照《蜂场规则》。'
    const document = readCitingDocument(
      { documentNumber: null, issuedDate: null },
      [],
      text,
      'own',
      null,
      null,
    )
    expect(document.date).toBe('2014-01-01')
    const revised = text.replace('，自2014年1月1日起施行', '，根据2019年11月28日《甲决定》修正')
    expect(
      readCitingDocument({ documentNumber: null, issuedDate: null }, [], revised, 'own', null, null).date,
    ).toBe('2019-11-28')
  })

  test.each(['、', '和', '；'])('a name and the number of another document, parted by %s', (mark) => {
    expect(resolved(`落实《养蜂管理条例》${mark}国办发〔2016〕901号`)).toEqual([
      ['《养蜂管理条例》', 'rule'],
      ['国办发〔2016〕901号', 'notice'],
    ])
  })

  test('measures that implement a law are not the law', () => {
    expect(resolved('甲省实施《中华人民共和国养蜂法》办法')).toEqual([
      ['《中华人民共和国养蜂法》', 'unknown'],
    ])
  })

  test('the short name of what somebody else issued', () => {
    const text =
      '《国务院关于促进养蜂的若干意见》（国发〔2012〕903号，以下简称国务院《意见》）。落实《意见》。'
    const document = readCitingDocument(
      { documentNumber: null, issuedDate: '2020-05-01' },
      [],
      text,
      'own',
      2020,
      null,
    )
    expect(resolved(text, document).map(([, id]) => id)).toEqual(['opinion', 'opinion', 'opinion'])
  })

  test('a document of the province may cite it by its name alone', () => {
    expect(resolved('《蜂箱标准化实施方案》', { ...IN_2020, province: '河南省' })).toEqual([
      ['《蜂箱标准化实施方案》', 'henan'],
    ])
  })

  test('of two programmes the present one is meant, and in its first year neither', () => {
    const of = (date: string) => resolved('《蜂业发展总体规划》', { ...IN_2020, date })
    expect(of('2023-01-01')).toEqual([['《蜂业发展总体规划》', 'notice-2021']])
    expect(of('2021-05-01')).toEqual([['《蜂业发展总体规划》', 'several']])
  })

  test('the words before a name decide between the centre and a place', () => {
    expect(resolved('省政府印发的《关于促进养蜂的若干意见》')).toEqual([
      ['《关于促进养蜂的若干意见》', 'unknown'],
    ])
    expect(resolved('国务院《关于促进养蜂的若干意见》')).toEqual([['《关于促进养蜂的若干意见》', 'opinion']])
  })

  test('a hand-kept entry comes before the row of the same document', () => {
    const kept = makeRegulation({
      id: 'kept',
      name: '养蜂法',
      title: '中华人民共和国养蜂法',
      passed: '2010-01-01',
    })
    const over = indexCitations({
      regulations: [kept],
      terms: [],
      organizations: [],
      instruments: { rows, sources: new Map() },
    })
    expect(findCitations('《养蜂法》', IN_2020, over).map(({ regulation }) => regulation)).toEqual(['kept'])
  })
})

test.each([
  ['河南省', 'kept'],
  ['广东省', 'unknown'],
  ['', 'unknown'],
])('a hand-kept entry of 河南省 cited by its name alone in a document of “%s”: %s', (province, id) => {
  const kept = makeRegulation({ id: 'kept', name: '蜂巢保护实施方案', region: '河南省', kind: 'scheme' })
  const over = indexCitations({ regulations: [kept], terms: [], organizations: [] })
  const [citation] = findCitations('《蜂巢保护实施方案》', { ...IN_2020, province }, over)
  expect(citation?.regulation ?? citation?.why).toBe(id)
})

test.each([
  ['国务院令第901号', [], 'kept', 'its own number'],
  ['国务院令第955号', [], 'rule', 'of an order that revised it'],
  [
    '国务院令第901号',
    [{ id: 'other', title: '蜂蜜条例', number: '国务院令第901号' }],
    'rule',
    'two share it',
  ],
])(
  'the row of 《养蜂管理条例》 where an entry of another name has %s, with %j: %s, %s',
  (documentNumber, others, id) => {
    const kept = makeRegulation({ id: 'kept', name: '蜜蜂条例', documentNumber })
    const over = indexCitations({
      regulations: [kept],
      terms: [],
      organizations: [],
      instruments: { rows: [...rows, ...others.map(makeInstrument)], sources: new Map() },
    })
    expect(findCitations('《养蜂管理条例》', IN_2020, over).map(({ regulation }) => regulation)).toEqual([id])
  },
)

test.each(['国办发2016〕901号', '国办发〔201〕901号', '国办发〔20166〕901号', '国办发〔2016〕号'])(
  'a number whose year or serial is broken is none: %s',
  (text) => {
    expect(resolved(`落实${text}精神`)).toEqual([])
  },
)

describe('names without marks', () => {
  test.each([
    ['依照养蜂法处理', [['养蜂法', 'law']]],
    ['依照中华人民共和国养蜂法处理', [['中华人民共和国养蜂法', 'law']]],
    ['按照国务院关于促进养蜂的若干意见执行', [['国务院关于促进养蜂的若干意见', 'opinion']]],
    ['宣传养蜂法律', []],
    ['甲省养蜂管理条例', []],
    ['宣传养蜂法实施办法', []],
  ])('%s', (text, found) => {
    expect(resolved(text)).toEqual(found)
  })
})

describe('the document itself and others of its library', () => {
  test('its own name and number', () => {
    const document = { ...IN_2020, numbers: new Set(['甲政发〔2020〕1号']) }
    expect(resolved('《甲市养蜂方案》（甲政发〔2020〕1号）', document)).toEqual([
      ['《甲市养蜂方案》（甲政发〔2020〕1号）', 'own'],
    ])
  })

  test('a plan of the library, and not itself', () => {
    const siblings = new Map([
      [foldName('甲市养蜂工作要点2019年'), { id: 'last-year', date: null, place: null }],
    ])
    expect(resolved('《甲市养蜂工作要点（2019年）》', { ...IN_2020, siblings })).toEqual([
      ['《甲市养蜂工作要点（2019年）》', 'last-year'],
    ])
  })

  test.each([
    ['养蜂工作年度安排', { date: '2019-01-01', place: '411700' }, 'plan', 'of the city, made before'],
    ['养蜂工作年度安排', { date: '2021-01-01', place: '411700' }, 'unknown', 'made after'],
    ['养蜂工作年度安排', { date: '2019-01-01', place: '410100' }, 'unknown', 'of another city'],
    ['郑州市养蜂工作年度安排', { date: '2019-01-01', place: '410100' }, 'plan', 'of the city that it names'],
    ['国务院关于促进养蜂的若干意见', { date: '2019-01-01', place: '410000' }, 'several', 'one of the centre'],
    ['国务院关于促进养蜂的若干意见', { date: '2019-01-01', place: '000000' }, 'plan', 'the same document'],
  ])('《%s》 of %j: %s: %s', (name, about, id) => {
    const siblings = new Map([[foldName(name), { id: 'plan', ...about }]])
    const words = `《${name}》`
    expect(resolved(words, { ...IN_2020, place: '411721', siblings })).toEqual([[words, id]])
  })
})

describe('articles', () => {
  test.each([
    ['《养蜂法》第五十三条第二款第（三）项', ['第五十三条|第二款|第（三）项']],
    ['《养蜂法》第九条、第十条', ['第九条|null|null', '第十条|null|null']],
    ['《养蜂法》第三条至第五条', ['第三条至第五条|null|null']],
    ['《养蜂法》第三条第一款、第二款', ['第三条|第一款|null', '第三条|第二款|null']],
    ['《养蜂法》规定第三条', []],
  ])('%s', (text, articles) => {
    const [citation] = findCitations(text, IN_2020, index)
    expect(
      (citation?.articles ?? []).map((each) => `${each.article}|${each.paragraph}|${each.item}`),
    ).toEqual(articles)
  })
})
