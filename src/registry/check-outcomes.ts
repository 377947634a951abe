import type { Finding, FindingValue, Reason } from '../diagnostics/finding.ts'
import { distinct } from '../model/distinct.ts'
import { isBefore } from '../model/loose-day.ts'
import type { OutcomeEntry } from '../model/outcome.ts'
import type { Plan, Task } from '../model/plan.ts'
import { measuredAgainst } from '../plan-to-layers/lay-outcomes.ts'

/** A fault, and the member of `outcomes.yaml` that is at fault. */
type OutcomeFault = Omit<Finding, 'at'> & { readonly path: readonly PropertyKey[] }

type OutcomeFinding = Extract<OutcomeEntry, { kind: 'finding' }>

/** What of a plan's outcomes does not fit the plan: its tasks, its date, its numbers and times. */
export function checkOutcomes(
  entries: readonly OutcomeEntry[],
  { tasks, issuedDate }: Pick<Plan, 'tasks' | 'issuedDate'>,
): readonly OutcomeFault[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const first = new Map<string, number>()
  return entries.flatMap((entry, index) => {
    const task = byId.get(entry.task)
    const faults = [
      ...(task ? [] : [unknownTask(entry, tasks)]),
      ...checkRepeated(entry, index, first),
      ...checkDates(entry, issuedDate),
      ...(task && entry.kind === 'finding' ? checkMeasured(entry, task) : []),
    ]
    return faults.map(({ path, ...fault }) => ({ ...fault, path: [index, ...path] }))
  })
}

/** A task is called by its id; one that is called by its number as the plan writes it is told. */
function unknownTask({ task: id }: OutcomeEntry, tasks: Plan['tasks']): OutcomeFault {
  const meant = tasks.filter((task) => [task.id, task.label].some((each) => bare(each) === bare(id)))
  const kind: Reason =
    meant.length === 1 ? { reason: 'task-written', id: meant[0]?.id ?? '' } : { reason: 'task' }
  return { code: 'registry-id-unknown', path: ['task'], values: { id, kind } }
}

/** `（六）`, `六、` and `第六项` as 六. */
function bare(label: string): string {
  return label.replaceAll(/[（）()、．.第项]/gu, '')
}

/** What is the same but for the day on which it was written down. */
function checkRepeated(
  entry: OutcomeEntry,
  index: number,
  places: Map<string, number>,
): readonly OutcomeFault[] {
  const same = JSON.stringify({ ...entry, added: undefined })
  const first = places.get(same)
  if (first !== undefined) return [{ code: 'outcome-repeated', path: [], values: { first: first + 1 } }]
  places.set(same, index)
  return []
}

/** Nothing is carried out, looked for or written down before there is a plan; what is known of before has no state. */
function checkDates(entry: OutcomeEntry, issued: string | null): readonly OutcomeFault[] {
  const told = entry.kind === 'search' ? ['checked', entry.checked] : ['added', entry.added]
  const isMeasured = entry.kind === 'finding' && (entry.state !== undefined || entry.measured !== undefined)
  const dates = [
    { key: told[0], date: told[1], why: 'before-cannot-be-told' },
    { key: 'date', date: isMeasured ? entry.date : undefined, why: 'before-cannot-be-outcome' },
  ] as const
  return dates.flatMap(({ key = '', date, why }): OutcomeFault[] =>
    issued !== null && date !== undefined && isBefore(date, issued)
      ? [{ code: 'outcome-before-plan', path: [key], values: { key, date, issued, why: { reason: why } } }]
      : [],
  )
}

function checkMeasured({ measured }: OutcomeFinding, task: Task): readonly OutcomeFault[] {
  if (!measured) return []
  const { against } = measured
  const found = measuredAgainst(task, against)
  if (!found) {
    const values = { task: task.id, against, known: knownMeasures(task) }
    return [{ code: 'outcome-measure-unknown', path: ['measured', 'against'], values }]
  }
  const fault = (key: string, problem: Reason): OutcomeFault[] => [
    {
      code: 'outcome-measure-unfit',
      path: ['measured', key],
      values: { against, kind: { reason: found.kind }, problem },
    },
  ]
  if (found.kind === 'deadline') {
    const key = (['value', 'unit'] as const).find((each) => measured[each] !== undefined)
    return key ? fault(key, { reason: 'measure-of-time' }) : []
  }
  if (measured.value === undefined) return fault('against', { reason: 'measure-without-value' })
  const { unit = found.unit } = measured
  return unit === found.unit
    ? []
    : fault('unit', { reason: 'measure-of-other-unit', right: found.unit, unit: unit ?? '' })
}

function knownMeasures({ targets, deadlines }: Task): FindingValue {
  const words = distinct([...targets, ...deadlines].map(({ text }) => `“${text}”`))
  return words.length > 0 ? { reason: 'measures-known', words } : { reason: 'measures-none' }
}
