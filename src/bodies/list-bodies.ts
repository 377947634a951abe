import { layeredParts } from '../model/layered-parts.ts'
import type { Deadline, OrganizationMention, Target } from '../model/layers.ts'
import type { TaskOutcome } from '../model/outcome.ts'
import { partId } from '../model/part-id.ts'
import type { Body, InheritedUnit, Plan } from '../model/plan.ts'
import type { Organization } from '../model/registry.ts'
import { roleWord } from '../model/value-words.ts'
import { nationalBodies } from './national-bodies.ts'
import { NATION } from './places.ts'

/** What a body has to do: a task, or another part that names it as responsible. */
export interface Duty {
  readonly plan: Plan
  readonly part: string
  readonly role: 'lead' | 'support'
  /** The plan's own word: `牵头`, `负责`, `配合`. */
  readonly verb: string
  /** Its name as printed there. */
  readonly words: string
  /** Of a unit that another part names for the task: why it is meant. */
  readonly because: InheritedUnit['because'] | null
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly Target[]
  /** What became of the task. */
  readonly outcomes: readonly TaskOutcome[]
}

/** A body of a library: of the hand-kept registry, or as its plans describe it. */
export interface ListedBody {
  readonly body: Organization
  readonly isRegistered: boolean
  readonly duties: readonly Duty[]
  /** Ids of the plans that name it, responsible or not. */
  readonly plans: readonly string[]
}

/**
 * All bodies of a library by id, those of the registry first; what plans say of each is looked up once for all.
 *
 * 1. A part is among a body's duties once; where it both leads and supports, it leads.
 * 2. Other names are those of the registry, those that plans print, and those that a body of the whole country has.
 */
export function listBodies(
  plans: readonly Plan[],
  organizations: readonly Organization[],
): ReadonlyMap<string, ListedBody> {
  const registered = new Set(organizations.map(({ id }) => id))
  const described = plans.flatMap(({ bodies }) => bodies).filter(({ id }) => !registered.has(id))
  const found = new Map(
    [...registered, ...described.map(({ id }) => id)].map((id) => [
      id,
      { duties: new Map<string, Duty>(), plans: new Set<string>(), words: new Set<string>() },
    ]),
  )
  for (const plan of plans)
    for (const { id, words, duty } of namedBodies(plan)) {
      const entry = found.get(id)
      entry?.plans.add(plan.id ?? '')
      entry?.words.add(words)
      const key = `${plan.id}/${duty?.part}`
      if (duty && entry?.duties.get(key)?.role !== 'lead') entry?.duties.set(key, duty)
    }
  const list = (body: Organization, isRegistered: boolean): [string, ListedBody] => {
    const { duties, plans: by } = found.get(body.id) ?? {}
    return [body.id, { body, isRegistered, duties: [...(duties?.values() ?? [])], plans: [...(by ?? [])] }]
  }
  return new Map([
    ...organizations.map((body) => list(body, true)),
    ...[...Map.groupBy(described, ({ id }) => id).values()].flatMap(([first]) =>
      first ? [list(toOrganization(first, found.get(first.id)?.words ?? new Set()), false)] : [],
    ),
  ])
}

/** A body that plans describe as an entry of a registry; `words` are the names that they print. */
export function toOrganization(
  { id, name, place, function: known }: Body,
  words: ReadonlySet<string>,
): Organization {
  const national = place === NATION.code && known ? nationalBodies(known) : []
  const others = national.flatMap((each) => [each.name, ...each.shortNames])
  const aliases = [...new Set([...words, ...others])].filter((each) => each !== name)
  return { id, name, kind: 'body', aliases, place, function: known, was: [], notes: null }
}

/** Bodies as entries of a registry, for what lists names. */
export function libraryOrganizations(
  plans: readonly Plan[],
  organizations: readonly Organization[],
): readonly Organization[] {
  return [...listBodies(plans, organizations).values()].map(({ body }) => body)
}

/** Where a plan names a body. */
interface NamedBody {
  readonly id: string
  readonly words: string
  /** What it has to do; `null` where it is only named. */
  readonly duty: Duty | null
}

/** Every place where a plan names a body that has an id, the tasks for which another part names it among them. */
export function namedBodies(plan: Plan): readonly NamedBody[] {
  const tasks = new Map(plan.tasks.map((task) => [partId('task', task.id), task]))
  return [...layeredParts(plan)].flatMap(([part, { organizations, deadlines, targets }]) => {
    const { inheritedUnits: inherited = [], outcomes = [] } = tasks.get(part) ?? {}
    return [...organizations, ...inherited].flatMap(
      (unit: OrganizationMention | InheritedUnit): NamedBody[] => {
        const { organization: id, role, text: words } = unit
        if (id === null) return []
        if (role === 'named') return [{ id, words, duty: null }]
        const because = 'because' in unit ? unit.because : null
        const duty = { plan, part, role, verb: roleWord(unit), words, because, deadlines, targets, outcomes }
        return [{ id, words, duty }]
      },
    )
  })
}
