import { type HeadingLevel, headingLevels, unitDepths } from '../model/heading-levels.ts'
import { layeredParts } from '../model/layered-parts.ts'
import type { Layers } from '../model/layers.ts'
import { nestSpans } from '../model/nest-spans.ts'
import { originOf, type Part, type PartBlock } from '../model/part.ts'
import type { Span } from '../model/span.ts'
import type { PipelineResult } from '../pipeline.ts'
import type { DocumentParagraph, DocumentPart, MarkedWords, PlanDocument } from './document.ts'

/**
 * Make a plan ready to be written in any format.
 *
 * 1. Labels, words and what runs on, joined by line feeds between paragraphs, are the published text.
 * 2. Marks nest: of two that cross, the later one begins again where the earlier ends.
 */
export function toDocument({ plan, parts, published, settings, cited }: PipelineResult): PlanDocument {
  const layers = layeredParts(plan)
  const labelOf = ({ blocks: [first] }: Part) => published.text.slice(first?.start, first?.labelEnd)
  const units = parts.map((part) => ({ kind: part.kind, label: labelOf(part) }))
  const depths = unitDepths(units)
  const levels = headingLevels(units)
  const documentParts = parts.map((part, index) => ({
    ...toPart(part, published.text, layers.get(part.id) ?? null),
    depth: depths[index] ?? 0,
    headingLevel: levels[index] as HeadingLevel,
    startsPage: index > 0 && (part.kind === 'title' || part.kind === 'attachment'),
  }))
  const ids = new Set(
    documentParts.flatMap((part) => part.layers?.citations.map(({ regulation }) => regulation) ?? []),
  )
  const entries = new Map(cited.map((regulation) => [regulation.id, regulation]))
  return {
    id: plan.id ?? '',
    plan,
    provenance: settings?.provenance ?? null,
    formerAnchors: settings?.formerAnchors,
    parts: documentParts,
    cited: [...ids].flatMap((id) => entries.get(id ?? '') ?? []),
  }
}

function toPart(
  part: Part,
  text: string,
  layers: Layers | null,
): Omit<DocumentPart, 'depth' | 'headingLevel' | 'startsPage'> {
  const marks = layers ? toMarks(part, layers) : []
  return {
    id: part.id,
    kind: part.kind,
    chapter: part.chapter ?? null,
    paragraphs: part.blocks.map((block) => toParagraph(block, text, marks)),
    layers,
  }
}

function toParagraph(block: PartBlock, text: string, marks: readonly Mark[]): DocumentParagraph {
  const wordsEnd = block.role === 'heading' ? block.headingEnd : block.end
  const words = (start: number, end: number) => (start < end ? nestSpans(text, { start, end }, marks) : [])
  return {
    role: block.role,
    label: text.slice(block.start, block.labelEnd),
    level: block.level,
    ...((block.columns || block.opens) && { columns: block.columns ?? [] }),
    words: words(block.labelEnd, wordsEnd),
    runningOn: words(wordsEnd, block.end),
  }
}

interface Mark extends Span {
  readonly kind: MarkedWords['kind']
  readonly id: string
}

/** A part's layers as marks on the published text; what is unresolved has no id and no mark. */
function toMarks(part: Part, layers: Layers): readonly Mark[] {
  const origin = originOf(part)
  const place = (entry: { start: number; end: number }, kind: Mark['kind'], id: string | null) =>
    id === null ? [] : [{ start: origin + entry.start, end: origin + entry.end, kind, id }]
  return [
    ...layers.citations.flatMap((entry) => place(entry, 'citation', entry.regulation)),
    ...layers.terms.flatMap((entry) => place(entry, 'term', entry.term)),
    ...layers.organizations.flatMap((entry) => place(entry, 'organization', entry.organization)),
    ...layers.targets.flatMap((entry, index) => place(entry, 'target', `${part.id}-${index + 1}`)),
    ...layers.deadlines.flatMap((entry, index) => place(entry, 'deadline', `${part.id}-${index + 1}`)),
  ]
}
