import { expect, test } from 'vitest'
import { createAnnotator } from '../../../src/plan-to-layers/plan-to-layers.ts'
import { registry } from '../../support/registry.ts'

const annotate = createAnnotator(registry, { year: 2020, date: '2020-04-17' })
const TIMES = 50_000

/** Texts on which a careless pattern looks back or ahead again and again; how many of each are found. */
test.each([
  ['111,', 'targets', 0, 'digits that never end'],
  ['1期，', 'targets', TIMES, 'a list of numbers'],
  ['至少办1期，', 'targets', TIMES, 'bounds'],
  ['国务院各部门、', 'organizations', TIMES, 'a list that goes on'],
  ['生态环境、', 'organizations', 0, 'fields without an end'],
  ['“放管服”改革', 'terms', TIMES, 'terms side by side'],
  ['"放管服"改革', 'terms', TIMES, 'terms with marks that do not say which'],
  ['（市司法局负责，下同）', 'organizations', TIMES, 'remarks side by side'],
  ['责任单位：', 'organizations', 0, 'labels without a list'],
  ['下同', 'organizations', 0, 'remarks about nothing'],
  ['以下均由', 'organizations', 0, 'remarks that never end'],
  ['由市司法局牵头，', 'organizations', TIMES, 'who leads'],
  ['由市司法局', 'organizations', 0, 'nobody who leads'],
  ['《', 'citations', 0, 'brackets that never close'],
  ['《》', 'citations', 0, 'brackets around nothing'],
  ['国办发〔2018〕118号、', 'citations', TIMES, 'numbers side by side'],
  ['《总体方案》（国办发〔2018〕118号）', 'citations', TIMES, 'names with numbers'],
  ['中华人民共和国', 'citations', 0, 'titles that never end'],
  ['2020年', 'deadlines', 0, 'years side by side'],
  ['，2020年修订', 'deadlines', TIMES, 'years before what is done'],
  ['6月底前、', 'deadlines', TIMES, 'a list of times'],
  ['自受理之日起5日内，', 'deadlines', TIMES, 'events'],
  ['受理后', 'deadlines', 0, 'events without a time'],
  ['一二三', 'deadlines', 0, 'numerals that never end'],
  ['每两', 'deadlines', 0, 'rhythms that never end'],
  ['2月1日至', 'deadlines', TIMES / 2, 'ranges that go on'],
] as const)('%s again and again', (piece, kind, found, why) => {
  const text = piece.repeat(TIMES)
  const entries = annotate(text)[kind]
  expect(entries.length, why).toBe(found)
  let end = 0
  for (const entry of entries) {
    expect(entry.start, why).toBeGreaterThanOrEqual(end)
    end = entry.end
  }
})
