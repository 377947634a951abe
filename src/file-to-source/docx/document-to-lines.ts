import type { LineWriter } from '../line-writer.ts'
import { type SpreadCell, spreadCells } from '../spread-cells.ts'
import type { NumberCounter, SuppliedNumber } from './count-numbers.ts'
import { type NoteReader, paragraphText } from './paragraph-text.ts'
import type { NumberingList } from './read-numbering.ts'
import type { ParagraphStyle, StyleReader } from './read-styles.ts'
import { elementsOf, isOn, valueAt, type XmlElement } from './xml-to-tree.ts'

/** What a document's paragraphs refer to. */
export interface DocumentParts {
  readonly styleOf: StyleReader
  readonly lists: ReadonlyMap<string, NumberingList>
  readonly nextNumber: NumberCounter
  readonly noteOf: NoteReader
}

/** Marks after which the words follow at once; after others a blank stands for Word's gap. */
const CLOSED = /[、，。．.：:）)】］\]]$/u
/** Paragraphs in one cell beyond which a table only lays out a page. */
const MOST_PARAGRAPHS = 8
const CONTENTS_STYLE = /^(?:toc|目录) ?\d/iu

/** Write a document's paragraphs and tables as lines, with the numbers that exist only as Word numbering. */
export function documentToLines(body: XmlElement, parts: DocumentParts, writer: LineWriter): void {
  let runIn = ''
  for (const element of elementsOf(body)) {
    if (element.name === 'w:p') runIn = writeParagraph(element, runIn, parts, writer)
    else if (element.name === 'w:tbl') writeTable(element, parts, writer)
    else if (element.name !== 'w:sectPr') documentToLines(element, parts, writer)
  }
  writer.line(runIn, {})
}

/**
 * Write a paragraph after what runs into it. One whose mark is hidden (a style separator, ISO/IEC 29500-1
 * §17.3.2.36) runs into the next: its words are given back instead.
 */
function writeParagraph(
  paragraph: XmlElement,
  before: string,
  parts: DocumentParts,
  writer: LineWriter,
): string {
  const style = parts.styleOf(valueAt(paragraph, 'w:pPr', 'w:pStyle'))
  const { text, boxes } = readParagraph(paragraph, style, parts, writer)
  if (CONTENTS_STYLE.test(style?.name ?? '')) {
    writer.line(before, {})
    writer.leaveOut('contents', text, {})
  } else if (isOn(paragraph, 'w:pPr', 'w:rPr', 'w:vanish')) return `${before}${text}`
  else for (const line of `${before}${text}`.split('\n')) writer.line(line, {})
  for (const box of boxes) {
    writer.note('text-box', '', {})
    documentToLines(box, parts, writer)
  }
  return ''
}

/** A paragraph's words with its number, if it has any words or pictures of them. */
function readParagraph(
  paragraph: XmlElement,
  style: ParagraphStyle | undefined,
  { lists, nextNumber, noteOf }: DocumentParts,
  writer: LineWriter,
): { text: string; boxes: readonly XmlElement[] } {
  const { text, logs, boxes } = paragraphText(paragraph, noteOf)
  for (const { kind, text: words } of logs) {
    if (kind === 'image') writer.note(kind, words, {})
    else writer.leaveOut(kind, words, {})
  }
  if (style?.isHidden) {
    writer.leaveOut('hidden-text', text, {})
    return { text: '', boxes }
  }
  const isDeleted = text === '' && isOn(paragraph, 'w:pPr', 'w:rPr', 'w:del')
  const place = isDeleted ? null : placeInList(paragraph, style, lists)
  const number = place && nextNumber(place.numId, place.level)
  return { text: number ? withNumber(number, text, writer) : text, boxes }
}

/** The list and level of a paragraph: its own, or those of its style. */
function placeInList(
  paragraph: XmlElement,
  style: ParagraphStyle | undefined,
  lists: ReadonlyMap<string, NumberingList>,
): { numId: string; level: number } | null {
  const numId = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:numId') ?? style?.numId
  if (numId === undefined || numId === '0') return null
  const own = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl')
  const ofStyle = [...(lists.get(numId)?.levels ?? [])].find(
    ([, level]) => level.style === style?.id && style,
  )
  return { numId, level: Number(own ?? ofStyle?.[0] ?? style?.level ?? 0) }
}

function withNumber({ label, kind, level }: SuppliedNumber, text: string, writer: LineWriter): string {
  if (label === '') return text
  if (kind === 'bullet') return text
  writer.note('supplied-number', label, {})
  if (kind === 'unknown') writer.doubt('numbering-unknown', { label, format: level.format })
  const gap = level.suffix === 'nothing' || CLOSED.test(label) ? '' : ' '
  return `${label}${gap}${text}`
}

/** A row is a line with a tab between cells; a table that lays out the page gives its paragraphs. */
function writeTable(table: XmlElement, parts: DocumentParts, writer: LineWriter): void {
  const rows = below(table, 'w:tr').map((row) => below(row, 'w:tc'))
  const isLayout =
    rows.every((cells) => cells.length < 2) ||
    rows.flat().some((cell) => below(cell, 'w:tbl').length > 0 || below(cell, 'w:p').length > MOST_PARAGRAPHS)
  if (isLayout) {
    for (const cell of rows.flat()) documentToLines(cell, parts, writer)
    return
  }
  writer.note('table', `${rows.length} 行`, {})
  // A cell over several rows has a place of its own in each, which is empty; only one over several columns has not.
  for (const row of spreadCells(rows.map((cells) => cells.map(toSpread)))) {
    const texts = row.map((cell) => (cell ? cellText(cell, parts, writer) : ''))
    writer.line(texts.join('\t'), {})
  }
}

function toSpread(cell: XmlElement): SpreadCell<XmlElement> {
  return { cell, columns: Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1) || 1, rows: 1 }
}

function cellText(cell: XmlElement, parts: DocumentParts, writer: LineWriter): string {
  const texts = below(cell, 'w:p').map((paragraph) => {
    const style = parts.styleOf(valueAt(paragraph, 'w:pPr', 'w:pStyle'))
    const { text, boxes } = readParagraph(paragraph, style, parts, writer)
    return [text, ...boxes.map((box) => cellText(box, parts, writer))].join(' ')
  })
  return texts
    .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join(' ')
}

/** Elements of a name below another, content controls looked through. */
function below(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' ? below(child, name) : []
  })
}
