import { MARKER_FORMS } from '../chinese/markers.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Block } from '../model/block.ts'
import type { LineIndex } from '../model/line-index.ts'
import type { TitleEvidence } from '../model/original.ts'
import type { Part } from '../model/part.ts'
import type { PlanSettings, PlanShape } from '../model/plan-settings.ts'
import type { PlanStructure } from '../model/plan-structure.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { Span } from '../model/span.ts'
import { checkShape } from './check-shape.ts'
import { checkStructure } from './check-structure.ts'
import { knowTitles } from './choose-title.ts'
import { describeDoubts } from './describe-doubts.ts'
import { readFileFacts } from './file-facts.ts'
import type { Declared, DocumentParts } from './read-document.ts'
import { type FileParts, readParts } from './read-parts.ts'
import { setMarksAside } from './set-marks-aside.ts'
import { type Reader, toChapter, toExtra, toPassage, toTask } from './to-units.ts'

/** What says how the plan is called beside its text: its publisher, and what was found in the original. */
interface TitleInput {
  readonly declared?: PlanSettings['title']
  readonly evidence?: readonly TitleEvidence[]
}

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
  titles: TitleInput = {},
): { structure: PlanStructure; parts: readonly Part[]; findings: readonly Finding[] } {
  const reader = { published, lines }
  const { words, putBack } = setMarksAside(blocks)
  const known = knowTitles(titles.declared?.text, titles.evidence ?? [], words)
  const declared = { ...toDeclared(shape, words, reader), known }
  const read = readParts(words, declared)
  const facts = readFileFacts(read, known)
  const file = putBack(read)
  const { parts, documents } = file
  const title = documents[0]?.title ?? null
  const locator = { map: published.map, lines }
  const nests = documents.map(({ units }) => units.map(({ nest }) => nest))
  return {
    structure: {
      title,
      documentNumber: facts.documentNumber,
      issuer: facts.issuers.join('、') || null,
      issuers: [...facts.issuers],
      addressees: [...facts.addressees],
      issuedDate: facts.issuedDate,
      ...toEntries(file, reader),
    },
    parts,
    findings: [
      ...nests.flatMap((own) => checkStructure(own, locator)),
      ...(blocks.length === 0
        ? []
        : [
            ...describeDoubts(file, facts, reader, declared),
            ...checkShape(shape, blocks, documents, reader),
          ]),
    ],
  }
}

/** What `plan.yaml` says of lines, as tests of blocks; what begins on a line begins with the first block there. */
function toDeclared(
  shape: PlanShape,
  blocks: readonly Block[],
  { published, lines }: Reader,
): Omit<Declared, 'known'> {
  const { title, closing, documents, attachments, text, tasks, chapters } = shape
  const lineOf = (block: Span) => lines.pointAt(published.map.toSource(block).start).line
  const startsOn = (numbers: readonly number[] = []) => {
    const starts = numbers.map((line) => blocks.find((block) => lineOf(block) === line)?.start)
    return ({ start }: Span) => starts.includes(start)
  }
  return {
    isTitle: (block) => title !== undefined && lineOf(block) === title,
    isDocument: startsOn(documents),
    isAttachment: startsOn(attachments),
    isPlain: (block) => text?.includes(lineOf(block)) ?? false,
    isClosing: (block) => closing !== undefined && lineOf(block) >= closing,
    ...(tasks && { task: MARKER_FORMS[tasks] }),
    ...(chapters && { chapter: MARKER_FORMS[chapters] }),
  }
}

/** The parts as entries of the plan. */
function toEntries({ parts, documents, extras }: FileParts, reader: Reader) {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const ofKind = ({ units }: DocumentParts, kind: 'chapter' | 'task') =>
    units.filter(({ nest }) => nest.kind === kind)
  return {
    notice: toPassage(byId.get('notice'), reader),
    preamble: toPassage(byId.get('preamble'), reader),
    closing: toPassage(byId.get('closing'), reader),
    chapters: documents.flatMap(({ units }) => {
      const children = Map.groupBy(units, ({ parent }) => parent)
      return units.flatMap((unit, index) =>
        unit.nest.kind === 'chapter' ? [toChapter(unit, children.get(index) ?? [], reader)] : [],
      )
    }),
    tasks: documents.flatMap((document) => ofKind(document, 'task')).map((unit) => toTask(unit, reader)),
    documents: documents.map((document) => ({
      number: document.number,
      title: document.title,
      form: document.form,
      chapters: ofKind(document, 'chapter').map(({ id }) => id),
      tasks: ofKind(document, 'task').map(({ id }) => id),
    })),
    extras: extras.map(({ part, document, tasks }) => toExtra(part, document, tasks, reader)),
  }
}
