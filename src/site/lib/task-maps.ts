import { isAfter } from '../../model/loose-day.ts'
import { outcomesSince, type TaskState, taskState } from '../../model/outcome.ts'
import { readPartId } from '../../model/part-id.ts'
import type { Plan, Task } from '../../model/plan.ts'
import type { TaskGroup } from '../../model/plan-index.ts'
import { findLastDay, laterName } from '../../plan-to-layers/profile/timing.ts'

/** How a state is called in addresses and style sheets. */
const IDS: Readonly<Record<TaskState, string>> = {
  完成: 'done',
  部分完成: 'partly',
  进行中: 'going',
  未完成: 'open',
  已调整: 'changed',
  有结果: 'known',
  未查明: 'unknown',
}

/** Tasks that look alike on a map of what became of them. */
export interface Look {
  readonly id: string
  readonly name: string
  readonly tasks: ReadonlySet<Task>
  /** Whether they are some of those of the look before. */
  readonly isWithin: boolean
}

/** How the tasks of a plan look by what became of them, those of which most is known first; looks of no task are left out. */
export function taskLooks(plan: Plan): readonly Look[] {
  const byState = Map.groupBy(plan.tasks, (task) => taskState(task, plan.issuedDate))
  const last = findLastDay(plan)
  const looks = Object.entries(IDS).flatMap(([name, id]): Look[] => {
    const tasks = byState.get(name as TaskState) ?? []
    const later = name === '有结果' ? tasks.filter((task) => isLater(task, plan, last)) : []
    return [
      { id, name, tasks: new Set(tasks), isWithin: false },
      { id: 'later', name: laterName(last), tasks: new Set(later), isWithin: true },
    ]
  })
  return looks.filter(({ tasks }) => tasks.size > 0)
}

/** The classes of a task: that of its state, and of one of which all that is known is from after the plan's time. */
export function lookClasses(looks: readonly Look[], task: Task): readonly string[] {
  return looks.filter(({ tasks }) => tasks.has(task)).map(({ id }) => `is-${id}`)
}

/** `有结果，都在2020年之后` */
export function stateWords(looks: readonly Look[], task: Task): string {
  const own = looks.filter(({ tasks }) => tasks.has(task))
  return own.map(({ name, isWithin }) => (isWithin ? `都在${name}` : name)).join('，')
}

function isLater(task: Task, { issuedDate }: Plan, last: string | null): boolean {
  return last !== null && outcomesSince(task, issuedDate).every(({ date }) => isAfter(date, last))
}

/** How many tasks the small map has at most; each page of a plan has the map, so that a page would grow with the plan. */
const MOST_TASKS = 300
/** Of a longer plan, how many are shown to either side of the one that the page is of. */
const AROUND = 40

/** The tasks of a group that the map of a page shows: all, or of a plan that is too long those around the page's own. */
export function tasksOnMap(plan: Plan, { tasks }: TaskGroup, current: string | undefined): readonly Task[] {
  if (plan.tasks.length <= MOST_TASKS) return tasks
  const { kind, id } = readPartId(current ?? '')
  const at = kind === 'task' ? tasks.findIndex((task) => task.id === id) : -1
  return at === -1 ? [] : tasks.slice(Math.max(0, at - AROUND), at + AROUND + 1)
}
