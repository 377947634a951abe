import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  chapterOf,
  documentOf,
  findUnit,
  groupByDocument,
  groupBySection,
  groupTasks,
  tasksOf,
} from '../../../src/model/plan-index.ts'
import { quoteOf } from '../../../src/model/quote.ts'
import { loadHenan } from '../../support/henan.ts'
import { runStages } from '../../support/stages.ts'

/** Titles of documents with the labels of their chapters and the numbers of their tasks. */
function shapeOf(plan: Parameters<typeof groupByDocument>[0]) {
  return groupByDocument(plan).map(({ title, groups }) => [
    title && quoteOf(plan, title),
    ...groups.map(({ chapter, tasks }) => [chapter?.label ?? null, ...tasks.map(({ number }) => number)]),
  ])
}

test('two documents under one notice have a title each, and chapters and tasks of their own', () => {
  const source = readFileSync('tests/golden/two-plans-under-one-notice/source.txt', 'utf8')
  expect(shapeOf(runStages(source).plan)).toEqual([
    ['庚县法治宣传工作方案', ['一、', 1, 2], ['二、', 3]],
    ['庚县行政执法监督工作方案', ['一、', 1, 2], ['二、', 3]],
  ])
})

test('a task is one of those of its own document', () => {
  const { plan } = runStages(readFileSync('tests/golden/two-plans-under-one-notice/source.txt', 'utf8'))
  const { title, ...others } = documentOf(plan, 'tasks', 'd2-1')
  expect(quoteOf(plan, title)).toBe('庚县行政执法监督工作方案')
  expect(others).toEqual({ number: 2, name: '庚县行政执法监督工作方案', count: 3 })
  expect(documentOf(plan, 'chapters', '2')).toEqual({
    ...{ number: 1, title: 'title', name: '庚县法治宣传工作方案', count: 2 },
  })
})

test('a sole document needs no title above its chapters; tasks before them come first', () => {
  expect(shapeOf(runStages('某市工作安排\n（一）甲。乙。\n一、丙\n（二）丁。戊。\n').plan)).toEqual([
    [null, [null, 1], ['一、', 2]],
  ])
  const [henan, ...others] = groupByDocument(loadHenan().plan)
  expect(others).toEqual([])
  expect(henan?.title).toBeNull()
  expect(henan?.groups).toHaveLength(10)
})

const notice = (...documents: readonly string[]) =>
  `关于印发《甲方案》和《乙计划》的通知\n现将《甲方案》和《乙计划》印发给你们。\n丙局\n2020年1月2日\n${documents.join('')}`

test('tasks without a chapter stand in the place of their document, not before all others', () => {
  const { plan } = runStages(
    notice(
      '甲方案\n一、丁\n（一）戊。己。\n二、庚\n（二）辛。壬。\n',
      '乙计划\n一、子。丑。\n二、寅。卯。\n',
    ),
  )
  expect(
    groupTasks(plan).map(({ chapter, tasks }) => [chapter?.label, ...tasks.map(({ id }) => id)]),
  ).toEqual([
    ['一、', '1'],
    ['二、', '2'],
    [undefined, 'd2-1', 'd2-2'],
  ])
})

test('tasks stand below their sections', () => {
  const { plan } = runStages(
    '某省实施意见\n一、甲\n（一）乙。丙。\n1.丁。戊。\n2.己。\n（二）庚。\n3.辛。\n（三）壬。\n4.癸。\n二、子\n丑。\n',
  )
  const [first, second] = groupTasks(plan)
  const read = (group: typeof first) =>
    group &&
    groupBySection(plan, group).map(({ section, tasks }) => [section?.label, ...tasks.map(({ id }) => id)])
  expect(read(first)).toEqual([
    ['（一）', '1', '2'],
    ['（二）', '3'],
    ['（三）', '4'],
  ])
  expect(read(second)).toEqual([])
})

test('a unit is found by the id of its part', () => {
  const { plan } = runStages(readFileSync('tests/golden/two-plans-under-one-notice/source.txt', 'utf8'))
  expect(
    ['task-2', 'task-d2-2', 'chapter-2', 'title-2', 'task-9', '2'].map((part) => findUnit(plan, part)?.title),
  ).toEqual(['注重实效', '监督执法程序', '工作安排', '庚县行政执法监督工作方案', undefined, undefined])
  expect(['2', 'd2-3', '9'].map((task) => chapterOf(plan, task)?.id)).toEqual(['1', 'd2-2', undefined])
  expect(tasksOf(plan, ['3', '9', '1']).map(({ id }) => id)).toEqual(['3', '1'])
})

test('a plan is gone through once, however often it is asked', () => {
  const { plan } = loadHenan()
  let reads = 0
  const counted = {
    ...plan,
    get tasks() {
      reads += 1
      return plan.tasks
    },
  }
  expect(findUnit(counted, 'task-24')?.id).toBe('24')
  const once = reads
  for (const { id } of plan.tasks) {
    expect(findUnit(counted, `task-${id}`)?.id).toBe(id)
    expect(chapterOf(counted, id)?.tasks).toContain(id)
    expect(documentOf(counted, 'chapters', chapterOf(counted, id)?.id ?? '').number).toBe(1)
  }
  expect(reads).toBe(once)
})
