import type { Level } from '../../model/plan-settings.ts'

/** What readers call the levels. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  national: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
}
