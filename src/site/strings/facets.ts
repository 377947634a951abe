import type { Level } from '../../model/plan-settings.ts'

/** What plans, and what a search finds, are chosen by. */
export const FACETS = { type: '种类', year: '年份', level: '层级', place: '地方', kind: '文种' } as const

/** What readers call the levels. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  national: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
}
