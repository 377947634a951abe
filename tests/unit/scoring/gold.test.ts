import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goldSchema } from '../../../scripts/scoring/gold.ts'
import { BOUNDS, scoreLayers } from '../../../scripts/scoring/score-layers.ts'
import { yamlToModel } from '../../../src/yaml-to-model/yaml-to-model.ts'
import { loadHenan } from '../../support/henan.ts'

const gold = yamlToModel(readFileSync('tests/gold/henan-2020.yaml', 'utf8'), goldSchema)
if (!('value' in gold)) throw new Error(JSON.stringify(gold))
const { plan } = loadHenan()
const scores = scoreLayers(plan, gold.value)

test.each(scores.map((score) => [score.kind, score] as const))(
  '%s agree with the gold set',
  (kind, score) => {
    expect(score.gold, 'labels were read').toBeGreaterThan(5)
    expect(score.target.precision, JSON.stringify(score.falseHits)).toBeGreaterThanOrEqual(BOUNDS[kind])
    expect(score.target.recall, JSON.stringify(score.misses)).toBeGreaterThanOrEqual(BOUNDS[kind])
  },
)

test('a wrong target counts against both precision and recall', () => {
  const tasks = plan.tasks.map((task) =>
    task.id === '14'
      ? { ...task, citations: task.citations.map((entry) => ({ ...entry, regulation: 'constitution' })) }
      : task,
  )
  const [citations] = scoreLayers({ ...plan, tasks }, gold.value)
  expect(citations?.span.f1).toBe(1)
  expect(citations?.target.precision).toBeCloseTo(14 / 15)
  expect(citations?.target.recall).toBeCloseTo(14 / 15)
  expect(citations?.misses.map(({ part }) => part)).toEqual(['task-14'])
})

test('all twelve documents cited in 《》 in tasks resolve, and the plan’s own name leads to the plan', () => {
  const marked = plan.tasks.flatMap(({ citations }) => citations.filter(({ rule }) => rule === 'marked'))
  expect(new Set(marked.map(({ regulation }) => regulation)).size).toBe(12)
  expect(marked.every(({ regulation }) => regulation !== null)).toBe(true)
  expect(plan.notice?.citations.map(({ regulation }) => regulation)).toEqual([
    'henan-2020-plan',
    'henan-2020-plan',
  ])
})
