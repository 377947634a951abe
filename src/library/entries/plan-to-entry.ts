import { unitDepths } from '../../model/heading-levels.ts'
import { createLineIndex } from '../../model/line-index.ts'
import type { PartKind } from '../../model/part.ts'
import type { Plan } from '../../model/plan.ts'
import type { PlanSettings } from '../../model/plan-settings.ts'
import type { Regulation } from '../../model/registry.ts'
import type { PipelineResult } from '../../pipeline.ts'
import { type PlanProfile, planToProfile } from '../../plan-to-layers/profile/plan-to-profile.ts'
import type { EditMark } from '../../plan-to-mdx/marks-of.ts'

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
interface EntryPart {
  readonly id: string
  readonly kind: PartKind
  readonly depth: number
  readonly startLine: number
  readonly endLine: number
}

/**
 * What pages are given of a plan.
 *
 * @throws Error when the plan has no `plan.yaml`, which a plan of a library has.
 */
export function planToEntry(result: PipelineResult, earlier: readonly PipelineResult[]): PlanEntry {
  const { plan, source, settings, marks, cited } = result
  if (settings === null) throw new Error('a plan of the library has a plan.yaml')
  return {
    plan,
    provenance: settings.provenance,
    earlier: earlier.map((version) => version.plan),
    profile: planToProfile(plan, settings),
    compare: settings.compare ?? [],
    formerAnchors: settings.formerAnchors ?? {},
    sourceText: source.text,
    parts: partLines(result),
    marks,
    cited,
  }
}

function partLines({ parts, published, source }: PipelineResult): readonly EntryPart[] {
  const lines = createLineIndex(source.text)
  const depths = unitDepths(
    parts.map(({ kind, blocks: [first] }) => ({
      kind,
      label: published.text.slice(first?.start, first?.labelEnd),
    })),
  )
  return parts.map(({ id, kind, blocks }, index) => {
    const span = { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 }
    return { id, kind, depth: depths[index] ?? 0, ...lines.linesOf(published.map.toSource(span)) }
  })
}
