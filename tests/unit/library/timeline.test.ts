import { expect, test } from 'vitest'
import { timelineBars } from '../../../src/site/lib/timeline.ts'
import { registry } from '../../support/henan.ts'

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
