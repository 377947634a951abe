import type { Finding } from '../../diagnostics/finding.ts'
import { type LayeredParts, layeredParts } from '../../model/layered-parts.ts'
import type { OrganizationMention } from '../../model/layers.ts'
import { originOf, type Part } from '../../model/part.ts'
import { partId, readPartId } from '../../model/part-id.ts'
import type { InheritedUnit, Task } from '../../model/plan.ts'
import type { PublishedText } from '../../model/published-text.ts'
import { findRemarks, type UnitRemark } from './find-remarks.ts'

/** A remark where it stands, and the tasks that have units from it. */
interface PlacedRemark extends UnitRemark {
  readonly part: string
  readonly tasks: readonly string[]
}

/** The tasks with the units that remarks give them, and the remarks. */
interface Inheritance {
  readonly tasks: Task[]
  readonly remarks: readonly PlacedRemark[]
}

interface Open {
  readonly remark: UnitRemark
  readonly part: string
  readonly units: readonly InheritedUnit[]
  readonly tasks: string[]
}

/**
 * Give tasks the units that a part before them names for them.
 *
 * 1. `下同` holds within its chapter, until a task names units of its own.
 * 2. `以下……均……` holds to the end of its document, also for tasks with units, which it joins as support.
 * 3. The words stay where they are: an inherited unit says in which part.
 */
export function inheritUnits(plan: LayeredParts, firstLeads: boolean | null, isWanted: boolean): Inheritance {
  if (!isWanted) return { tasks: [...plan.tasks], remarks: [] }
  const remarks: Open[] = []
  const inherited = new Map<string, InheritedUnit[]>()
  let same: Open | null = null
  let below: readonly Open[] = []
  for (const [part, { text, organizations }] of layeredParts(plan)) {
    const own = organizations.filter(({ role }) => role !== 'named')
    const { kind } = readPartId(part)
    if (kind === 'chapter' || own.length > 0) same = null
    if (kind === 'title' || kind === 'preamble') below = []
    if (kind === 'task') {
      const had = same ? take(same, part, []) : []
      inherited.set(part, [...had, ...below.flatMap((each) => take(each, part, [...own, ...had]))])
    }
    const found = findRemarks(text, firstLeads).map((remark) => place(remark, part, organizations))
    remarks.push(...found)
    same = found.findLast(({ remark }) => remark.kind === 'same') ?? same
    below = [...below, ...found.filter(({ remark }) => remark.kind === 'below')]
  }
  return {
    tasks: plan.tasks.map((task) => ({
      ...task,
      inheritedUnits: inherited.get(partId('task', task.id)) ?? [],
    })),
    remarks: remarks.map(({ remark, part, tasks }) => ({ ...remark, part, tasks })),
  }
}

function place(remark: UnitRemark, part: string, mentions: readonly OrganizationMention[]): Open {
  const units = remark.units.flatMap(({ start, end, role, verb }) => {
    const mention = mentions.find((each) => each.start === start && each.end === end)
    if (!mention) return []
    const { text, organization } = mention
    return [{ start, end, text, part, organization, role, ...(verb && { verb }), because: remark.kind }]
  })
  return { remark, part, units, tasks: [] }
}

/** What a task has of a remark, beside the units that it has already: those lead, and none is had twice. */
function take(
  { units, tasks }: Open,
  task: string,
  has: readonly { readonly text: string }[],
): readonly InheritedUnit[] {
  const taken = units.filter(({ text }) => !has.some((unit) => unit.text === text))
  if (taken.length > 0) tasks.push(task)
  return has.length > 0 ? taken.map((unit) => ({ ...unit, role: 'support' })) : taken
}

/** Report which tasks have their units from elsewhere, and remarks that say so in words that were not read. */
export function checkRemarks(
  parts: readonly Part[],
  remarks: readonly PlacedRemark[],
  { map, text }: PublishedText,
): readonly Finding[] {
  const origins = new Map(parts.map((part) => [part.id, originOf(part)]))
  return remarks.flatMap(({ part, start, end, units, tasks }): readonly Finding[] => {
    const origin = origins.get(part) ?? 0
    const wordsOf = (span: { readonly start: number; readonly end: number }) =>
      text.slice(origin + span.start, origin + span.end)
    const at = map.toSource({ start: origin + start, end: origin + end })
    const words = wordsOf({ start, end })
    if (units.length === 0) return [{ code: 'units-remark-unread', at, values: { text: words } }]
    if (tasks.length === 0) return []
    const named = units.map(wordsOf).join('、')
    const values = { text: words, count: tasks.length, tasks: listTasks(tasks), units: named }
    return [{ code: 'units-inherited', at, values }]
  })
}

const LISTED = 5

function listTasks(tasks: readonly string[]): string {
  const ids = tasks.slice(0, LISTED).map((task) => readPartId(task).id)
  return `${ids.join('、')}${tasks.length > LISTED ? '……' : ''}`
}
