import { placedEntries } from '../../model/layered-parts.ts'
import type { Plan } from '../../model/plan.ts'
import { paths } from '../../model/site-paths.ts'
import { partOfAnchor, valueAnchor } from '../../model/value-anchor.ts'
import { idOf, type PlanEntry } from './library.ts'

/** What a plan sets by numbers (量化指标) or by time (时限), each with pages of its own. */
export type ValueKind = 'targets' | 'deadlines'

/** The page of a plan's values of a kind, or the place of one of them. */
export function valuesPath(plan: Plan, kind: ValueKind, anchor?: string): string {
  return paths[kind === 'targets' ? 'planTargets' : 'planDeadlines'](idOf(plan), anchor)
}

/** An anchor that was published once on the page of all plans. */
export interface FormerAnchor {
  readonly was: string
  /** The part that it is in. */
  readonly part: string
  /** The anchor of today, and its words as `Quote` takes them; `null` where they are no longer read as a value. */
  readonly now: { readonly anchor: string; readonly of: string } | null
}

/** The anchors that a plan's values had. */
export function formerAnchors(
  { plan, formerAnchors: own }: PlanEntry,
  kind: ValueKind,
): readonly FormerAnchor[] {
  const words = new Map(
    placedEntries(plan, kind).map(({ part, entry }) => [
      valueAnchor(part, entry),
      `${part}#${entry.start}-${entry.end}`,
    ]),
  )
  return Object.entries(own[kind] ?? {}).map(([was, anchor]) => {
    const of = words.get(anchor)
    return { was, part: partOfAnchor(anchor), now: of === undefined ? null : { anchor, of } }
  })
}
