import { readLine } from '../chinese/line-form.ts'
import type { Block } from '../model/block.ts'
import type { Part } from '../model/part.ts'
import { partId } from '../model/part-id.ts'
import type { Span } from '../model/span.ts'
import { cutDocuments, type Segment } from './cut-documents.ts'
import { isNumberedText, numberedIn, titleOfAttachment } from './document-words.ts'
import { startOfRepeat } from './find-repeat.ts'
import { readFrontMatter } from './front-matter.ts'
import { readAttachment } from './read-attachment.ts'
import { type Declared, type DocumentParts, readDocument } from './read-document.ts'

/** A part that a plain plan does not have, with the document of the file that it belongs to. */
interface ExtraPart {
  readonly part: Part
  /** Of an attachment: whether it is numbered as a plan is, and may be one. */
  readonly mayBePlan: boolean
  readonly document: number
  /** Of a section: ids of its tasks. */
  readonly tasks: readonly string[]
}

/** All parts of a file, in the order of the text. */
export interface FileParts {
  readonly parts: readonly Part[]
  /** Of the notice: the points that it has itself, of the kind that comes first. */
  readonly points: readonly Block[]
  readonly documents: readonly DocumentParts[]
  readonly extras: readonly ExtraPart[]
}

/** Cut a file into its notice, its documents and its attachments, and each of them into parts. */
export function readParts(blocks: readonly Block[], declared: Declared): FileParts {
  const parts: Part[] = []
  const documents: DocumentParts[] = []
  const extras: ExtraPart[] = []
  let notice: readonly Block[] = []
  let attachments = 0
  const repeat = startOfRepeat(blocks)
  const again = blocks.slice(repeat).some(declared.isDocument) ? [] : blocks.slice(repeat)
  const isAgain = (block: Span) => again[0] !== undefined && block.start >= again[0].start
  for (const segment of withBehind(
    cutDocuments(blocks.slice(0, blocks.length - again.length), declared),
    again,
  )) {
    if (segment.kind === 'notice') {
      const { blocks: own } = readFrontMatter(segment.blocks, 'notice', {
        isDeclared: () => false,
        known: declared.known,
        isFirst: true,
        hasNotice: false,
      })
      parts.push({ id: 'notice', kind: 'notice', blocks: own })
      notice = segment.blocks
    } else if (segment.kind === 'document') {
      const document = readDocument(segment.blocks, documents.length + 1, { ...declared, isAgain }, notice)
      documents.push(document)
      parts.push(...document.parts)
      extras.push(...extrasOf(document))
    } else {
      const part = readAttachment(segment.blocks, ++attachments)
      parts.push(part)
      const document = Math.max(1, documents.length)
      extras.push({ part, mayBePlan: mayBePlan(segment.blocks, declared), document, tasks: [] })
    }
  }
  return { parts, points: pointsOf(notice), documents, extras }
}

/** The copy of a text stands behind the last of its documents. */
function withBehind(segments: readonly Segment[], again: readonly Block[]): readonly Segment[] {
  const last = segments.at(-1)
  return last ? [...segments.slice(0, -1), { ...last, blocks: [...last.blocks, ...again] }] : segments
}

function pointsOf(notice: readonly Block[]): readonly Block[] {
  const numbered = numberedIn(notice)
  return numbered.filter(({ marker }) => marker?.kind === numbered[0]?.marker?.kind)
}

/** Whether an attachment has the title and the numbers of a plan, and its publisher has not said what it is. */
function mayBePlan(blocks: readonly Block[], { isAttachment }: Declared): boolean {
  const title = titleOfAttachment(blocks) ?? ''
  return (
    readLine(title).title?.isPlan === true && isNumberedText(blocks) && !blocks.slice(0, 1).some(isAttachment)
  )
}

/** Sections, and of a further document its title, preamble and closing as well. */
function extrasOf({ parts, units, number }: DocumentParts): readonly ExtraPart[] {
  const children = Map.groupBy(units, ({ section }) => section)
  const tasks = new Map(
    units.map(({ nest, id }, index) => [
      partId(nest.kind, id),
      (children.get(index) ?? []).map((child) => child.id),
    ]),
  )
  return parts
    .filter(({ kind }) => kind === 'section' || (number > 1 && kind !== 'chapter' && kind !== 'task'))
    .map((part) => ({
      part,
      mayBePlan: false,
      document: number,
      tasks: part.kind === 'section' ? (tasks.get(part.id) ?? []) : [],
    }))
}
