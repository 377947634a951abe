import { describe, expect, test } from 'vitest'
import type { Level } from '../../../src/model/plan-settings.ts'
import { type ComparablePlan, plansToPairs } from '../../../src/plans-to-pairs/plans-to-pairs.ts'

const SUBJECT = '法治政府建设工作安排'

function plan(
  id: string,
  place: string,
  year: number | null,
  level: Level | null,
  compare: readonly string[] = [],
): ComparablePlan {
  return { id, compare, profile: { place, year, level, kind: '工作安排', subject: SUBJECT } }
}

/** Pairs as `to from`. */
const pairsOf = (...plans: readonly ComparablePlan[]) =>
  plansToPairs(plans).map(({ from, to }) => `${to} ${from}`)

describe('which plans are compared', () => {
  test('a plan with the same place’s plan of the nearest earlier year', () => {
    const plans = [2018, 2020, 2021].map((year) => plan(`a-${year}`, '甲省', year, 'province'))
    expect(pairsOf(...plans)).toEqual(['a-2020 a-2018', 'a-2021 a-2020'])
  })

  test('a plan with the one of the next level above in the same year', () => {
    const plans = [
      plan('p', '甲省', 2020, 'province'),
      plan('c', '乙市', 2020, 'city'),
      plan('x', '丙县', 2020, 'county'),
    ]
    expect(pairsOf(...plans)).toEqual(['c p', 'x c'])
  })

  test('none where two candidates are as near', () => {
    const plans = [
      plan('p', '甲省', 2020, 'province'),
      plan('q', '丁省', 2020, 'province'),
      plan('x', '丙县', 2020, 'county'),
    ]
    expect(pairsOf(...plans)).toEqual([])
  })

  test('none of another subject, of no known place, year or level', () => {
    const other = plan('o', '甲省', 2019, 'province')
    const plans = [
      plan('a', '甲省', 2020, 'province'),
      { ...other, profile: { ...other.profile, subject: '防汛工作安排' } },
      plan('b', '', 2019, 'province'),
      plan('c', '甲省', null, 'province'),
      plan('d', '戊县', 2020, null),
    ]
    expect(pairsOf(...plans)).toEqual([])
  })

  test('what plan.yaml names, once, whichever of the two names it; itself and unknown ids are not', () => {
    const plans = [plan('a', '', null, null, ['b', 'a', 'nobody']), plan('b', '', null, null, ['a'])]
    expect(pairsOf(...plans)).toEqual(['a b'])
  })

  test('the number of pairs grows as the number of plans', () => {
    const library = (size: number) =>
      Array.from({ length: size }, (_, n) => plan(`x-${n}`, `${n}县`, 2020, 'county'))
    const province = plan('p', '甲省', 2020, 'province')
    for (const size of [10, 100, 1000]) expect(pairsOf(province, ...library(size))).toHaveLength(size)
  })
})
