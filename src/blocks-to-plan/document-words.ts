import { HEADING_KINDS } from '../chinese/markers.ts'
import type { Block } from '../model/block.ts'

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

/** Whether a line can be the title of a document. */
export function isTitleLine({ form, isRow, listed, marker }: Block): boolean {
  return !isRow && listed === null && marker === null && form.title !== null
}

/** Lines that only stand at a document's end, behind its date. */
export function isSignOff({ form }: Block): boolean {
  return SIGN_OFF.has(form.role ?? '')
}

const SIGN_OFF: ReadonlySet<string> = new Set(['date', 'publicity', 'enclosures', 'imprint'])

/** The title of an attachment: behind its mark in one line, or in one of the lines below. */
export function titleOfAttachment(blocks: readonly Block[]): string | null {
  return markedTitle(blocks[0]) ?? blocks.slice(0, 4).find(isTitleLine)?.text ?? null
}

/** The title that stands behind the mark of an attachment in its line: `附件2：责任清单`; `null` for any other line. */
export function markedTitle(block: Pick<Block, 'form'> | undefined): string | null {
  return block?.form.attachment?.kind === 'marked' ? block.form.attachment.title : null
}
