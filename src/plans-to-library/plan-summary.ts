import type { Plan } from '../model/plan.ts'
import type { PlanProfile } from '../plan-to-profile/plan-to-profile.ts'
import type { PlanEntry } from './plan-entry.ts'

/**
 * What pages of the whole site are told of a plan: a few kilobytes, for they read those of all plans at once.
 */
export interface PlanSummary extends Pick<Plan, 'title' | 'documentNumber' | 'issuer' | 'issuedDate'> {
  readonly id: string
  readonly profile: PlanProfile
  readonly tasks: number
  readonly chapters: number
}

export function planToSummary({ plan, profile }: PlanEntry): PlanSummary {
  const { title, documentNumber, issuer, issuedDate } = plan
  return {
    ...{ id: plan.id ?? '', title, documentNumber, issuer, issuedDate, profile },
    tasks: plan.tasks.length,
    chapters: plan.chapters.length,
  }
}
