import { distinct } from '../../model/distinct.ts'
import type { OrganizationMention } from '../../model/layers.ts'
import type { InheritedUnit, Task } from '../../model/plan.ts'
import { roleWord } from '../../model/value-words.ts'

/** The units of a task in the plan's own words, each once. */
interface TaskUnits {
  readonly lead: readonly string[]
  readonly support: readonly string[]
  /** Named for it by another part (下同). */
  readonly inherited: readonly string[]
}

/** The units that the plan makes responsible for a task, as its layers record them. */
export function taskUnits({ organizations, inheritedUnits }: Task): TaskUnits {
  const named = (role: 'lead' | 'support') =>
    distinct(organizations.filter((mention) => mention.role === role).map(({ text }) => text))
  return {
    lead: named('lead'),
    support: named('support'),
    inherited: distinct(inheritedUnits.map(({ text }) => text)),
  }
}

/**
 * Units as a ledger has them: 牵头单位 and 责任单位. Where a plan does not say who leads, all answer for the task,
 * and none is said to lead. One that supports has the plan's own word for it (配合, 指导) behind its name; one that
 * another part names for the task has 下同, or 统一写明 where that part speaks of all that follows.
 */
export function ledgerUnits(task: Task): {
  leadUnits: readonly string[]
  responsibleUnits: readonly string[]
} {
  const { lead, support } = taskUnits(task)
  const supporting = task.organizations.filter(({ role }) => role === 'support')
  const tellsLead = task.organizations.some(isSaidToLead) || (lead.length === 1 && support.length > 0)
  const supports = supporting.map((unit) => `${unit.text}（${roleWord(unit)}）`)
  const inherited = task.inheritedUnits.map(
    (unit) =>
      `${unit.text}（${INHERITED[unit.because]}${unit.role === 'support' ? `，${roleWord(unit)}` : ''}）`,
  )
  return {
    leadUnits: tellsLead ? lead : [],
    responsibleUnits: distinct([...(tellsLead ? [] : lead), ...supports, ...inherited]),
  }
}

function isSaidToLead({ role, verb = '' }: Pick<OrganizationMention, 'role' | 'verb'>): boolean {
  return role === 'lead' && /^(?:牵头|主)/u.test(verb)
}

const INHERITED: Readonly<Record<InheritedUnit['because'], string>> = { same: '下同', below: '统一写明' }
