import { distinct } from '../model/distinct.ts'
import type { Plan } from '../model/plan.ts'

/** The one year that a title names, otherwise the year of the date; `null` where neither tells. */
export function findYear({ title, issuedDate }: Pick<Plan, 'title' | 'issuedDate'>): number | null {
  const [only, ...others] = yearsIn(title ?? '')
  if (only !== undefined && others.length === 0) return Number(only)
  return issuedDate === null ? null : Number(issuedDate.slice(0, 4))
}

/** The years that a title names, each once. */
export function yearsIn(title: string): readonly string[] {
  return distinct([...title.matchAll(YEAR)].map(([year]) => year))
}

// Sample: “2020年度”, “（2021—2025年）”, which names two.
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu
