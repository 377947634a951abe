import type { Body } from '../model/plan.ts'
import type { Organization } from '../model/registry.ts'
import { isWithin, NATION, placeOf } from './places.ts'
import type { PlanPlace } from './plan-place.ts'

/**
 * The registry's bodies as a plan may name them: one of a place is meant by `省政府` only in plans of that place;
 * elsewhere only its names count that say the place.
 */
export function placedOrganizations(
  organizations: readonly Organization[],
  plan: PlanPlace | null,
): readonly Organization[] {
  return organizations.flatMap((body): readonly Organization[] => {
    if (body.place === null || body.place === NATION.code || (plan && isWithin(plan.code, body.place)))
      return [body]
    const place = placeOf(body.place)?.name ?? ''
    const [name, ...aliases] = [body.name, ...body.aliases].filter((each) => each.includes(place))
    return name === undefined ? [] : [{ ...body, name, aliases }]
  })
}

/** The registry's id for a body that it has under another: by place and function, or as an id that was. */
export function createRegisteredId(
  organizations: readonly Organization[],
): (body: Pick<Body, 'id'>) => string | null {
  const ids = new Map(
    organizations.flatMap(({ id, place, function: known, was }) => [
      [id, id] as const,
      ...was.map((old) => [old, id] as const),
      ...(place && known ? [[`${place}-${known}`, id] as const] : []),
    ]),
  )
  return ({ id }) => ids.get(id) ?? null
}
