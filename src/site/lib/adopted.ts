import type { AdoptedTask, AdoptingPlan } from '../../model/adopted.ts'
import { partId } from '../../model/part-id.ts'
import { unitText } from '../../model/unit-text.ts'
import { contextOf, entryOf, remember } from './library.ts'
import { type ListPage, splitList } from './split-list.ts'
import { paths } from './urls.ts'

/** A task of a lower or later plan that has a counterpart, and the plan. */
export interface Adopted {
  readonly plan: AdoptingPlan
  readonly task: AdoptedTask
}

/** Rows of a page, so that it has at most 60 KB of HTML: about 900 bytes each, and 250 for the task above them. */
const ROWS = 36

/** So many rows a task, one with another, and each task has a page of its own; else as many share one as it takes. */
const ROWS_OF_TASK = 12

/** The pages of what lower and later plans have of a plan's tasks; none where none has anything. */
export const adoptedPages: (plan: string) => readonly ListPage<Adopted>[] = remember((id) => {
  const byTask = adoptedByTask(id)
  if (byTask.size === 0) return []
  const names = new Map(entryOf(id).plan.tasks.map((task) => [task.id, unitText(task)]))
  const entries = [...byTask.values()].flat()
  return splitList({
    entries,
    mostGroups: entries.length / ROWS_OF_TASK,
    groupOf: ({ task: { of } }) => ({ id: partId('task', of), name: names.get(of) ?? of }),
    withinOf: ({ plan: { id: other, name } }) => ({ id: other, name }),
    most: ROWS,
  })
})

/** What lower and later plans have of each task, in the order of the tasks and of places. */
const adoptedByTask: (plan: string) => ReadonlyMap<string, readonly Adopted[]> = remember((id) => {
  const { adopting } = contextOf(id)
  const all = adopting.flatMap((plan) => plan.tasks.map((task) => ({ plan, task })))
  const found = Map.groupBy(all, ({ task }) => task.of)
  const own = adopting.length > 0 ? entryOf(id).plan.tasks : []
  return new Map(own.flatMap(({ id: task }) => (found.has(task) ? [[task, found.get(task) ?? []]] : [])))
})

/** How many lower plans and others have a counterpart of a task, and where they are listed; `null` where none has. */
export function adoptionOf(
  plan: string,
  task: string,
): { readonly words: string; readonly path: string } | null {
  const rows = adoptedByTask(plan).get(task)
  if (!rows) return null
  const part = partId('task', task)
  const page = adoptedPages(plan).find(
    ({ group, sections }) => group?.id === part || sections.some(({ id }) => id === part),
  )
  const path = `${paths.adopted(plan)}${page?.path ?? ''}${page?.group ? '' : `#${part}`}`
  return { words: `${countPlans(rows.map((row) => row.plan))}有对应的任务`, path }
}

const KINDS = [
  ['level', '份下级文件'],
  ['year', '份以后的文件'],
  ['declared', '份别的文件'],
] as const

/** `18 份下级文件、1 份以后的文件`. */
export function countPlans(plans: readonly AdoptingPlan[]): string {
  const counts = Map.groupBy(plans, ({ by }) => by)
  return KINDS.flatMap(([by, words]) => {
    const own = counts.get(by)
    return own ? [`${own.length} ${words}`] : []
  }).join('、')
}
