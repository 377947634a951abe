import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeSource } from '../../../src/file-to-source/text/decode-source.ts'
import { plansToAlignment, THRESHOLD } from '../../../src/library/alignment/plans-to-alignment.ts'
import { scoreTasks } from '../../../src/library/alignment/score-tasks.ts'
import type { Task } from '../../../src/model/plan.ts'
import { runPipeline } from '../../../src/pipeline.ts'
import { loadHenan } from '../../support/henan.ts'
import { SECOND_PLAN } from '../../support/sites/second-plan.ts'

const henan = loadHenan().plan.tasks

function tasksOf(text: string): readonly Task[] {
  const source = decodeSource(new TextEncoder().encode(text), 'test.txt')
  if ('code' in source) throw new Error(source.code)
  return runPipeline({ source, settings: null }).plan.tasks
}

/** Pairs as `from to`. */
const namesOf = ({ pairs }: ReturnType<typeof plansToAlignment>) =>
  pairs.map(({ from, to }) => `${from} ${to}`)

describe('which tasks are the same task', () => {
  test('those of a county’s plan that take up tasks 4 and 24; a task of its own has none', () => {
    const alignment = plansToAlignment(henan, tasksOf(SECOND_PLAN))
    expect(namesOf(alignment)).toEqual(['4 1', '24 2'])
    expect(alignment.onlyTo).toEqual(['3'])
    expect(alignment.onlyFrom).toHaveLength(42)
    expect(alignment.pairs.every(({ isSame }) => !isSame)).toBe(true)
  })

  test('each task of a plan with itself, and every one the same', () => {
    const { pairs, onlyFrom, onlyTo } = plansToAlignment(henan, henan)
    expect(pairs.every(({ from, to, isSame }) => from === to && isSame)).toBe(true)
    expect([pairs.length, onlyFrom.length, onlyTo.length]).toEqual([44, 0, 0])
  })

  test('order plays no part', () => {
    const { pairs } = plansToAlignment(henan, henan.toReversed())
    expect(pairs.every(({ from, to }) => from === to)).toBe(true)
  })

  test('a task is found by its words under another title, and by its title above other words', () => {
    const text = '推进信访工作制度改革。把信访纳入法治化轨道，坚持法治途径优先，依法分类处理信访诉求。'
    const renamed = {
      id: 'a',
      title: '做好来访接待',
      text: text.replace('推进信访工作制度改革', '做好来访接待'),
    }
    const rewritten = { id: 'b', title: '推进信访工作制度改革', text: '推进信访工作制度改革。设立接待窗口。' }
    const original = { id: 'o', title: '推进信访工作制度改革', text }
    const other = { id: 'x', title: '全面深化价格改革', text: '全面深化价格改革。规范政府定价机制。' }
    expect(namesOf(plansToAlignment([original, other], [other, renamed]))).toEqual(['x x', 'o a'])
    expect(namesOf(plansToAlignment([original, other], [other, rewritten]))).toEqual(['x x', 'o b'])
  })

  test('of two tasks that are like a third, the one that is more like it; the other has none', () => {
    const one = { id: '1', title: '加强行政执法监督', text: '加强行政执法监督。开展监督检查，通报检查结果。' }
    const two = { id: '2', title: '加强行政执法监督', text: '加强行政执法监督。开展案卷评查。' }
    const alignment = plansToAlignment([one, two], [{ ...one, id: 'x' }])
    expect(namesOf(alignment)).toEqual(['1 x'])
    expect(alignment.onlyFrom).toEqual(['2'])
    expect(namesOf(plansToAlignment([{ ...one, id: 'x' }], [two, one]))).toEqual(['x 1'])
  })

  test('of tasks with the same words, the nearest in order', () => {
    const tasks = ['1', '2', '3'].map((id) => ({ id, title: '同样的任务', text: '同样的任务。' }))
    expect(namesOf(plansToAlignment(tasks, tasks))).toEqual(['1 1', '2 2', '3 3'])
  })

  test('no task with one of another document: different tasks stay below the threshold', () => {
    const others = scoreTasks(henan, henan).filter(({ left, right }) => left !== right)
    expect(others.length).toBeGreaterThan(1000)
    expect(others.filter(({ score }) => score >= THRESHOLD)).toEqual([])
  })

  test('no tasks, none', () => {
    expect(plansToAlignment([], [])).toEqual({ pairs: [], onlyFrom: [], onlyTo: [] })
    const wordless = [{ id: '1', title: '', text: '' }]
    expect(plansToAlignment(wordless, wordless).pairs).toEqual([])
  })
})

const CORPUS = '../shared/corpus/xiping2020_fazhi_anpai.txt'

describe('a real county’s version', () => {
  test.skipIf(!existsSync(CORPUS))(
    existsSync(CORPUS) ? 'has tasks 1 and 2 as its own' : `skipped: ${CORPUS} is not here`,
    () => {
      const tasks = tasksOf(readFileSync(CORPUS, 'utf8'))
      expect(namesOf(plansToAlignment(henan, tasks))).toEqual(['1 1', '2 2'])
    },
  )
})
