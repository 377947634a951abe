import { distinct } from '../model/distinct.ts'
import type { Plan } from '../model/plan.ts'

/** The one year that a title names, otherwise that of the date, or of the number 〔2020〕; `null` where none tells. */
export function findYear({
  title,
  issuedDate,
  documentNumber,
}: Pick<Plan, 'title' | 'issuedDate' | 'documentNumber'>): number | null {
  const [only, ...others] = yearsIn(title ?? '')
  if (only !== undefined && others.length === 0) return Number(only)
  const year = issuedDate?.slice(0, 4) ?? yearsIn(documentNumber ?? '')[0]
  return year === undefined ? null : Number(year)
}

/** The years that a title names, each once. */
export function yearsIn(title: string): readonly string[] {
  return distinct([...title.matchAll(YEAR)].map(([year]) => year))
}

// Sample: “2020年度”, “（2021—2025年）”, which names two.
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu
