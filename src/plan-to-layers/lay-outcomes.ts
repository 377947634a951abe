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
      if (entry.kind !== 'finding') return []
      const { kind: _, task: __, measured, ...outcome } = entry
      const against = measured && measuredAgainst(task, measured.against)
      if (!against) return [outcome]
      const { unit, ...place } = against
      return [{ ...outcome, measured: { ...place, value: measured.value ?? null, unit } }]
    }),
    searches: entries.flatMap((entry) => {
      if (entry.kind !== 'search') return []
      const { kind: _, task: __, ...search } = entry
      return [search]
    }),
  }
}

/** The first number or time of a task's text in these words, and the unit of a number. */
export function measuredAgainst(
  { targets, deadlines }: Pick<Layers, 'targets' | 'deadlines'>,
  words: string,
) {
  const found =
    targets.find(({ text }) => text === words) ?? deadlines.find(({ text }) => text === words) ?? null
  if (!found) return null
  const { start, end, text } = found
  return 'value' in found
    ? { kind: 'target' as const, start, end, text, unit: found.unit }
    : { kind: 'deadline' as const, start, end, text, unit: null }
}
