import type { Layers } from '../model/layers.ts'
import type { OutcomeEntry, TaskOutcome } from '../model/outcome.ts'
import type { Task } from '../model/plan.ts'

/** What is known of how a task turned out, each with the number or time of its text that it is measured against. */
export function layOutcomes(
  task: Pick<Layers, 'targets' | 'deadlines'>,
  entries: readonly OutcomeEntry[],
): Pick<Task, 'outcomes' | 'searches'> {
  return {
    outcomes: entries.flatMap((entry): TaskOutcome[] => {
      if (!('what' in entry)) return []
      const { task: _, measured, ...outcome } = entry
      const against = measured && measuredAgainst(task, measured.against)
      if (!against) return [outcome]
      const { value = null, unit = null } = measured
      return [{ ...outcome, measured: { ...against, value, unit } }]
    }),
    searches: entries.flatMap((entry) => {
      if ('what' in entry) return []
      const { task: _, ...search } = entry
      return [search]
    }),
  }
}

/** The first number or time of a task's text in these words. */
export function measuredAgainst(
  { targets, deadlines }: Pick<Layers, 'targets' | 'deadlines'>,
  words: string,
) {
  const found =
    targets.find(({ text }) => text === words) ?? deadlines.find(({ text }) => text === words) ?? null
  if (!found) return null
  const { start, end, text } = found
  return { kind: 'value' in found ? ('target' as const) : ('deadline' as const), start, end, text }
}
