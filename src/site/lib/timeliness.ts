import type { Deadline } from '../../model/layers.ts'
import { isAfter, isWithin } from '../../model/loose-day.ts'
import type { TaskOutcome } from '../../model/outcome.ts'
import type { Task } from '../../model/plan.ts'
import { lastDay } from '../../model/value-words.ts'

/** States of which the day says when something was reached. */
const REACHED: readonly TaskOutcome['state'][] = [undefined, '完成', '部分完成']

/** The time that a finding is measured against. */
export function measuredDeadline(
  { deadlines }: Pick<Task, 'deadlines'>,
  { measured }: TaskOutcome,
): Deadline | undefined {
  return measured?.kind === 'deadline' ? deadlines.find(({ start }) => start === measured.start) : undefined
}

/**
 * Whether a finding is in time, by the source's day alone: `null` where it is measured against no last day, or its day
 * is not exact enough, as a year is for a day within it.
 */
export function timelinessOf(task: Pick<Task, 'deadlines'>, outcome: TaskOutcome): string | null {
  const deadline = measuredDeadline(task, outcome)
  const last = deadline ? lastDay(deadline) : null
  if (last === null || !REACHED.includes(outcome.state)) return null
  if (isAfter(outcome.date, last)) return '晚于时限'
  return isWithin(outcome.date, last) ? '在时限以内' : null
}
