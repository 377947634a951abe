import { type HeadingLevel, headingLevels } from '../model/heading-levels.ts'
import { layeredParts } from '../model/layered-parts.ts'
import type { Layers } from '../model/layers.ts'
import type { Part, PartBlock } from '../model/part.ts'
import { originOf } from '../model/part-text.ts'
import { unitDepths } from '../model/unit-depths.ts'
import type { PipelineResult } from '../pipeline.ts'
import type { DocumentParagraph, DocumentPart, MarkedWords, PlanDocument, Words } from './document.ts'

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
  return {
    role: block.role,
    label: text.slice(block.start, block.labelEnd),
    level: block.level,
    ...((block.columns || block.opens) && { columns: block.columns ?? [] }),
    words: nestMarks(text, block.labelEnd, wordsEnd, marks),
    runningOn: nestMarks(text, wordsEnd, block.end, marks),
  }
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkedWords['kind']
  readonly id: string
}

/** A part's layers as marks on the published text, outermost first; what is unresolved has no id and no mark. */
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
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** The words from start to end with the marks on them; each mark is cut to where it may stand. */
function nestMarks(text: string, start: number, end: number, marks: readonly Mark[]): Words {
  const words: (string | MarkedWords)[] = []
  let position = start
  const waiting = marks.filter((mark) => mark.start < end && mark.end > start)
  while (position < end) {
    const mark = waiting.find((candidate) => candidate.end > position)
    if (!mark) {
      words.push(text.slice(position, end))
      break
    }
    const from = Math.max(mark.start, position)
    const to = Math.min(mark.end, end)
    if (from > position) words.push(text.slice(position, from))
    const others = waiting.filter((candidate) => candidate !== mark)
    words.push({ kind: mark.kind, id: mark.id, words: nestMarks(text, from, to, others) })
    position = to
  }
  return words
}
