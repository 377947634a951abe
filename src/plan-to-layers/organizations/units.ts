import type { OrganizationMention } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import type { ListedUnit } from './split-units.ts'

/** A responsible unit as the text names it, and whether the text says who of several leads. */
export interface Unit extends Span {
  readonly role: 'lead' | 'support'
  /** Whether it is one of several without a word on who leads. */
  readonly isUnsure: boolean
}

export type UnitRole = OrganizationMention['role']

/**
 * Roles of a list: all of them have the one that is given. Without any, marks tell (`市司法局（牵头）`),
 * or the sole or first one leads.
 */
export function toUnits(
  list: readonly ListedUnit[],
  role: UnitRole,
  firstLeads: boolean | null,
): readonly Unit[] {
  const isMarked = list.some(({ mark }) => mark === 'lead')
  return list.map(({ start, end, mark }, index) => {
    const given = mark ?? (isMarked ? 'support' : role)
    if (given !== 'named') return { start, end, role: given, isUnsure: false }
    if (firstLeads) return { start, end, role: index === 0 ? 'lead' : 'support', isUnsure: false }
    return { start, end, role: 'lead', isUnsure: list.length > 1 && firstLeads === null }
  })
}
