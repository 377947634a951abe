import type { Plan } from '../model/plan.ts'

/** The one year that a title names, otherwise the year of the date; `null` where neither tells. */
export function findYear({ title, issuedDate }: Pick<Plan, 'title' | 'issuedDate'>): number | null {
  const years = new Set([...(title ?? '').matchAll(YEAR)].map(({ groups }) => groups?.year))
  const [only] = years
  if (years.size === 1) return Number(only)
  return issuedDate === null ? null : Number(issuedDate.slice(0, 4))
}

// Sample: “2020年度”, “（2021—2025年）”, which names two.
const YEAR = /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/gu
