import { partId } from '../../model/part-id.ts'
import type { Task } from '../../model/plan.ts'
import { findTask } from '../../model/plan-index.ts'
import { type Alignment, plansToAlignment } from '../../plans-to-alignment/plans-to-alignment.ts'
import { plansToPairs } from '../../plans-to-pairs/plans-to-pairs.ts'
import { allPlans, idOf, type PlanEntry } from './library.ts'
import { paths } from './urls.ts'

/** Two plans compared; `to` is the later, the lower, or the one that declares it. */
export interface Comparison {
  readonly from: PlanEntry
  readonly to: PlanEntry
  readonly alignment: Alignment
}

/** A task's counterpart in another plan. */
export interface Counterpart {
  readonly entry: PlanEntry
  readonly task: Task
  readonly score: number
  readonly isSame: boolean
  /** Site path of the place where the two are compared. */
  readonly path: string
}

/** While the site is built nothing changes: the plans are compared once, and not again for every page. */
const published = import.meta.env.PROD ? compareAll() : null

/** Every pair of plans that is compared. */
export async function allComparisons(): Promise<readonly Comparison[]> {
  return (await (published ?? compareAll())).comparisons
}

/** The counterparts of a task, those of the latest plans first. */
export async function counterpartsOf(plan: string, task: string): Promise<readonly Counterpart[]> {
  const { counterparts } = await (published ?? compareAll())
  const year = ({ entry }: Counterpart) => entry.profile.year ?? 0
  return (counterparts.get(`${plan} ${task}`) ?? []).toSorted((a, b) => year(b) - year(a))
}

async function compareAll() {
  const plans = await allPlans()
  const byId = new Map(plans.map((entry) => [idOf(entry.plan), entry]))
  const pairs = plansToPairs(
    plans.map(({ plan, profile, compare }) => ({ id: idOf(plan), profile, compare })),
  )
  const comparisons = pairs.flatMap((pair): readonly Comparison[] => {
    const from = byId.get(pair.from)
    const to = byId.get(pair.to)
    return from && to ? [{ from, to, alignment: plansToAlignment(from.plan.tasks, to.plan.tasks) }] : []
  })
  return { comparisons, counterparts: indexCounterparts(comparisons) }
}

function indexCounterparts(comparisons: readonly Comparison[]): ReadonlyMap<string, readonly Counterpart[]> {
  const found = new Map<string, Counterpart[]>()
  const add = (plan: PlanEntry, id: string, counterpart: Omit<Counterpart, 'task'>, other: string) => {
    const task = findTask(counterpart.entry.plan, partId('task', other))
    const key = `${plan.plan.id} ${id}`
    if (task) found.set(key, [...(found.get(key) ?? []), { ...counterpart, task }])
  }
  for (const { from, to, alignment } of comparisons) {
    for (const { from: earlier, to: later, score, isSame } of alignment.pairs) {
      const path = paths.compare(idOf(to.plan), idOf(from.plan), partId('task', later))
      add(to, later, { entry: from, score, isSame, path }, earlier)
      add(from, earlier, { entry: to, score, isSame, path }, later)
    }
  }
  return found
}
