import { plansToChanges, type VersionChanges } from '../../library/alignment/plans-to-changes.ts'
import type { Plan } from '../../model/plan.ts'
import type { PlanEntry } from './library.ts'

/** An earlier version of a plan, and what the version that took its place changed. */
export interface ComparedVersion {
  /** From 1, the oldest. */
  readonly number: number
  /** The day on which it was replaced, and why. */
  readonly replaced: string
  readonly reason: string | null
  readonly from: Plan
  readonly to: Plan
  readonly changes: VersionChanges
}

/** The earlier versions of a plan, the oldest first, each beside the one that took its place. */
export function comparedVersions({ plan, earlier }: PlanEntry): readonly ComparedVersion[] {
  return (plan.history?.versions ?? []).flatMap(({ replaced, reason = null }, index) => {
    const from = earlier[index]
    const to = earlier[index + 1] ?? plan
    if (!from) return []
    return [{ number: index + 1, replaced, reason, from, to, changes: plansToChanges(from, to) }]
  })
}
