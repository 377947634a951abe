import { readPartId } from '../../model/part-id.ts'
import type { Plan, Task } from '../../model/plan.ts'
import type { TaskGroup } from '../../model/plan-index.ts'

/** How many tasks the small map has at most; each page of a plan has the map, so that a page would grow with the plan. */
const MOST = 300
/** Of a longer plan, how many are shown to either side of the one that the page is of. */
const AROUND = 40

/** The tasks of a group that the map of a page shows: all, or of a plan that is too long those around the page's own. */
export function tasksOnMap(plan: Plan, { tasks }: TaskGroup, current: string | undefined): readonly Task[] {
  if (plan.tasks.length <= MOST) return tasks
  const { kind, id } = readPartId(current ?? '')
  const at = kind === 'task' ? tasks.findIndex((task) => task.id === id) : -1
  return at === -1 ? [] : tasks.slice(Math.max(0, at - AROUND), at + AROUND + 1)
}
