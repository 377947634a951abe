import type { PartKind } from '../model/part.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanSettings } from '../model/plan-settings.ts'
import type { Regulation } from '../model/registry.ts'
import type { EditMark } from '../plan-to-mdx/marks-of.ts'
import type { PlanProfile } from '../plan-to-profile/plan-to-profile.ts'

/** What pages are given of a plan: as JSON, one file a plan. */
export interface PlanEntry {
  readonly plan: Plan
  readonly provenance: PlanSettings['provenance']
  /** Its earlier versions, the oldest first, each called by `earlierId`. */
  readonly earlier: readonly Plan[]
  /** What tells it from other plans. */
  readonly profile: PlanProfile
  /** Ids of plans that its publisher compares it with. */
  readonly compare: readonly string[]
  /** Anchors of its values that were published once, each with that of today. */
  readonly formerAnchors: NonNullable<PlanSettings['formerAnchors']>
  /** Entries of the documents that it cites; those of the registry among them. */
  readonly cited: readonly Regulation[]
  /** Marks of corrections and notes, with the part that shows each. */
  readonly marks: readonly EditMark[]
  /** The decoded source, for the page that shows it line by line. */
  readonly sourceText: string
  /** The parts in the order of the text. */
  readonly parts: readonly EntryPart[]
}

/** A part that pages own, with its depth among the headings and its lines of the source, from 1. */
export interface EntryPart {
  readonly id: string
  readonly kind: PartKind
  readonly depth: number
  readonly startLine: number
  readonly endLine: number
}
