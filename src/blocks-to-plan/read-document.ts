import type { MarkerKind } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'
import type { BlockRole, Part, PartBlock, PartKind } from '../model/part.ts'
import { documentPartId } from '../model/part-id.ts'
import type { PlanDocument } from '../model/plan.ts'
import type { Span } from '../model/span.ts'
import { assignIds, type Identified } from './assign-ids.ts'
import { issuedBy, type KnownTitle, type TitleChoice } from './choose-title.ts'
import type { DeclaredStarts } from './cut-documents.ts'
import { detectShape, type Shape } from './detect-shape.ts'
import { readFrontMatter } from './front-matter.ts'
import { nestBlocks } from './nest-blocks.ts'
import { findTableTasks, type TableTasks } from './table-tasks.ts'
import { asClosing, type ClosingDoubt, NO_CLOSING, startOfBehind, takeClosing } from './take-closing.ts'
import { toPart } from './to-units.ts'

/** One document of a file, cut into parts. */
export interface DocumentParts extends Pick<PlanDocument, 'title' | 'form'> {
  /** Its place in the file, from 1. */
  readonly number: number
  readonly parts: readonly Part[]
  /** Chapters, sections and tasks, in order. */
  readonly units: readonly Identified[]
  readonly shape: Shape
  readonly closingDoubts: readonly ClosingDoubt[]
  /** Where its tasks are the rows of a table. */
  readonly table: TableTasks | null
  readonly choice: TitleChoice
}

/** What the publisher declared of the document, which detection leaves alone. */
export interface Declared extends DeclaredStarts {
  readonly isClosing: (block: Span) => boolean
  readonly task?: MarkerKind
  readonly chapter?: MarkerKind
  /** What says how the file is called. */
  readonly known: readonly KnownTitle[]
}

/** The same, and where the file gives its text once more. */
interface Read extends Declared {
  readonly isAgain: (block: Span) => boolean
}

/** Cut a document into its title, preamble, headings and closing. */
export function readDocument(
  all: readonly Block[],
  number: number,
  declared: Read,
  notice: readonly Block[],
): DocumentParts {
  // A closing that begins above a document is that of another.
  const isAbove = all.slice(0, 1).some(declared.isClosing)
  const isClosing = (block: Span) => !isAbove && declared.isClosing(block)
  const behindAt = startOfBehind(all, { isClosing, isAgain: declared.isAgain })
  const [whole, behind] = [all.slice(0, behindAt), all.slice(behindAt)]
  const isTable = declared.task === undefined || declared.task === 'row'
  const table = isTable ? findTableTasks(whole, declared.task === 'row') : null
  const blocks = table?.blocks ?? whole
  const shape = table?.shape ?? detectShape(blocks, declared)
  const kinds = new Set<MarkerKind | null | undefined>([shape.chapter, ...shape.sections, shape.task])
  const first = blocks.findIndex(({ marker }) => marker !== null && kinds.has(marker.kind))
  const headEnd = first === -1 ? blocks.length : first
  const { isTitle, known } = declared
  const context = {
    isDeclared: isTitle,
    known: [...known, ...issuedBy(notice)],
    isFirst: number === 1,
    hasNotice: notice.length > 0,
  }
  const head = readFrontMatter(blocks.slice(0, headEnd), 'document', context)
  const nests = nestBlocks(blocks.slice(headEnd), shape)
  const titleEnd = endOfTitle(head.blocks, head.choice.at)
  const signedAt = nests.length > 0 ? head.blocks.length : Math.max(titleEnd, startOfSignOff(head.blocks))
  // Above a copy of the text that is declared to be of the closing, more may be.
  const isSettled = behind.slice(0, 1).some((block) => isClosing(block) && !declared.isAgain(block))
  const taken = isSettled ? NO_CLOSING : takeClosing(nests, isClosing)
  const again = behind.filter(declared.isAgain).slice(0, 1).map(asClosing)
  const closing = [...head.blocks.slice(signedAt), ...taken.blocks, ...behind.map(asClosing)]
  const units = assignIds(nests, number)
  const named = (kind: PartKind, own: readonly PartBlock[]): readonly Part[] =>
    own.length === 0 ? [] : [{ id: documentPartId(kind, number), kind, blocks: own }]
  return {
    number,
    title: head.choice.title,
    form: {
      chapters: labelOf(units, 'chapter'),
      sections: shape.sections.flatMap(
        (kind) => units.find(({ nest }) => nest.marker === kind)?.nest.label ?? [],
      ),
      tasks: labelOf(units, 'task'),
    },
    parts: [
      ...named('title', head.blocks.slice(0, titleEnd)),
      ...named('preamble', head.blocks.slice(titleEnd, signedAt)),
      ...units.map((unit) => toPart(unit, units)),
      ...named('closing', closing),
    ],
    units,
    shape,
    choice: head.choice,
    closingDoubts: [
      ...taken.doubts,
      ...again.flatMap((block): ClosingDoubt[] => (isClosing(block) ? [] : [{ block, is: 'copy' }])),
    ],
    table,
  }
}

/** The bodies, the document number, the date and the note of adoption below a title belong to it, and so do lines of a website. */
function endOfTitle(blocks: readonly PartBlock[], titleAt: number): number {
  if (titleAt === -1) return 0
  let end = titleAt + 1
  while (isBelowTitle(blocks[end])) end += 1
  return end
}

function isBelowTitle(block: PartBlock | undefined): boolean {
  if (!block) return false
  return (
    block.role === 'document-number' ||
    block.role === 'date' ||
    block.role === 'metadata' ||
    block.form.role === 'signature' ||
    /^[（(][^（()）]{2,80}[）)]$|^[（(][^（()）]{2,800}(?:通过|批准|发布|公布|修订|修正)[）)]$/u.test(
      block.text,
    )
  )
}

/** Where the enclosures, the signature and the date begin that end a document without any heading. */
function startOfSignOff(blocks: readonly PartBlock[]): number {
  const last = blocks.findLastIndex(({ role }) => !SIGN_OFF.has(role))
  const enclosures = blocks.findLastIndex(({ role }) => role === 'enclosures')
  const isList = blocks.slice(enclosures + 1, last + 1).every(({ text }) => /^\d{1,2}[.．、]/u.test(text))
  return enclosures !== -1 && isList ? enclosures : last + 1
}

const SIGN_OFF: ReadonlySet<BlockRole> = new Set(['signature', 'date', 'publicity', 'imprint', 'enclosures'])

function labelOf(units: readonly Identified[], kind: 'chapter' | 'task'): string | null {
  return units.find(({ nest }) => nest.kind === kind)?.nest.label ?? null
}
