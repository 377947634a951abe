import { readLine } from '../../chinese/line-form.ts'
import type { Place } from '../../model/account.ts'
import { countCharacters } from '../../model/tally.ts'
import type { LineRange } from '../collect-titles.ts'
import { commonSize } from '../find-largest.ts'
import { descend, isOn, valueAt, type XmlElement } from '../xml-to-tree.ts'
import type { SuppliedNumber } from './count-numbers.ts'
import { type DocumentWalk, documentToLines, writeElement } from './document-to-lines.ts'
import { formatOf, type Piece, paragraphPieces, shownText, shows } from './paragraph-pieces.ts'
import { outlineOf, type ParagraphStyle } from './read-styles.ts'
import { isHidden, isStruck, type RunFormat, readGround } from './run-format.ts'
import { leaving, placeOf, type Surroundings } from './surroundings.ts'

/** Marks after which the words follow at once; after others a blank stands for Word's gap. */
const CLOSED = /[、，。．.：:）)】］\]]$/u
const CONTENTS_STYLE = /^(?:toc|目录) ?\d/iu

/** A paragraph as its properties and styles have it. */
interface StyledParagraph {
  readonly element: XmlElement
  readonly style: ParagraphStyle | undefined
  /** How its mark looks, and with it its number. */
  readonly mark: RunFormat
  readonly around: Surroundings
  readonly at: Place
  /** A line of the table of contents, which is left out. */
  readonly isContents: boolean
  /** Level of a heading, 0 for a title; `null` for text. */
  readonly heading: number | null
}

/**
 * Write a paragraph, or what stands in the place of one. One whose mark is hidden (a style separator,
 * ISO/IEC 29500-1 §17.3.2.36) or was deleted (§17.13.5.15) runs into the next.
 */
export function writeParagraph(element: XmlElement, from: Surroundings, walk: DocumentWalk): void {
  const paragraph = styleParagraph(element, from, walk)
  const { mark, at } = paragraph
  if (paragraph.isContents) endRunIn(walk)
  const pieces = paragraphPieces(element, paragraph.around, walk.styles)
  if (paragraph.around.leftOut !== null) {
    writePieces(pieces, at, walk)
    return
  }
  if (walk.runIn.by === null && !walk.composer.isEmpty && !walk.composer.isInRow) walk.composer.end()
  const isDeleted = ['w:del', 'w:moveFrom'].some((name) => isOn(element, 'w:pPr', 'w:rPr', name))
  const isWhole = walk.composer.isEmpty
  const line = walk.writer.written + 1
  const isUnended = isDeleted || mark.vanish === true || isOn(element, 'w:pPr', 'w:rPr', 'w:specVanish')
  const isNumbered = shows(pieces) ? walk.runIn.by !== 'deleted' || walk.composer.isEmpty : !isUnended
  if (isNumbered && element.name === 'w:p') writeNumber(paragraph, pieces, walk)
  writePieces(pieces, at, walk)
  if (isDeleted && shows(pieces)) walk.writer.note('joined-paragraphs', '', at)
  if (isUnended && element.name === 'w:p') walk.runIn.by = isDeleted ? 'deleted' : 'hidden'
  else {
    walk.runIn.by = null
    walk.composer.end()
    tellTitle(paragraph, pieces, isWhole ? { line, endLine: walk.writer.written } : null, walk)
    writeBoxes(walk)
  }
}

/** Tell what a paragraph may say of the title, where it has lines of its own: its style, and how large its letters are. */
function tellTitle(
  { heading }: StyledParagraph,
  pieces: readonly Piece[],
  lines: LineRange | null,
  { writer: { titles } }: DocumentWalk,
): void {
  const sized = pieces.flatMap((piece) =>
    piece.is === 'words' && piece.kind === null && piece.size !== undefined
      ? [{ size: piece.size, characters: countCharacters(piece.text) }]
      : [],
  )
  const characters = sized.reduce((sum, each) => sum + each.characters, 0)
  if (heading !== null && lines) titles.heading(heading, lines)
  titles.letters(commonSize(sized), characters, lines)
}

/** End what would have run into a next paragraph, where there is none. */
export function endRunIn(walk: DocumentWalk): void {
  if (walk.runIn.by !== null) walk.composer.end()
  walk.runIn.by = null
  writeBoxes(walk)
}

function styleParagraph(element: XmlElement, from: Surroundings, { styles }: DocumentWalk): StyledParagraph {
  const properties = descend(element, 'w:pPr')
  const style = styles.paragraph(valueAt(properties, 'w:pStyle'))
  const own = readGround(properties) ?? style?.ground
  const ground = own === undefined ? from.ground : own
  const around = { ...from, paragraph: style?.run ?? {}, ground }
  const mark = formatOf(properties, around, styles)
  const outline = outlineOf(properties)
  const heading = style?.heading === 0 || outline === undefined ? (style?.heading ?? null) : outline
  const isContents = from.leftOut === null && CONTENTS_STYLE.test(style?.name ?? '')
  const inside = isContents ? leaving(around, 'contents') : around
  return { element, style, mark, around: inside, at: placeOf(from, element), isContents, heading }
}

/** Write the number that Word shows before a paragraph: one struck out is doubted, one before struck words only is not written. */
function writeNumber(
  { element, style, mark, around, at }: StyledParagraph,
  pieces: readonly Piece[],
  { lists, nextNumber, composer, writer }: DocumentWalk,
): void {
  const place = placeInList(element, style, lists)
  const number = place && nextNumber(place.numId, place.level)
  if (!number || number.label === '' || number.kind === 'bullet') return
  const look = { ...mark, ...number.level.run }
  if (isHidden(look, around.ground)) return
  if (isStruck(look)) composer.strike(countCharacters(number.label))
  if (isStruck(look) || (!shows(pieces) && pieces.some(isStruckPiece))) return
  composer.settle()
  writer.note('supplied-number', number.label, at)
  doubtNumber(number, shownText(pieces), writer)
  const gap = number.level.suffix === 'nothing' || CLOSED.test(number.label) ? '' : ' '
  composer.supply(`${number.label}${gap}`, at)
}

function isStruckPiece(piece: Piece): boolean {
  return piece.is === 'words' && piece.kind === 'struck-text'
}

function doubtNumber(
  { label, kind, level }: SuppliedNumber,
  text: string,
  writer: DocumentWalk['writer'],
): void {
  if (kind === 'unknown') writer.doubt('numbering-unknown', { label, format: level.format })
  const written = label.trim() === '' ? undefined : readLine(text.trimStart()).marker?.label
  if (written !== undefined) writer.doubt('numbering-doubled', { label: label.trim(), written }, 'here')
}

/** The list and level of a paragraph: its own, or those of its style. */
function placeInList(
  paragraph: XmlElement,
  style: ParagraphStyle | undefined,
  lists: DocumentWalk['lists'],
): { numId: string; level: number } | null {
  const numId = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:numId') ?? style?.numId
  if (numId === undefined || numId === '0') return null
  const own = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl')
  const ofStyle = [...(lists.get(numId)?.levels ?? [])].find(
    ([, level]) => level.style === style?.id && style,
  )
  return { numId, level: Number(own ?? ofStyle?.[0] ?? style?.level ?? 0) }
}

function writePieces(pieces: readonly Piece[], at: Place, walk: DocumentWalk): void {
  for (const piece of pieces) writePiece(piece, at, walk)
}

function writePiece(piece: Piece, at: Place, walk: DocumentWalk): void {
  const { composer, writer } = walk
  if (piece.is === 'words') {
    if (piece.kind === null) composer.read(piece.text, at)
    else composer.leaveOut(piece.kind, piece.text, at, piece.isInText)
  } else if (piece.is === 'supplied') composer.supply(piece.text, at)
  else if (piece.is === 'break') composer.end()
  else if (piece.is === 'blocks') writeBlocks(piece.element, piece.around, walk)
  else if (piece.is === 'part') writePart(piece.id, piece.around, walk)
  else if (piece.is === 'note') writeNote(piece.note, piece.around, walk)
  else {
    composer.settle()
    if (piece.is === 'doubt') writer.doubt(piece.code, piece.values, 'here')
    else if (!piece.isInText) writer.note('image', piece.description, at)
    else composer.supply(writer.mark(piece.thing, piece.description, at, bytesOf(piece.id, at, walk)), at)
  }
}

/** The bytes of a picture in the package; `null` where they lie elsewhere or are missing. */
function bytesOf(id: string | undefined, { part = '' }: Place, walk: DocumentWalk): Uint8Array | null {
  const name = walk.package.related(part, id)
  return name === undefined ? null : walk.package.bytes(name)
}

/** Text boxes are read after the paragraph that holds them; what is left out is told at once. */
function writeBlocks(element: XmlElement, around: Surroundings, walk: DocumentWalk): void {
  if (around.leftOut === null) walk.runIn.boxes.push([element, around])
  else writeElement(element, around, walk)
}

function writeBoxes(walk: DocumentWalk): void {
  for (const [element, around] of walk.runIn.boxes.splice(0)) {
    if (element.name === 'w:txbxContent') walk.writer.note('text-box', '', placeOf(around, element))
    writeElement(element, around, walk)
    endRunIn(walk)
  }
}

/** Leave the words of a chart or a diagram out, where it is shown. */
function writePart(id: string | undefined, around: Surroundings, walk: DocumentWalk): void {
  const name = walk.package.related(around.part, id)
  const tree = name === undefined || walk.done.has(name) ? undefined : walk.package.tree(name)
  if (name === undefined || !tree) return
  walk.done.add(name)
  documentToLines(tree, { ...leaving(around, 'drawing-text'), part: name }, walk)
}

/** Leave the words of a note or comment out, where the text refers to it first. */
function writeNote(note: string, around: Surroundings, walk: DocumentWalk): void {
  const found = walk.notes.get(note)
  if (!found || walk.done.has(found.element)) return
  walk.done.add(found.element)
  const kind = note.startsWith('comment') ? 'comment' : 'note'
  documentToLines(found.element, { ...leaving(around, kind), part: found.part }, walk)
}
