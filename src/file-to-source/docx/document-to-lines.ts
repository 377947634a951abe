import type { FormatText, LineWriter } from '../line-writer.ts'
import type { XmlElement } from '../xml-to-tree.ts'
import type { LineComposer } from './compose-lines.ts'
import type { NumberCounter } from './count-numbers.ts'
import type { Package } from './open-package.ts'
import { isInline } from './paragraph-pieces.ts'
import type { NumberingList } from './read-numbering.ts'
import type { Styles } from './read-styles.ts'
import { descendInto, type Surroundings } from './surroundings.ts'
import { endRunIn, writeParagraph } from './write-paragraph.ts'
import { writeTable } from './write-table.ts'

/** A document on its way to lines: what its paragraphs refer to, and what was done already. */
export interface DocumentWalk {
  readonly package: Package
  readonly styles: Styles
  readonly lists: ReadonlyMap<string, NumberingList>
  readonly nextNumber: NumberCounter
  /** Notes and comments by kind and id, such as `footnote 2`, with their parts. */
  readonly notes: ReadonlyMap<string, { readonly element: XmlElement; readonly part: string }>
  /** A document that a chunk (`w:altChunk`) of a part holds, or why it cannot be read. */
  readonly readChunk: (part: string, id: string | undefined) => Chunk
  readonly writer: LineWriter
  readonly composer: LineComposer
  /** Parts and notes that were gone through. */
  readonly done: Set<string | XmlElement>
  /** What runs into the next paragraph, and which text boxes wait for its end. */
  readonly runIn: { by: 'deleted' | 'hidden' | null; boxes: (readonly [XmlElement, Surroundings])[] }
}

/** What a chunk is, and what was read of it. */
export type Chunk =
  | { readonly name: string; readonly text: FormatText }
  | { readonly name: string; readonly kilobytes: number; readonly reason: string }

/** Write all that stands below an element as lines: a paragraph, a line break or a row of a table is one. */
export function documentToLines(element: XmlElement, around: Surroundings, walk: DocumentWalk): void {
  for (const [child, below] of descendInto(element, around)) writeElement(child, below, walk)
}

/** Write an element that holds paragraphs, is one, or stands in the place of one. */
export function writeElement(element: XmlElement, around: Surroundings, walk: DocumentWalk): void {
  if (walk.done.has(element)) return
  if (element.name === 'w:p' || isInline(element.name)) writeParagraph(element, around, walk)
  else if (element.name === 'w:altChunk') writeChunk(element, around, walk)
  else if (element.name === 'w:tbl' && around.leftOut === null) {
    endRunIn(walk)
    writeTable(element, around, walk)
  } else documentToLines(element, around, walk)
}

function writeChunk(element: XmlElement, around: Surroundings, walk: DocumentWalk): void {
  if (around.leftOut === 'deleted-text' || around.leftOut === 'alternative') return
  const chunk = walk.readChunk(around.part, element.attributes.id)
  if (around.leftOut === null) {
    endRunIn(walk)
    if (!walk.composer.isEmpty) walk.composer.end()
  }
  if ('text' in chunk && around.leftOut === null && !walk.composer.isInRow) {
    walk.composer.settle()
    walk.writer.include(chunk.text, chunk.name)
  } else {
    const reason = 'text' in chunk ? '在表格或页眉里' : chunk.reason
    const kilobytes = 'text' in chunk ? 0 : chunk.kilobytes
    walk.writer.doubt('chunk-unread', { name: chunk.name, kilobytes, reason }, 'here')
  }
}
