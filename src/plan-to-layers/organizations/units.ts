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

/** The first of several leads: `列首位的为牵头单位，下同`, `排在第一位的部门为牵头部门`. */
export const FIRST_LEADS =
  /(?:列|排|居|位于)[^。；，]{0,6}(?:首位|第一位?|首)[^。；]{0,10}(?:牵头|主责|主办)|(?:首位|第一(?:个)?)(?:单位|部门)?(?:为|是)(?:总?牵头|主责|主办)/u

/**
 * Roles of a list: a mark behind a name comes first (`市司法局（牵头）`), then the role that the words around the
 * list give. Where neither tells, the first one leads if the document says so, and else all of them.
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
