import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { placeLabels } from '../../../scripts/scoring/labelled-document.ts'
import { loadValueGold } from '../../../scripts/scoring/read-values.ts'
import { type ReadValues, scoreValues } from '../../../scripts/scoring/score-values.ts'
import { targetMeaning, timeMeaning } from '../../../scripts/scoring/value-gold.ts'

const all = loadValueGold()
const own = all.filter(({ document }) => document.startsWith('own/'))

test('hundreds of times and numbers are labelled, in the corpus and in documents of our own', () => {
  const count = (set: string, kind: 'times' | 'targets') =>
    all.filter(({ document }) => document.startsWith(set)).reduce((sum, gold) => sum + gold[kind].length, 0)
  expect(count('corpus/', 'targets')).toBeGreaterThan(300)
  expect(count('corpus/', 'times')).toBeGreaterThan(150)
  expect(count('own/', 'targets')).toBeGreaterThan(150)
  expect(count('own/', 'times')).toBeGreaterThan(140)
})

test.each(own.map((gold) => [gold.document, gold] as const))(
  '%s is labelled where times and numbers stand',
  (file, gold) => {
    const text = readFileSync(`tests/gold/${file}`, 'utf8')
    for (const { start, end } of placeLabels(gold, gold.targets, text))
      expect(text.slice(start, end)).toMatch(/[\d一二三四五六七八九十百千两]/u)
    for (const { start, end } of placeLabels(gold, gold.times, text))
      expect(text.slice(start, end)).toMatch(/[年月日天周季旬期末]/u)
  },
)

test('a meaning says everything that is labelled', () => {
  expect(timeMeaning({ from: null, to: null, repeats: 'yearly', interval: 5 }, false)).toBe('-..- yearly/5 -')
  expect(
    timeMeaning({ from: null, to: null, repeats: null, within: { count: 3, unit: 'month' } }, true),
  ).toBe('-..- -/1 3 month after')
  expect(targetMeaning({ value: 10, upper: 30, unit: '元', bound: 'range' })).toBe('range 10..30 元')
})

test('a span elsewhere is a miss and a false hit, another meaning at the same place is one miss', () => {
  const value = (start: number, end: number, meaning: string) => ({ start, end, meaning })
  const read: ReadValues = {
    document: 'own/sample.txt',
    text: '0123456789',
    labels: [value(0, 2, 'a'), value(3, 5, 'b'), value(6, 8, 'c')],
    found: [value(0, 2, 'a'), value(3, 5, 'x'), value(6, 9, 'c')],
  }
  const { span, target, faults } = scoreValues([read])
  expect([span.recall, target.recall, target.precision]).toEqual([2 / 3, 1 / 3, 1 / 3])
  expect(faults.map(({ is, start, end, instead }) => [is, start, end, instead])).toEqual([
    ['missed', 3, 5, 'x'],
    ['missed', 6, 8, 'c'],
    ['false', 6, 9, 'c'],
  ])
})
