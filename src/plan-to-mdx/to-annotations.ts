import type { Layers } from '../model/layers.ts'
import { originOf, type Part } from '../model/part.ts'
import { findMarks, markAnchor } from '../model/picture-mark.ts'
import type { Plan } from '../model/plan.ts'
import type { PublishedText } from '../model/published-text.ts'
import { valueAnchor } from '../model/value-anchor.ts'
import type { Annotation } from './nest-annotations.ts'

/** Corrections and notes, numbered through the plan, as annotations of the published text. */
export function toEditorialAnnotations(plan: Plan, { map }: PublishedText): readonly Annotation[] {
  const corrections = plan.corrections.map(
    ({ start, end, before, reason }, index): Annotation => ({
      ...map.toPublished({ start, end }),
      component: 'Correction',
      attributes: { n: `${index + 1}`, original: before, reason },
      isLink: false,
    }),
  )
  const notes = plan.notes.map(
    ({ start, end, note }, index): Annotation => ({
      ...map.toPublished({ start, end }),
      component: 'Note',
      attributes: { n: `${index + 1}`, note },
      isLink: false,
    }),
  )
  return [...corrections, ...notes]
}

/** Marks of pictures and formulas, which lead to what is kept of them. */
export function toMarkAnnotations(plan: string | null, text: string): readonly Annotation[] {
  return findMarks(text).map(({ start, end, ...mark }) => ({
    ...{ start, end, component: 'Thing', isLink: true },
    attributes: { plan: plan ?? '', id: markAnchor(mark) },
  }))
}

/**
 * Those that touch a part. One that begins within a heading's number, which is an attribute, is moved
 * behind it; one that began in an earlier part goes on here without a mark of its own.
 */
export function withinPart({ blocks }: Part, annotations: readonly Annotation[]): readonly Annotation[] {
  const start = blocks[0]?.start ?? 0
  const end = blocks.at(-1)?.end ?? 0
  return annotations
    .filter((annotation) => annotation.start <= end && annotation.end >= start)
    .map((annotation) => {
      const block = blocks.find(
        ({ start: from, labelEnd }) => from <= annotation.start && annotation.start < labelEnd,
      )
      const isContinued = annotation.start < start
      if (!block) return { ...annotation, isContinued }
      return {
        ...annotation,
        start: block.labelEnd,
        end: Math.max(annotation.end, block.labelEnd),
        isContinued,
      }
    })
}

/** A part's layers as annotations; what is unresolved, or the plan itself, leads nowhere and is
 * left to the lists of mentions. */
export function toLayerAnnotations(
  part: Part,
  layers: Layers | undefined,
  plan: string | null,
): readonly Annotation[] {
  if (!layers) return []
  const origin = originOf(part)
  const place = (
    { start, end }: { start: number; end: number },
    component: Annotation['component'],
    id: string,
    key: 'id' | 'plan' = 'id',
  ) => ({
    start: origin + start,
    end: origin + end,
    component,
    attributes: { [key]: id },
    isLink: true,
  })
  return [
    ...layers.citations.flatMap((entry) => {
      if (entry.regulation) return [place(entry, 'Citation', entry.regulation)]
      return entry.plan && entry.plan !== plan ? [place(entry, 'Citation', entry.plan, 'plan')] : []
    }),
    ...layers.terms.map((entry) => place(entry, 'Term', entry.term)),
    ...layers.organizations.flatMap((entry) =>
      entry.organization ? [place(entry, 'Organization', entry.organization)] : [],
    ),
    ...layers.targets.map((entry) => place(entry, 'Target', valueAnchor(part.id, entry))),
    ...layers.deadlines.map((entry) => place(entry, 'Deadline', valueAnchor(part.id, entry))),
  ]
}
