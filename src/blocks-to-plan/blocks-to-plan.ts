import type { Finding } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'
import type { LineIndex } from '../model/line-index.ts'
import type { Part, PartBlock } from '../model/part.ts'
import { MARKER_FORMS, type PlanShape } from '../model/plan-settings.ts'
import type { PlanStructure } from '../model/plan-structure.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { Span } from '../model/span.ts'
import type { Identified } from './assign-ids.ts'
import { checkStructure } from './check-structure.ts'
import { cutDocuments } from './cut-documents.ts'
import { describeDoubts } from './describe-doubts.ts'
import { readFacts, readFrontMatter } from './front-matter.ts'
import { readAttachment } from './read-attachment.ts'
import { type DocumentParts, readDocument } from './read-document.ts'
import { toChapter, toExtra, toPassage, toTask } from './to-units.ts'

/**
 * Nest blocks into a plan.
 *
 * 1. Every block belongs to exactly one part, in order: the parts' blocks are the blocks.
 * 2. Ids are unique; a task's id is its number, or chapter-number where numbers restart.
 * 3. `task.text` is the published text of its part without the label, and `item.text` a slice of it.
 * 4. Total and linear: any blocks give a plan, perhaps an empty one, and findings.
 */
export function blocksToPlan(
  blocks: readonly Block[],
  published: PublishedText,
  lines: LineIndex,
  shape: PlanShape = {},
): { structure: PlanStructure; parts: readonly Part[]; findings: readonly Finding[] } {
  const reader = { published, lines }
  const lineOf = (block: Span) => lines.pointAt(published.map.toSource(block).start).line
  const declared = {
    isTitle: (block: Span) => shape.title !== undefined && lineOf(block) === shape.title,
    isClosing: (block: Span) => shape.closing !== undefined && lineOf(block) >= shape.closing,
    ...(shape.tasks && { task: MARKER_FORMS[shape.tasks] }),
    ...(shape.chapters && { chapter: MARKER_FORMS[shape.chapters] }),
  }
  const parts: Part[] = []
  const documents: DocumentParts[] = []
  const extras: { readonly part: Part; readonly document: number }[] = []
  let attachments = 0
  for (const segment of cutDocuments(blocks, declared.isTitle)) {
    if (segment.kind === 'notice') {
      parts.push({
        id: 'notice',
        kind: 'notice',
        blocks: readFrontMatter(segment.blocks, 'notice', () => false).blocks,
      })
    } else if (segment.kind === 'document') {
      const document = readDocument(segment.blocks, documents.length + 1, declared)
      documents.push(document)
      parts.push(...document.parts)
      const isExtra = ({ kind }: Part) =>
        kind === 'section' || (document.number > 1 && kind !== 'chapter' && kind !== 'task')
      extras.push(...document.parts.filter(isExtra).map((part) => ({ part, document: document.number })))
    } else {
      const part = readAttachment(segment.blocks, ++attachments)
      parts.push(part)
      extras.push({ part, document: Math.max(1, documents.length) })
    }
  }
  const first = documents[0]
  const passage = (id: string) =>
    toPassage(
      parts.find((part) => part.id === id),
      reader,
    )
  const facts = readFacts(factBlocks(parts, first), first?.title ?? null)
  const units = documents.flatMap((document) => document.units)
  return {
    structure: {
      title: first?.title ?? null,
      documentNumber: facts.documentNumber,
      issuer: facts.issuers.join('、') || null,
      issuers: [...facts.issuers],
      addressees: [...facts.addressees],
      issuedDate: facts.issuedDate,
      notice: passage('notice'),
      preamble: passage('preamble'),
      closing: passage('closing'),
      chapters: documents.flatMap((document) => {
        const children = Map.groupBy(document.units, ({ parent }) => parent)
        return document.units.flatMap((unit, index) =>
          unit.nest.kind === 'chapter' ? [toChapter(unit, children.get(index) ?? [], reader)] : [],
        )
      }),
      tasks: units.filter(({ nest }) => nest.kind === 'task').map((unit) => toTask(unit, reader)),
      documents: documents.map(({ number, title, form, units: own }) => ({
        number,
        title,
        form,
        chapters: own.filter(({ nest }) => nest.kind === 'chapter').map(({ id }) => id),
        tasks: own.filter(({ nest }) => nest.kind === 'task').map(({ id }) => id),
      })),
      extras: extras.map(({ part, document }) =>
        toExtra(part, document, tasksOf(documents[document - 1]?.units ?? [], part.id), reader),
      ),
    },
    parts,
    findings: [
      ...documents.flatMap(({ units: own }) =>
        checkStructure(
          own.map(({ nest }) => nest),
          { map: published.map, lines },
        ),
      ),
      ...(blocks.length === 0 ? [] : describeDoubts(documents, facts, reader)),
    ],
  }
}

/** The tasks below a section; none for any other part. */
function tasksOf(units: readonly Identified[], part: string): readonly string[] {
  const at = units.findIndex(({ nest, id }) => nest.kind === 'section' && `section-${id}` === part)
  if (at === -1) return []
  const end = units.findIndex(({ nest }, index) => index > at && nest.kind !== 'task')
  return units.slice(at + 1, end === -1 ? units.length : end).map(({ id }) => id)
}

/** What tells of the document as a whole: the notice if there is one, or the head and the closing of the document. */
function factBlocks(parts: readonly Part[], first: DocumentParts | undefined): readonly PartBlock[] {
  const notice = parts.filter(({ kind }) => kind === 'notice').flatMap(({ blocks }) => blocks)
  const own = first?.parts.filter(({ kind }) => ['title', 'preamble', 'closing'].includes(kind)) ?? []
  return notice.length > 0 ? [...notice, ...numbersOf(own)] : own.flatMap(({ blocks }) => blocks)
}

/** A document's own date and number speak where its notice has none. */
function numbersOf(parts: readonly Part[]): readonly PartBlock[] {
  return parts.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'document-number'))
}
