import type { Finding } from '../diagnostics/finding.ts'
import type { Layers } from '../model/layers.ts'
import type { Part } from '../model/part.ts'
import { originOf } from '../model/part-text.ts'
import type { Chapter, Passage, Task } from '../model/plan.ts'
import type { PlanStructure } from '../model/plan-structure.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { Outcome } from '../model/registry.ts'
import type { Annotator } from './plan-to-layers.ts'

/** The parts of a plan with their layers. */
export interface AnnotatedParts {
  readonly notice: Passage | null
  readonly preamble: Passage | null
  readonly closing: Passage | null
  readonly chapters: Chapter[]
  readonly tasks: Task[]
}

/** Lay the layers over every part of a plan, and add what is known of each task's outcome. */
export function annotatePlan(
  { notice, preamble, closing, chapters, tasks }: PlanStructure,
  annotate: Annotator,
  outcomes: readonly Outcome[],
): AnnotatedParts {
  const withLayers = <T extends { readonly text: string }>(part: T): T & Layers => ({
    ...part,
    ...annotate(part.text),
  })
  const byTask = Map.groupBy(outcomes, ({ task }) => task)
  return {
    notice: notice && withLayers(notice),
    preamble: preamble && withLayers(preamble),
    closing: closing && withLayers(closing),
    chapters: chapters.map(withLayers),
    tasks: tasks.map((task) => ({
      ...withLayers(task),
      outcomes: (byTask.get(task.id) ?? []).map(({ task: _, ...outcome }) => outcome),
    })),
  }
}

/** A part's layers by its id (`task-24`, `notice`). */
export function layersByPart(annotated: AnnotatedParts): ReadonlyMap<string, Layers> {
  const { notice, preamble, closing, chapters, tasks } = annotated
  const entries: readonly (readonly [string, Layers | null])[] = [
    ['notice', notice],
    ['preamble', preamble],
    ...chapters.map((chapter) => [`chapter-${chapter.id}`, chapter] as const),
    ...tasks.map((task) => [`task-${task.id}`, task] as const),
    ['closing', closing],
  ]
  return new Map(entries.flatMap(([id, layers]) => (layers ? [[id, layers] as const] : [])))
}

/** Report citations that lead nowhere, and fields that the registry does not know. */
export function checkLayers(
  parts: readonly Part[],
  layers: ReadonlyMap<string, Layers>,
  { map }: PublishedText,
): readonly Finding[] {
  return parts.flatMap((part) => {
    const origin = originOf(part)
    const at = ({ start, end }: { start: number; end: number }) =>
      map.toSource({ start: origin + start, end: origin + end })
    const { citations = [], organizations = [] } = layers.get(part.id) ?? {}
    return [
      ...citations
        .filter(({ regulation }) => regulation === null)
        .map(
          (citation): Finding => ({
            code: 'citation-unresolved',
            at: at(citation),
            values: { text: citation.text, reason: citation.evidence },
          }),
        ),
      ...organizations
        .filter(({ organization }) => organization === null)
        .map(
          (mention): Finding => ({
            code: 'organization-unresolved',
            at: at(mention),
            values: { text: mention.text },
          }),
        ),
    ]
  })
}
