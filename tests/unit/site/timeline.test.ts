import { expect, test } from 'vitest'
import { timelineBars } from '../../../src/site/lib/timeline.ts'
import { makeRegulation, registry } from '../../support/registry.ts'

const constitution = registry.regulations.filter(({ id }) => id === 'constitution')

test.each([
  ['2004-06-26', 2002],
  ['2020-04-17', 2018],
  ['2022-01-01', 2020],
])('the picture of a plan of %s begins in %i, with its day within', (day, first) => {
  const { years, now } = timelineBars(constitution, day)
  expect(years[0]).toEqual({ year: first, x: 0 })
  expect(now).toBeGreaterThan(0)
  expect(now).toBeLessThan(1000)
})

test('a notice is a line from its day to that of its source; a law that was revised counted by then', () => {
  const plain = { statuses: [], asOf: '2023-01-01' }
  const notice = makeRegulation({ id: 'a', name: '甲通知', published: '2019-01-01', ...plain })
  const law = makeRegulation({
    id: 'b',
    name: '乙法',
    passed: '2018-06-01',
    revisions: [{ made: '2020-06-01', inForce: null, what: '修正' }],
    ...plain,
  })
  const { rows } = timelineBars([notice, law], '2020-04-17')
  const kinds = rows.map(({ regulation, bars }) => [regulation.name, bars.map(({ kind }) => kind)])
  expect(kinds).toEqual([
    ['乙法', ['issued', 'force', 'unknown']],
    ['甲通知', ['issued']],
  ])
})

test('documents without any date are told and not drawn', () => {
  const undated = makeRegulation({ id: 'a', name: '甲办法', statuses: [] })
  const picture = timelineBars([undated, ...constitution], '2020-04-17')
  expect(picture.undated).toEqual([undated])
  expect(picture.rows.map(({ regulation }) => regulation.id)).toEqual(['constitution'])
})
