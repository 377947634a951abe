import type { OrganizationMention } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import type { ListedUnit } from './split-units.ts'

/** A responsible unit as the text names it, and whether the text says who of several leads. */
export interface Unit extends Span {
  readonly role: 'lead' | 'support'
  /** Whether it is one of several without a word on who leads. */
  readonly isUnsure: boolean
  /** The text's own word for what it does: `牵头`, `负责`, `配合`; `null` where it has none. */
  readonly verb: string | null
}

const LEADS = /牵头|主/u

export type UnitRole = OrganizationMention['role']

/** The first of several leads: `列首位的为牵头单位，下同`, `排在第一位的部门为牵头部门`. */
export const FIRST_LEADS =
  /(?:列|排|居|位于)[^。；，]{0,6}(?:首位|第一位?|首)[^。；]{0,10}(?:牵头|主责|主办)|(?:首位|第一(?:个)?)(?:单位|部门)?(?:为|是)(?:总?牵头|主责|主办)/u

const VERB =
  /牵头|主办|主责|主管|负总责|承办|协办|协助|协同|协作|配合|参与|参加|支持|指导|对接|组织实施|落实|实施|完成|责任|负责/u

/** The word for a role in a label, a verb or a mark: `牵头单位：` is 牵头, `责任单位：` 负责, `具体负责` 负责. */
export function verbIn(words: string): string | null {
  const verb = VERB.exec(words)?.[0] ?? null
  return verb === '责任' ? '负责' : verb
}

/**
 * Roles of a list: a mark behind a name comes first (`市司法局（牵头）`), then the role that the words around the
 * list give, whose word is `verb`. Where neither tells, the first one leads if the document says so, and else all of them.
 */
export function toUnits(
  list: readonly ListedUnit[],
  role: UnitRole,
  firstLeads: boolean | null,
  verb: string | null = null,
): readonly Unit[] {
  const isMarked = list.some(({ mark }) => mark && LEADS.test(mark))
  return list.map(({ start, end, mark }, index): Unit => {
    const unit = { start, end, isUnsure: false }
    if (mark) return { ...unit, role: LEADS.test(mark) ? 'lead' : 'support', verb: mark }
    const given = isMarked ? 'support' : role
    if (given !== 'named') return { ...unit, role: given, verb }
    if (firstLeads && index === 0) return { ...unit, role: 'lead', verb: '牵头' }
    if (firstLeads) return { ...unit, role: 'support', verb }
    return { ...unit, role: 'lead', verb, isUnsure: list.length > 1 && firstLeads === null }
  })
}
