import type { PlanSummary } from '../../library/entries/plan-summary.ts'
import { type Level, levelRank } from '../../model/plan-settings.ts'
import { FACETS, LEVEL_NAMES } from '../strings/facets.ts'
import { strings } from '../strings/pages.ts'

/** A way to choose plans: its values with how many plans have each. */
export interface Facet {
  readonly key: 'year' | 'level' | 'issuer'
  readonly name: string
  readonly values: readonly { readonly value: string; readonly label: string; readonly plans: number }[]
}

/** What a plan counts as in each facet; the empty string cannot be chosen, so unknown is a word of its own. */
export function facetValues({ issuer, profile }: PlanSummary) {
  return {
    year: profile.year === null ? UNKNOWN : String(profile.year),
    level: profile.level ?? UNKNOWN,
    issuer: issuer ?? UNKNOWN,
  } as const
}

/** The facets of a library: newest year first, highest level first, issuers by name. */
export function facetsOf(plans: readonly PlanSummary[]): readonly Facet[] {
  const all = plans.map(facetValues)
  const facet = (key: Facet['key'], name: string, order: (a: string, b: string) => number): Facet => {
    const counts = Map.groupBy(all, (values) => values[key])
    const values = [...counts].map(([value, { length }]) => ({
      value,
      label: labelOf(key, value),
      plans: length,
    }))
    return {
      key,
      name,
      values: values.sort((a, b) => lastUnknown(a.value, b.value) || order(a.value, b.value)),
    }
  }
  const rank = (level: string) => levelRank(level as Level)
  return [
    facet('year', FACETS.year, (a, b) => Number(b) - Number(a)),
    facet('level', FACETS.level, (a, b) => rank(a) - rank(b)),
    facet('issuer', strings.facts.issuer, (a, b) => a.localeCompare(b, 'zh-CN')),
  ]
}

/** Plans by year, the newest first and those of no known year last; within a year by level and title. */
export function groupByYear(plans: readonly PlanSummary[]) {
  const sorted = plans.toSorted(
    (a, b) =>
      (b.profile.year ?? 0) - (a.profile.year ?? 0) ||
      levelRank(a.profile.level) - levelRank(b.profile.level) ||
      (a.title ?? '').localeCompare(b.title ?? '', 'zh-CN') ||
      a.id.localeCompare(b.id),
  )
  return [...Map.groupBy(sorted, ({ profile }) => profile.year)].map(([year, entries]) => ({ year, entries }))
}

const UNKNOWN = 'unknown'

function labelOf(key: Facet['key'], value: string): string {
  if (value === UNKNOWN) return strings.unknown
  if (key === 'year') return `${value}年`
  return key === 'level' ? LEVEL_NAMES[value as keyof typeof LEVEL_NAMES] : value
}

function lastUnknown(a: string, b: string): number {
  return Number(a === UNKNOWN) - Number(b === UNKNOWN)
}
