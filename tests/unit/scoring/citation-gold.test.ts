import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CitationGold, citationGoldSchema } from '../../../scripts/scoring/citation-gold.ts'
import { placeLabels } from '../../../scripts/scoring/labelled-document.ts'
import { loadCitationGold } from '../../../scripts/scoring/read-citations.ts'
import {
  findUnlabelled,
  judgeArticles,
  judgeCitations,
  type Meaning,
  resolvesEnough,
  scoreCitations,
} from '../../../scripts/scoring/score-citations.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { nationalInstruments } from '../../../src/registry/national-instruments.ts'

const all = loadCitationGold()
const own = all.filter(({ document }) => document.startsWith('own/'))

test('at least 300 mentions are labelled, of every class', () => {
  expect(all.flatMap(({ mentions }) => mentions).length).toBeGreaterThanOrEqual(300)
  const counts = Map.groupBy(
    own.flatMap(({ mentions }) => mentions),
    (label) => label.class,
  )
  expect(Math.min(...[...counts.values()].map((labels) => labels.length))).toBeGreaterThan(20)
  expect(counts.size).toBe(6)
})

/** 《…》 with what stands in brackets behind it, a number, or a name without marks. */
const MENTION =
  /^(?:《[^《》]+》(?:[（(].*号[）)]?)?|[\p{Script=Han}]+[〔［[（(]\d{4}[〕］\])）]\d+号|[\p{Script=Han}\d]+)$/u

test.each(own.map((gold) => [gold.document, gold] as const))(
  '%s is labelled where mentions stand',
  (file, gold) => {
    const text = readFileSync(`tests/gold/${file}`, 'utf8')
    const labels = placeLabels(gold, gold.mentions, text)
    expect(labels.length).toBeGreaterThan(15)
    for (const { start, end } of labels) {
      expect(text.slice(start, end).replaceAll('\n', '')).toMatch(MENTION)
    }
  },
)

test('every document that a label means is one row of the program’s facts', () => {
  const meant = new Set(all.flatMap(({ mentions }) => mentions.flatMap(({ is }) => is ?? [])))
  const counts = Map.groupBy(
    nationalInstruments().rows.flatMap(({ title, number }) => [
      title,
      ...number.split(';').map((each) => each.split(' ')[0] ?? ''),
    ]),
    (key) => key,
  )
  meant.delete('self')
  expect(meant.size).toBeGreaterThan(100)
  expect([...meant].filter((is) => counts.get(is)?.length !== 1)).toEqual([])
})

const TEXT = '依据《甲法》第三条、《乙办法》（国办发〔2018〕1号）和《方案》。\n'
const gold: CitationGold = {
  document: 'own/sample.txt',
  sha256: sha256(TEXT),
  date: '2020-01-01',
  number: '甲政发〔2020〕1号',
  mentions: [
    {
      line: 1,
      column: 3,
      length: 4,
      is: '中华人民共和国甲法',
      class: 'law',
      articles: [{ article: '第三条' }],
    },
    { line: 1, column: 11, length: 18, is: '国办发〔2018〕1号', class: 'state-council-number' },
    { line: 1, column: 30, length: 4, is: null, why: 'too-general', class: 'other' },
  ],
}
const labels = placeLabels(gold, gold.mentions, TEXT)

test('a place counts lines and columns from 1', () => {
  expect(labels.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    '《甲法》',
    '《乙办法》（国办发〔2018〕1号）',
    '《方案》',
  ])
})

const LAW = { title: '甲法', number: null }
const NOTICE = { title: '国务院办公厅关于印发乙办法的通知', number: '国办发〔2018〕1号' }

/** What becomes of the three labels where the program finds these meanings in their places. */
function judge(...meanings: readonly (Meaning | null)[]): readonly string[] {
  const found = meanings.map((means, index) => ({ start: 0, end: 0, ...labels[index], means }))
  return judgeCitations({ gold, text: TEXT, labels, found }).map(({ is }) => is)
}

describe('an outcome', () => {
  test.each([
    ['is right by title or number', [LAW, NOTICE, null], ['right', 'right', 'left']],
    ['is wrong where another document is meant', [NOTICE, LAW, null], ['wrong', 'wrong', 'left']],
    ['is wrong where nothing should be', [LAW, NOTICE, LAW], ['right', 'right', 'wrong']],
    ['is wrong where the document itself is meant', ['self', NOTICE, 'self'], ['wrong', 'right', 'wrong']],
    ['is unresolved where nothing is found', [], ['unresolved', 'unresolved', 'left']],
    [
      'is unresolved where what is found means nothing',
      [null, null, null],
      ['unresolved', 'unresolved', 'left'],
    ],
  ] as const)('%s', (_, meanings, wanted) => {
    expect(judge(...meanings)).toEqual(wanted)
  })

  test('is wrong where two citations in one label lead apart', () => {
    const [, label] = labels
    if (!label) throw new Error('no label')
    const found = [
      { start: label.start, end: label.start + 5, means: NOTICE },
      { start: label.start + 6, end: label.end, means: LAW },
    ]
    expect(judgeCitations({ gold, text: TEXT, labels, found }).map(({ is }) => is)).toEqual([
      'unresolved',
      'wrong',
      'left',
    ])
  })

  test('of the document itself is right by its own number in the registry, too', () => {
    const [first] = labels
    if (!first) throw new Error('no label')
    const self = { ...first, is: 'self' }
    const outcomeOf = (means: Meaning) =>
      judgeCitations({ gold, text: TEXT, labels: [self], found: [{ ...first, means }] })[0]?.is
    expect(outcomeOf('self')).toBe('right')
    expect(outcomeOf({ title: '丙', number: '甲政发〔2020〕1号' })).toBe('right')
    expect(outcomeOf({ title: '丙', number: null })).toBe('wrong')
  })
})

test('counts by class; a single wrong link is too many', () => {
  const found = labels.map((label) => ({ ...label, means: LAW }))
  const scores = scoreCitations(judgeCitations({ gold, text: TEXT, labels, found }))
  const of = (name: string) => scores.find((score) => score.class === name)
  expect(of('law')).toMatchObject({ labelled: 1, resolvable: 1, certain: 1, found: 1, right: 1, wrong: 0 })
  expect(of('other')).toMatchObject({ labelled: 1, resolvable: 0, certain: 0, found: 1, right: 0, wrong: 1 })
  expect(scores.filter(resolvesEnough).map((score) => score.class)).not.toContain('other')
  expect(scores.filter(resolvesEnough).map((score) => score.class)).toContain('law')
})

test('tells how the document itself and names without marks fare', () => {
  const plain = '按甲法、甲政发〔2020〕1号'
  const spans = [
    { start: 1, end: 3, is: '甲法' },
    { start: 4, end: 15, is: 'self' },
  ]
  const own = spans.map((span) => ({ line: 1, column: 1, length: 1, class: 'law' as const, ...span }))
  const found = [{ start: 4, end: 15, means: 'self' as const }]
  const [law] = scoreCitations(judgeCitations({ gold, text: plain, labels: own, found }))
  expect(law).toMatchObject({ self: { labelled: 1, right: 1 }, plain: { labelled: 1, right: 0 } })
})

test('compares what is cited of a document', () => {
  const articlesOf = (articles: readonly { article: string; item?: string | null }[]) => {
    const found = labels.map((label) => ({ start: label.start, end: label.end, means: LAW, articles }))
    return judgeArticles({ gold, text: TEXT, labels, found }).map(({ wanted, got }) => [wanted, got])
  }
  expect(articlesOf([])).toEqual([['第三条', '']])
  const [first, second] = articlesOf([{ article: '第三条', item: null }])
  expect(first).toEqual(['第三条', '第三条'])
  expect(second).toEqual(['', '第三条'])
})

test('lists links without a label, and only those', () => {
  const stray = { start: 0, end: 2, means: LAW }
  const found = [stray, { ...stray, means: null }, { start: 3, end: 5, means: LAW }]
  expect(findUnlabelled({ gold, text: TEXT, labels, found })).toEqual([stray])
})

test.each([
  ['an unknown key', { ...gold, mentions: [{ ...gold.mentions[0], id: 'x' }] }],
  ['no reason', { ...gold, mentions: [{ ...gold.mentions[2], why: undefined }] }],
  ['a reason where there is a document', { ...gold, mentions: [{ ...gold.mentions[0], why: 'several' }] }],
  ['an unknown class', { ...gold, mentions: [{ ...gold.mentions[0], class: 'rule' }] }],
  ['another folder', { ...gold, document: '../plan.txt' }],
])('a label file with %s is refused', (_, value) => {
  expect(citationGoldSchema.safeParse(gold).success).toBe(true)
  expect(citationGoldSchema.safeParse(value).success).toBe(false)
})

test('labels of another text, out of order or beyond the end are refused', () => {
  expect(() => placeLabels(gold, gold.mentions, `${TEXT} `)).toThrow('not the text')
  const [first, second] = gold.mentions
  if (!first || !second) throw new Error('no labels')
  expect(() => placeLabels(gold, [second, first], TEXT)).toThrow('own/sample.txt:1:3')
  expect(() => placeLabels(gold, [{ ...first, length: 90 }], TEXT)).toThrow('outside')
})
