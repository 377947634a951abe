import { levelRank } from '../plan-to-profile/level-rank.ts'
import type { PlanProfile } from '../plan-to-profile/plan-to-profile.ts'

/** What decides with which plans one is compared. */
export interface ComparablePlan {
  readonly id: string
  readonly profile: PlanProfile
  /** Ids that its publisher has declared. */
  readonly compare: readonly string[]
}

/** Two plans to compare: `to` is the later, the lower, or the one that declares it. */
export interface PlanPair {
  readonly from: string
  readonly to: string
}

/**
 * Choose which plans of a library are compared, each pair once.
 *
 * A plan is compared with those that its `plan.yaml` names, with the same place's plan of the same subject for the
 * nearest earlier year, and with the one of the same subject and year of the next level above. Only a sole candidate
 * is taken. A plan adds two pairs and at most five declared ones, so that the cost grows as the library does.
 */
export function plansToPairs(plans: readonly ComparablePlan[]): readonly PlanPair[] {
  const bySubject = Map.groupBy(
    plans.filter(({ profile }) => profile.place !== ''),
    ({ profile }) => profile.subject,
  )
  const ids = new Set(plans.map(({ id }) => id))
  const pairs = plans.flatMap((plan): readonly PlanPair[] => {
    const related = plan.profile.place === '' ? [] : (bySubject.get(plan.profile.subject) ?? [])
    const found = [earlierYear(plan, related), levelAbove(plan, related)].flatMap((other) => other?.id ?? [])
    const declared = plan.compare.filter((id) => id !== plan.id && ids.has(id))
    return [...declared, ...found].map((from) => ({ from, to: plan.id }))
  })
  return [...new Map(pairs.toReversed().map((pair) => [keyOf(pair), pair])).values()].reverse()
}

function earlierYear({ profile }: ComparablePlan, related: readonly ComparablePlan[]): ComparablePlan | null {
  const { place, year } = profile
  if (year === null) return null
  const earlier = related.filter(
    (other) => other.profile.place === place && (other.profile.year ?? year) < year,
  )
  return soleBest(earlier, (other) => other.profile.year ?? 0)
}

function levelAbove({ profile }: ComparablePlan, related: readonly ComparablePlan[]): ComparablePlan | null {
  const { year, level } = profile
  if (year === null || level === null) return null
  const above = related.filter(
    (other) => other.profile.year === year && levelRank(other.profile.level) < levelRank(level),
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

/** The same for a pair whichever way round. */
function keyOf({ from, to }: PlanPair): string {
  return [from, to].toSorted().join(' ')
}
