import { type LayeredParts, layeredParts } from '../../model/layered-parts.ts'
import type { OrganizationMention } from '../../model/layers.ts'
import { partId, readPartId } from '../../model/part-id.ts'
import type { InheritedUnit, Task } from '../../model/plan.ts'
import { findRemarks, type UnitRemark } from './find-remarks.ts'

/** A remark where it stands, and the tasks that have units from it. */
export interface PlacedRemark extends UnitRemark {
  readonly part: string
  readonly tasks: readonly string[]
}

/** The tasks with the units that remarks give them, and the remarks. */
export interface Inheritance {
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
