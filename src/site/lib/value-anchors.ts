import type { Plan } from '../../model/plan.ts'
import { valueAnchor } from '../../model/site-paths.ts'
import { allPlans } from './library.ts'

/** How a plan's numbers and times are anchored on /targets/ and /deadlines/. */
export async function valueAnchors(plan: Plan): Promise<(part: string, n: number) => string> {
  const entry = (await allPlans()).find((candidate) => candidate.plan.id === plan.id)
  const anchored = { id: plan.id, hasShortAnchors: entry?.hasShortAnchors ?? false }
  return (part, n) => valueAnchor(anchored, part, n)
}
