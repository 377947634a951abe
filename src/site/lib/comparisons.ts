import type { Alignment } from '../../library/alignment/plans-to-alignment.ts'
import { partId } from '../../model/part-id.ts'
import type { Task } from '../../model/plan.ts'
import { findTask } from '../../model/plan-index.ts'
import { contextOf, entryOf, idOf, type PlanEntry, remember } from './library.ts'
import { paths } from './urls.ts'

/** Two plans compared; `to` is the later, the lower, or the one that declares it. */
export interface Comparison {
  readonly from: PlanEntry
  readonly to: PlanEntry
  readonly alignment: Alignment
}

/** A task's counterpart in an earlier or higher plan. */
export interface Counterpart {
  readonly entry: PlanEntry
  readonly task: Task
  readonly score: number
  readonly isSame: boolean
  /** Site path of the place where the two are compared. */
  readonly path: string
}

/** The comparisons of a plan with others: of those with it, which may be hundreds, `adopted.ts` tells. */
export const comparisonsOf: (plan: string) => readonly Comparison[] = remember((id) =>
  contextOf(id).compared.map(({ from, alignment }) => ({ from: entryOf(from), to: entryOf(id), alignment })),
)

/** The counterparts of a plan's task, those of the latest plans first. */
export function counterpartsOf(plan: string, task: string): readonly Counterpart[] {
  const year = ({ entry }: Counterpart) => entry.profile.year ?? 0
  return (counterparts(plan).get(task) ?? []).toSorted((a, b) => year(b) - year(a))
}

const counterparts: (plan: string) => ReadonlyMap<string, readonly Counterpart[]> = remember((id) => {
  const found = comparisonsOf(id).flatMap(({ from, alignment }) =>
    alignment.pairs.flatMap((pair) => {
      const task = findTask(from.plan, partId('task', pair.from))
      const path = paths.compare(id, idOf(from.plan), partId('task', pair.to))
      const { score, isSame } = pair
      return task ? [{ of: pair.to, counterpart: { entry: from, task, score, isSame, path } }] : []
    }),
  )
  const byTask = Map.groupBy(found, ({ of }) => of)
  return new Map([...byTask].map(([of, own]) => [of, own.map(({ counterpart }) => counterpart)]))
})
