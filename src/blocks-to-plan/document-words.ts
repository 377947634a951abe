import { BODY_LINE, RULE_LINE } from '../chinese/document-lines.ts'
import { formalRole } from '../chinese/formal-role.ts'
import { MARKER_KINDS, MARKER_LENGTH, type MarkerKind, rankOf, readMarker } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'

/** Longest line that can be a title, in UTF-16 units; longer ones are running text. */
const TITLE_LENGTH = 80
const RUNNING_TEXT = /[。；：，]/u
/** A comma within 《》 is the cited title's own. */
const CITED = /《[^《》]{1,80}》/gu

/** Kinds of numbers that head chapters and tasks; lower ones only number items. */
export const HEADING_KINDS: readonly MarkerKind[] = MARKER_KINDS.filter(
  (kind) => rankOf(kind) <= rankOf('point'),
)

/** Whether a number heads a chapter or a task rather than an item. */
export function opensHeading({ marker }: Block): boolean {
  return marker !== null && HEADING_KINDS.includes(marker.kind)
}

/** Whether a text is numbered as plans are, with more than one 一、 or （一） or 第一条, and not as lists are. */
export function isNumberedText(blocks: readonly Block[]): boolean {
  return numberedIn(blocks).length > 1
}

/** The blocks that are numbered as those of plans are. */
export function numberedIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => opensHeading(block) && block.marker?.kind !== 'point')
}

/** Whether a line by its form can be the title of a document. */
export function isTitleLine({ text, isRow, listed, marker }: Block): boolean {
  if (isRow || listed !== null || marker !== null) return false
  return readMarker(text.slice(0, MARKER_LENGTH)) === null && isTitleText(text)
}

function isTitleText(text: string): boolean {
  if (text.length > TITLE_LENGTH || RUNNING_TEXT.test(text.replace(CITED, ''))) return false
  const role = formalRole(text)
  return !NOTE.test(text) && !RULE_LINE.test(text) && (role === null || role === 'signature')
}

/** `（征求意见稿）`: a note below a title, or below a date; an entry of a list. */
const NOTE = /^[（(].*[）)]$|^[•·●]/u

/** Lines that only stand at a document's end, behind its date. */
export function isSignOff({ text }: Block): boolean {
  return ['date', 'publicity', 'enclosures', 'imprint'].includes(formalRole(text) ?? '')
}

/** Whether a line names nothing but the body that signs or issues. */
export function isBodyLine({ text, marker }: Block): boolean {
  return marker === null && (formalRole(text) === 'signature' || BODY_LINE.test(text.replace(/\s/gu, '')))
}
