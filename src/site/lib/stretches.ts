import type { Layers } from '../../model/layers.ts'
import { partId } from '../../model/part-id.ts'
import type { Task } from '../../model/plan.ts'

/** A stretch of a part's text, as `Quote` takes it, with its words. */
export interface Stretch {
  readonly part: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Stretches of a task of some layer. */
export function stretchesOf(
  task: Task,
  layer: keyof Layers & ('deadlines' | 'targets' | 'citations' | 'organizations'),
): readonly Stretch[] {
  return task[layer].map(({ start, end, text }) => ({ part: partId('task', task.id), start, end, text }))
}

/** Where the units of a task are named: in its own text, or by another part. */
export function unitStretches(task: Task): readonly Stretch[] {
  return [...stretchesOf(task, 'organizations'), ...task.inheritedUnits]
}
