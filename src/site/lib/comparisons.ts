import { partId } from '../../model/part-id.ts'
import type { Task } from '../../model/plan.ts'
import { findTask } from '../../model/plan-index.ts'
import { type Alignment, plansToAlignment } from '../../plans-to-alignment/plans-to-alignment.ts'
import { contextOf, entryOf, idOf, type PlanEntry, remember } from './library.ts'
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

/** The pairs that a plan is part of, compared; pages of a plan ask for their own. */
export const comparisonsOf: (plan: string) => readonly Comparison[] = remember((id) =>
  contextOf(id).pairs.map((pair) => {
    const from = entryOf(pair.from)
    const to = entryOf(pair.to)
    return { from, to, alignment: plansToAlignment(from.plan.tasks, to.plan.tasks) }
  }),
)

/** The counterparts of a plan's task, those of the latest plans first. */
export function counterpartsOf(plan: string, task: string): readonly Counterpart[] {
  const year = ({ entry }: Counterpart) => entry.profile.year ?? 0
  return (counterparts(plan).get(`${plan} ${task}`) ?? []).toSorted((a, b) => year(b) - year(a))
}

const counterparts: (plan: string) => ReadonlyMap<string, readonly Counterpart[]> = remember((id) =>
  indexCounterparts(comparisonsOf(id)),
)

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
