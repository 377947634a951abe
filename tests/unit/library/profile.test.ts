import { describe, expect, test } from 'vitest'
import { findLevel } from '../../../src/plan-to-layers/profile/find-level.ts'
import { findYear, planToProfile, splitTitle } from '../../../src/plan-to-layers/profile/plan-to-profile.ts'
import { loadHenan } from '../../support/henan.ts'

describe('the level of an issuer', () => {
  test.each([
    ['河南省法治政府建设领导小组', '', 'province', 'a body of a province'],
    ['上海市人民政府', '各区人民政府', 'province', 'a municipality is a province, not a city'],
    ['北京市朝阳区人民政府', '', 'county', 'a district stands with counties'],
    ['西平县人民政府办公室', '各乡镇人民政府', 'county', 'a county'],
    ['驻马店市西平县人民政府', '', 'county', 'the last place counts'],
    ['湘西土家族苗族自治州人民政府', '', 'city', 'an autonomous prefecture'],
    ['沈阳市人民政府', '各区、县（市）人民政府', 'city', 'it has counties to write to'],
    ['义乌市人民政府', '各镇人民政府、街道办事处', 'county', 'it has only towns to write to'],
    ['国务院办公厅', '各省、自治区、直辖市人民政府', 'national', 'a body of the whole country'],
    ['某某镇人民政府', '', 'township', 'a town'],
  ])('%s (%s): %s, for %s', (issuer, addressees, level) => {
    expect(findLevel({ issuer, title: null, addressees: [addressees] })).toBe(level)
  })

  test.each([
    ['遂宁市人民政府', '', 'a 市 may be of either level'],
    ['东莞市人民政府', '各镇人民政府', 'a prefecture-level city without counties'],
    ['河南省郑州市教育局', '', 'a department below a province'],
    ['河南省城市管理局', '', 'has 市 in its name, and it is not certain that it is no place'],
    ['国家税务总局河南省税务局', '', 'begins as a national body, and is none'],
    ['市场监督管理局', '', 'names no place'],
  ])('%s (%s) is not told: %s', (issuer, addressees) => {
    expect(findLevel({ issuer, title: null, addressees: [addressees] })).toBeNull()
  })

  test('the title speaks where there is no issuer', () => {
    const title = '西平县2020年度法治政府建设工作安排'
    expect(findLevel({ issuer: null, title, addressees: [] })).toBe('county')
  })
})

describe('the year of a plan', () => {
  test.each<[string, string | null, number | null, string]>([
    ['河南省2020年度法治政府建设工作安排', '2019-12-30', 2020, 'the title goes before the date'],
    ['关于加强规划工作的通知', '2019-12-30', 2019, 'the date speaks where the title does not'],
    ['“十四五”规划（2021—2025年）', '2020-11-30', 2020, 'two years in a title are none'],
    ['关于加强规划工作的通知', null, null, 'nothing tells it'],
    ['第20201号通知', null, null, 'five digits are no year'],
    ['第12020号通知', null, null, 'nor are their last four'],
  ])('%s of %s: %s, for %s', (title, issuedDate, year, _why) => {
    expect(findYear({ title, issuedDate, documentNumber: null })).toBe(year)
  })

  test('the number speaks where nothing else does', () => {
    const documentNumber = '甲政办发〔2018〕12号'
    expect(findYear({ title: '工作方案', issuedDate: null, documentNumber })).toBe(2018)
    expect(findYear({ title: '工作方案', issuedDate: '2019-01-02', documentNumber })).toBe(2019)
  })
})

test('a title is place, year and subject', () => {
  expect(splitTitle('西平县2020年度法治政府建设工作安排')).toEqual({
    place: '西平县',
    subject: '法治政府建设工作安排',
  })
  expect(splitTitle('关于加强规划工作的通知')).toEqual({ place: '', subject: '关于加强规划工作的通知' })
})

test('the first plan is of 2020 and of a province; plan.yaml goes before what is read', () => {
  const { plan } = loadHenan()
  const expected = {
    ...{ year: 2020, level: 'province', kind: '工作安排' },
    ...{ place: '河南省', subject: '法治政府建设工作安排' },
  }
  expect(planToProfile(plan)).toEqual(expected)
  expect(planToProfile(plan, { year: 2021, level: 'city' })).toEqual({
    ...expected,
    year: 2021,
    level: 'city',
  })
})
