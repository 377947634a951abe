import { NATION, placeChain } from '../../bodies/places.ts'
import type { ComparedBecause } from '../../model/adopted.ts'
import { levelRank } from '../../model/plan-settings.ts'
import type { PlanProfile } from '../../plan-to-layers/profile/plan-to-profile.ts'

/** What decides with which plans one is compared. */
export interface ComparablePlan {
  readonly id: string
  readonly profile: PlanProfile
  /** Code of its place (GB/T 2260), where that is certain; `000000` for the whole country. */
  readonly place: string | null
  /** Ids that its publisher has declared. */
  readonly compare: readonly string[]
}

/** Two plans to compare: `to` is the later, the lower, or the one that declares it. */
export interface PlanPair {
  readonly from: string
  readonly to: string
  /** Why; `from` is of the earlier year, or of the level above. */
  readonly by: ComparedBecause
}

/**
 * Choose which plans of a library are compared, each pair once.
 *
 * A plan is compared with those that its `plan.yaml` names, with the same place's plan of the same subject for the
 * nearest earlier year, and with the one of the same subject and year of the nearest place that its own belongs to: a
 * county's with its city's, else with its province's. Where its place is not certain, the next level above decides.
 * Only a sole candidate is taken. A plan adds two pairs and at most five declared ones, so that the cost grows as the
 * library does.
 */
export function plansToPairs(plans: readonly ComparablePlan[]): readonly PlanPair[] {
  const ofName = Map.groupBy(plans, ({ profile }) => keyOf(profile.subject, profile.place))
  const ofYear = Map.groupBy(plans, ({ profile }) => keyOf(profile.subject, profile.year))
  const ofPlace = Map.groupBy(plans, ({ profile, place }) => keyOf(profile.subject, profile.year, place))
  const ids = new Set(plans.map(({ id }) => id))
  const pairs = plans.flatMap((plan): readonly PlanPair[] => {
    const { subject, year, place } = plan.profile
    const pair = (by: PlanPair['by'], from: string) => ({ from, to: plan.id, by })
    const declared = plan.compare.filter((id) => id !== plan.id && ids.has(id))
    const earlier = earlierYear(plan, ofName.get(keyOf(subject, place)) ?? [])
    const above =
      plan.place === null
        ? levelAbove(plan, ofYear.get(keyOf(subject, year)) ?? [])
        : placeAbove(plan, plan.place, (code) => ofPlace.get(keyOf(subject, year, code)) ?? [])
    return [
      ...declared.map((id) => pair('declared', id)),
      ...(earlier ? [pair('year', earlier.id)] : []),
      ...(above ? [pair('level', above.id)] : []),
    ]
  })
  const once = new Map(pairs.toReversed().map((pair) => [keyOf(...[pair.from, pair.to].toSorted()), pair]))
  return [...once.values()].reverse()
}

/** @param related Those that call their place the same. */
function earlierYear(plan: ComparablePlan, related: readonly ComparablePlan[]): ComparablePlan | null {
  const { year } = plan.profile
  if (year === null || plan.profile.place === '') return null
  const earlier = related.filter(
    ({ place, profile }) =>
      (place === plan.place || place === null || plan.place === null) && (profile.year ?? year) < year,
  )
  return soleBest(earlier, ({ profile }) => profile.year ?? 0)
}

/** The plan of the nearest place above; a township's plan, whose place is its county, has the county's above it. */
function placeAbove(
  { profile: { year, level } }: ComparablePlan,
  own: string,
  plansOf: (code: string) => readonly ComparablePlan[],
): ComparablePlan | null {
  if (year === null || own === NATION.code) return null
  const chain = [...placeChain(own), NATION].map(({ code }) => code)
  for (const code of chain) {
    const found = plansOf(code).filter(
      ({ profile }) => code !== own || levelRank(profile.level) < levelRank(level),
    )
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

/** @param related Those of the same subject and year. */
function levelAbove({ profile }: ComparablePlan, related: readonly ComparablePlan[]): ComparablePlan | null {
  const { year, level, place } = profile
  if (year === null || level === null || place === '') return null
  const above = related.filter(
    (other) => other.profile.place !== '' && levelRank(other.profile.level) < levelRank(level),
  )
  return soleBest(above, (other) => levelRank(other.profile.level))
}

/** The one with the highest value; `null` where several share it. */
function soleBest(
  plans: readonly ComparablePlan[],
  value: (plan: ComparablePlan) => number,
): ComparablePlan | null {
  const highest = plans.reduce((best, plan) => Math.max(best, value(plan)), Number.NEGATIVE_INFINITY)
  const [only = null, ...others] = plans.filter((plan) => value(plan) === highest)
  return others.length === 0 ? only : null
}

function keyOf(...parts: readonly (string | number | null)[]): string {
  return JSON.stringify(parts)
}
