import type { Plan } from '../model/plan.ts'
import type { Level, PlanSettings } from '../model/plan-settings.ts'
import { findKind } from './find-kind.ts'
import { findLevel } from './find-level.ts'
import { findYear } from './find-year.ts'
import { splitTitle } from './split-title.ts'

/** What tells a plan from others of a library; `null` is unknown (未查明). */
export interface PlanProfile {
  /** The year that it is for. */
  readonly year: number | null
  readonly level: Level | null
  /** What it calls itself: `工作安排`, `方案`; 文件 where the file has several kinds. */
  readonly kind: string
  /** Where it applies, as its title begins: `河南省`; empty where the title names no place. */
  readonly place: string
  /** The title without place and year; plans of one subject are those that can be compared. */
  readonly subject: string
}

/** What a plan says of itself, or its publisher of it, that sorts it among others. */
export function planToProfile(
  plan: Pick<Plan, 'title' | 'documents' | 'issuer' | 'addressees' | 'issuedDate' | 'documentNumber'>,
  settings: Pick<PlanSettings, 'year' | 'level'> = {},
): PlanProfile {
  return {
    year: settings.year ?? findYear(plan),
    level: settings.level ?? findLevel(plan),
    kind: findKind(plan),
    ...splitTitle(plan.title ?? ''),
  }
}
