import type { PlanSummary, Spread } from '../../library/entries/plan-summary.ts'
import { summaries } from './library.ts'
import { PAGE_SIZES } from './page-sizes.ts'
import { splitPlans } from './plan-lists.ts'
import type { ListPage } from './split-list.ts'
import type { ValueKind } from './values.ts'

/** How many numbers or times a plan sets. */
export interface PlanValues {
  readonly plan: PlanSummary
  readonly spread: Spread
}

/** The pages that list plans with how many numbers or times they set. */
export function valuePages(kind: ValueKind): readonly ListPage<PlanValues>[] {
  return splitPlans(
    summaries().map((plan) => ({ plan, spread: plan[kind] })),
    PAGE_SIZES.values,
  )
}
