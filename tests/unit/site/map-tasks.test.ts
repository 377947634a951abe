import { expect, test } from 'vitest'
import { groupTasks } from '../../../src/model/plan-index.ts'
import { tasksOnMap } from '../../../src/site/lib/task-maps.ts'
import { runStages } from '../../support/stages.ts'

/** A plan of two parts with so many tasks each. */
function makePlan(each: number) {
  const part = (label: string, from: number) =>
    [`${label}、台阶`, ...Array.from({ length: each }, (_, at) => `${from + at}.修建台阶。修建石阶。`)].join(
      '\n',
    )
  return runStages(`甲市2021年度工作安排\n\n${part('一', 1)}\n${part('二', each + 1)}\n`).plan
}
const shown = (plan: ReturnType<typeof makePlan>, current?: string) =>
  groupTasks(plan).map((group) => tasksOnMap(plan, group, current).map(({ id }) => Number(id)))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

test('the map of a page has all tasks of a plan of up to 300', () => {
  const plan = makePlan(150)
  expect(shown(plan, 'task-24')).toEqual([range(1, 150), range(151, 300)])
  expect(shown(plan)).toEqual([range(1, 150), range(151, 300)])
})

test('of a longer one it has those around the page’s own', () => {
  const plan = makePlan(151)
  expect(shown(plan, 'task-24')).toEqual([range(1, 64), []])
  expect(shown(plan, 'task-100')).toEqual([range(60, 140), []])
  expect(shown(plan, 'task-302')).toEqual([[], range(262, 302)])
  expect(shown(plan, 'chapter-2')).toEqual([[], []])
  expect(shown(plan)).toEqual([[], []])
})
