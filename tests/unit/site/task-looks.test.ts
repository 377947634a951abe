import { describe, expect, test } from 'vitest'
import { type OutcomeState, type TaskOutcome, taskState } from '../../../src/model/outcome.ts'
import { findLastDay, timing } from '../../../src/plan-to-layers/profile/timing.ts'
import { lookClasses, stateWords, taskLooks } from '../../../src/site/lib/task-maps.ts'
import { timelinessOf } from '../../../src/site/lib/timeliness.ts'
import { documentOf } from '../../support/read-back/exported.ts'

const PLAN =
  '某市2021年工作要点\n（一）甲事。做甲事。\n（二）乙事。7月底前做乙事。\n某市人民政府\n2021年3月1日\n'
const { plan } = documentOf(PLAN).document
const [first] = plan.tasks
if (!first) throw new Error('no task')

const found = (date: string, state?: OutcomeState): TaskOutcome => ({
  what: '甲',
  date,
  source: { where: '某报', url: null },
  ...(state && { state }),
})
const withTasks = (...outcomes: readonly (readonly TaskOutcome[])[]) => ({
  ...plan,
  tasks: outcomes.map((each, index) => ({ ...first, id: `${index + 1}`, outcomes: [...each] })),
})

test.each<[string, readonly TaskOutcome[], string]>([
  ['nothing', [], '未查明'],
  ['no state', [found('2021')], '有结果'],
  ['the last state, whatever the order', [found('2021-09', '完成'), found('2021-05', '进行中')], '完成'],
  [
    'what was told before, where the last says nothing',
    [found('2021-05', '部分完成'), found('2022')],
    '部分完成',
  ],
  ['only what was before the plan', [found('2020'), found('2021-02-28')], '未查明'],
  ['the day of the plan itself, or its month', [found('2021-02', '完成'), found('2021-03')], '有结果'],
  ['a year counts before its days', [found('2021-04-01', '完成'), found('2021', '进行中')], '完成'],
])('the state of a task: %s', (_, outcomes, state) => {
  expect(taskState({ outcomes: [...outcomes] }, '2021-03-01')).toBe(state)
})

test('tasks are told apart by state, and those of which all is from after the plan’s time among them', () => {
  const own = withTasks(
    [found('2021-04', '完成')],
    [found('2021-04')],
    [found('2022'), found('2021-02')],
    [found('2022-01-01'), found('2021')],
    [found('2021-02')],
    [found('2022', '未完成')],
  )
  const looks = taskLooks(own)
  expect(looks.map(({ id, name, tasks, isWithin }) => [id, name, tasks.size, isWithin])).toEqual([
    ['done', '完成', 1, false],
    ['open', '未完成', 1, false],
    ['known', '有结果', 3, false],
    ['later', '2021年之后', 1, true],
    ['unknown', '未查明', 1, false],
  ])
  const [, , later] = own.tasks
  expect(later && [lookClasses(looks, later), stateWords(looks, later)]).toEqual([
    ['is-known', 'is-later'],
    '有结果，都在2021年之后',
  ])
})

test.each([
  ['2021年度', '2021年3月1日', '', '2021-12-31'],
  ['2021—2025年', '2021年3月1日', '', '2025-12-31'],
  ['2022年', '2021年12月20日', '', '2022-12-31'],
  ['', '2021年3月1日', '', '2021-12-31'],
  ['2021年', '2021年3月1日', '2023年6月底前', '2023-06-30'],
])('the last day of a plan of %s, of %s %s', (year, day, time, last) => {
  const source = `某市${year}工作要点\n（一）甲事。${time}做甲事。\n某市人民政府\n${day}\n`
  expect(findLastDay(documentOf(source).document.plan)).toBe(last)
})

test.each([
  ['2021-02', '印发之前'],
  ['2021-02-28', '印发之前'],
  ['2021-03', null],
  ['2021', null],
  ['2021-12-31', null],
  ['2022', '2021年之后'],
  ['2022-01-01', '2021年之后'],
])('a finding of %s is of %s', (date, words) => {
  expect(timing(plan, found(date), '2021-12-31')).toBe(words)
})

describe('a finding that is measured against 7月底前', () => {
  const task = plan.tasks[1]
  const deadline = task?.deadlines[0]
  if (!task || !deadline) throw new Error('no time')
  const { start, end, text } = deadline
  const measured = { kind: 'deadline' as const, start, end, text, value: null, unit: null }
  const of = (date: string, state?: OutcomeState) => ({ ...found(date, state), measured })

  test.each<[string, OutcomeState | undefined, string | null]>([
    ['2021-07-31', undefined, '在时限以内'],
    ['2021-07', undefined, '在时限以内'],
    ['2021-06', '完成', '在时限以内'],
    ['2021-08-01', undefined, '晚于时限'],
    ['2021-08', '部分完成', '晚于时限'],
    ['2022', undefined, '晚于时限'],
    ['2021', undefined, null],
    ['2021-08-01', '未完成', null],
    ['2021-08-01', '进行中', null],
  ])('on %s, %s: %s', (date, state, words) => {
    expect(deadline.to).toBe('2021-07-31')
    expect(timelinessOf(task, of(date, state))).toBe(words)
  })

  test('is not told to be in time where the work is done again and again, or nothing is measured', () => {
    const again = { deadlines: [{ ...deadline, repeats: 'monthly' as const }] }
    expect(timelinessOf(again, of('2022'))).toBeNull()
    expect(timelinessOf(task, found('2022'))).toBeNull()
  })
})
