import { expect, test } from 'vitest'
import { citedRegulations } from '../../../src/model/layered-parts.ts'
import type { Citation } from '../../../src/model/layers.ts'
import { quoteOf } from '../../../src/model/quote.ts'
import { loadHenan } from '../../support/henan.ts'

const cite = (regulation: string, by: Citation['by']): Citation => ({
  ...{ start: 0, end: 1, text: '甲', rule: 'marked', evidence: '甲' },
  regulation,
  by,
})

test('what a preamble cites counts, and the plan itself does not', () => {
  const { plan } = loadHenan()
  const before = citedRegulations(plan)
  expect(before).toHaveLength(13)
  expect(before).not.toContain('henan-2020-plan')
  const preamble = plan.preamble && {
    ...plan.preamble,
    citations: [cite('other', 'title'), cite('henan-2020-plan', 'self')],
  }
  const more = { ...plan, preamble }
  expect(citedRegulations(more).toSorted()).toEqual([...before, 'other'].toSorted())
  expect(quoteOf(more, 'count-regulations')).toBe('14')
})
