import type { AdoptedTask, SaidWords } from '../../model/adopted.ts'
import { partId } from '../../model/part-id.ts'
import type { Task } from '../../model/plan.ts'
import { deadlineWords, roleWord, targetWords } from '../../model/value-words.ts'
import { type Alignment, plansToAlignment } from '../alignment/plans-to-alignment.ts'
import type { PlanEntry } from './plan-to-entry.ts'

/** Two plans compared: which tasks are the same, and how the plan that is compared with is told of them. */
export interface ComparedPlans {
  readonly alignment: Alignment
  /** The tasks of `to` that have a counterpart, in their order. */
  readonly tasks: readonly AdoptedTask[]
}

/** Compare two plans once, for the pages of both. */
export function comparePlans(from: Pick<PlanEntry, 'plan'>, to: Pick<PlanEntry, 'plan'>): ComparedPlans {
  const alignment = plansToAlignment(from.plan.tasks, to.plan.tasks)
  const known = new Map(to.plan.tasks.map((task) => [task.id, task]))
  const tasks = alignment.pairs.flatMap(({ from: of, to: id, score, isSame }): readonly AdoptedTask[] => {
    const task = known.get(id)
    return task ? [{ of, ...factsOf(task), score: Math.round(score * 1000) / 1000, isSame }] : []
  })
  return { alignment, tasks }
}

function factsOf(task: Task): Omit<AdoptedTask, 'of' | 'score' | 'isSame'> {
  const part = partId('task', task.id)
  const { id, label, title, organizations, inheritedUnits, deadlines, targets } = task
  const responsible = [
    ...organizations.filter(({ role }) => role === 'lead'),
    ...organizations.filter(({ role }) => role === 'support'),
  ]
  return {
    ...{ id, label, title },
    units: [
      ...responsible.map((unit) => say(part, unit, roleWord(unit))),
      ...inheritedUnits.map((unit) => say(unit.part, unit, roleWord(unit))),
    ],
    deadlines: deadlines.map((deadline) => say(part, deadline, deadlineWords(deadline))),
    targets: targets.map((target) => say(part, target, targetWords(target))),
  }
}

function say(
  part: string,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
  meaning: string,
): SaidWords {
  return { words: text, meaning, of: `${part}#${start}-${end}` }
}
