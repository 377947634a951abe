import { expect, test } from 'vitest'
import { countOutcomes, outcomeOf } from '../../../src/library/entries/citation-outcomes.ts'
import type { Citation } from '../../../src/model/layers.ts'
import { explainCitation, listOutcomes, OUTCOMES } from '../../../src/site/lib/citation-ledger.ts'

type Resolution = Pick<Citation, 'by' | 'why' | 'evidence'>

test.each<[Resolution, string]>([
  [{ by: 'title', evidence: '甲法' }, '按题名'],
  [{ by: 'name', evidence: '甲乙法' }, '按别的名称“甲乙法”'],
  [{ by: 'number', evidence: '国发〔2018〕1号' }, '按文号“国发〔2018〕1号”'],
  [{ by: 'definition', evidence: '甲意见' }, '按文中写明的简称“甲意见”'],
  [{ by: 'self', evidence: '本方案' }, '就是这份文件自身'],
  [{ by: null, why: 'unknown', evidence: '"甲"<b>' }, '登记册里没有“"甲"<b>”'],
  [{ by: null, why: 'several', evidence: '甲、乙' }, '可能是甲、乙'],
  [{ by: null, why: 'contradicts', evidence: '甲、乙' }, '名称和文号不是同一份文件：甲、乙'],
])('%j: %s', (resolution, words) => {
  expect(explainCitation(resolution)).toBe(words)
})

test('a name that is too general says what would have told', () => {
  expect(explainCitation({ by: null, why: 'general', evidence: '方案' })).toMatch(
    /^“方案”许多文件都可以这样叫/u,
  )
})

test('citations are counted by what became of them, those that lead somewhere first', () => {
  const citations: Pick<Citation, 'by' | 'why'>[] = [
    { by: null, why: 'several' },
    { by: 'number' },
    { by: null, why: 'several' },
    { by: 'title' },
  ]
  expect(
    listOutcomes(countOutcomes(citations)).map(({ outcome, count }) => [OUTCOMES[outcome], count]),
  ).toEqual([
    ['按题名', 1],
    ['按文号', 1],
    ['不止一份叫这个名称', 2],
  ])
  expect(citations.map(outcomeOf)).toEqual(['several', 'number', 'several', 'title'])
})
