import { describe, expect, test } from 'vitest'
import { type ComparablePlan, plansToPairs } from '../../../src/library/alignment/plans-to-pairs.ts'
import type { Level } from '../../../src/model/plan-settings.ts'

const SUBJECT = '法治政府建设工作安排'

function plan(
  id: string,
  place: string,
  year: number | null,
  level: Level | null,
  compare: readonly string[] = [],
): ComparablePlan {
  return { id, compare, place: null, profile: { place, year, level, kind: '工作安排', subject: SUBJECT } }
}

/** Pairs as `to from`. */
const pairsOf = (...plans: readonly ComparablePlan[]) =>
  plansToPairs(plans).map(({ from, to }) => `${to} ${from}`)

/** A plan of a place that is certain, of 2020; codes are those of GB/T 2260. */
function placed(id: string, code: string, level: Level | null, place = `${id}地`): ComparablePlan {
  return { ...plan(id, place, 2020, level), place: code }
}

describe('with which plan above one is compared, where places are certain', () => {
  const PROVINCE = placed('henan', '410000', 'province')
  const ZHENGZHOU = placed('zhengzhou', '410100', 'city')
  const XINXIANG = placed('xinxiang', '410700', 'city')

  test('a county with its city, each city with its province, among many cities', () => {
    const plans = [
      ...[PROVINCE, ZHENGZHOU, XINXIANG],
      placed('zhongmu', '410122', 'county'),
      placed('huojia', '410724', 'county'),
    ]
    expect(pairsOf(...plans)).toEqual([
      'zhengzhou henan',
      'xinxiang henan',
      'zhongmu zhengzhou',
      'huojia xinxiang',
    ])
  })

  test('a county whose city has none with its province, one of another province with none', () => {
    const plans = [
      ...[PROVINCE, XINXIANG],
      placed('zhongmu', '410122', 'county'),
      placed('jiyuan', '419001', null),
      placed('dongcheng', '110101', 'county'),
    ]
    expect(pairsOf(...plans)).toEqual(['xinxiang henan', 'zhongmu henan', 'jiyuan henan'])
  })

  test('a province with the whole country, a township with its county, a 市 of a 市 with it', () => {
    const plans = [
      placed('nation', '000000', 'national'),
      ...[PROVINCE, ZHENGZHOU],
      placed('xinzheng', '410184', 'city'),
      placed('zhongmu', '410122', 'county'),
      placed('town', '410122', 'township'),
    ]
    expect(pairsOf(...plans)).toEqual([
      'henan nation',
      'zhengzhou henan',
      'xinzheng zhengzhou',
      'zhongmu zhengzhou',
      'town zhongmu',
    ])
  })

  test('none where the nearest place has two, though a farther one has one', () => {
    const other = placed('other', '410100', 'city')
    const county = placed('zhongmu', '410122', 'county')
    expect(pairsOf(PROVINCE, ZHENGZHOU, other, county).filter((pair) => pair.startsWith('zhongmu'))).toEqual(
      [],
    )
  })

  test('none of a place that is not certain', () => {
    const county = placed('zhongmu', '410122', 'county')
    expect(pairsOf(plan('city', '甲市', 2020, 'city'), county)).toEqual([])
  })

  test('places of one name are two where their codes are', () => {
    const beijing = {
      ...placed('b', '110105', null, '朝阳区'),
      profile: plan('b', '朝阳区', 2020, null).profile,
    }
    const later = plan('c', '朝阳区', 2021, null)
    expect(pairsOf(beijing, { ...later, place: '220104' })).toEqual([])
    expect(pairsOf(beijing, { ...later, place: '110105' })).toEqual(['c b'])
    expect(pairsOf(beijing, later)).toEqual(['c b'])
  })

  test('why is told: a level above, an earlier year, a declaration before both', () => {
    const earlier = { ...plan('e', 'zhengzhou地', 2019, 'city'), place: '410100' }
    const declaring = { ...placed('zhongmu', '410122', 'county'), compare: ['zhengzhou'] }
    expect(
      plansToPairs([PROVINCE, ZHENGZHOU, earlier, declaring]).map(({ to, from, by }) => [to, from, by]),
    ).toEqual([
      ['zhengzhou', 'e', 'year'],
      ['zhengzhou', 'henan', 'level'],
      ['zhongmu', 'zhengzhou', 'declared'],
    ])
  })
})

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
