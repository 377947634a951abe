import { createLineIndex } from '../model/line-index.ts'
import { unitDepths } from '../model/unit-depths.ts'
import type { PipelineResult } from '../pipeline.ts'
import { planToProfile } from '../plan-to-profile/plan-to-profile.ts'
import type { EntryPart, PlanEntry } from './plan-entry.ts'

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
