import type { LayeredParts } from '../model/layered-parts.ts'
import type { OrganizationMention } from '../model/layers.ts'
import { partId } from '../model/part-id.ts'
import type { Body, Chapter, Extra, InheritedUnit, Task } from '../model/plan.ts'
import type { Organization } from '../model/registry.ts'
import { createRegisteredId } from './registered-bodies.ts'
import { type BodyContext, resolveBody } from './resolve-body.ts'

/** A plan whose responsible units all have an id, and the bodies that the registry does not name. */
interface NamedPlan extends LayeredParts {
  readonly chapters: Chapter[]
  readonly tasks: Task[]
  readonly extras: Extra[]
  readonly bodies: Body[]
}

/**
 * Give every unit that a plan makes responsible the id of its body.
 *
 * 1. What has an id of the registry keeps it; what is only named stays as it is.
 * 2. Each body that the registry does not have is described once, in the order of ids.
 */
export function nameBodies(
  plan: LayeredParts,
  organizations: readonly Organization[],
  context: BodyContext,
): NamedPlan {
  const registeredId = createRegisteredId(organizations)
  const ids = new Map<string, string>()
  const bodies = new Map<string, Body>()
  const idOf = (name: string) => {
    const known = ids.get(name)
    if (known !== undefined) return known
    const body = resolveBody(name, context)
    const registered = registeredId(body)
    const id = registered ?? body.id
    ids.set(name, id)
    if (registered === null && !bodies.has(id)) bodies.set(id, body)
    return id
  }
  const spots = new Set(plan.tasks.flatMap(({ inheritedUnits }) => inheritedUnits.map(spotOf)))
  const name = <T extends { readonly organizations: OrganizationMention[] }>(id: string, part: T): T => ({
    ...part,
    organizations: part.organizations.map((mention) =>
      mention.organization === null &&
      (mention.role !== 'named' || spots.has(spotOf({ ...mention, part: id })))
        ? { ...mention, organization: idOf(mention.text) }
        : mention,
    ),
  })
  return {
    notice: plan.notice && name('notice', plan.notice),
    preamble: plan.preamble && name('preamble', plan.preamble),
    chapters: plan.chapters.map((chapter) => name(partId('chapter', chapter.id), chapter)),
    tasks: plan.tasks.map((task) => ({
      ...name(partId('task', task.id), task),
      inheritedUnits: task.inheritedUnits.map((unit) => ({
        ...unit,
        organization: unit.organization ?? idOf(unit.text),
      })),
    })),
    closing: plan.closing && name('closing', plan.closing),
    extras: plan.extras.map((extra) => name(extra.id, extra)),
    bodies: [...bodies.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function spotOf({ part, start }: Pick<InheritedUnit, 'part' | 'start'>): string {
  return `${part} ${start}`
}
