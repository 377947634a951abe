import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { quoteOf } from '../../../src/model/quote.ts'
import { documentOf, groupByDocument } from '../../../src/site/lib/group-tasks.ts'
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
  const { title, count } = documentOf(plan, 'tasks', 'd2-1')
  expect([quoteOf(plan, title), count]).toEqual(['庚县行政执法监督工作方案', 3])
  expect(documentOf(plan, 'chapters', '2')).toEqual({ title: 'title', count: 2 })
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
