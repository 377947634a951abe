import { PLAN_TITLE_LINE } from '../chinese/document-lines.ts'
import type { Block } from '../model/block.ts'
import { isTitleLine } from './document-words.ts'

/** The title of an attachment: behind its mark in one line, or in one of the lines below. */
export function titleOfAttachment(blocks: readonly Block[]): string | null {
  return readMarked(blocks[0]?.text ?? '') ?? blocks.slice(0, 4).find(isTitleLine)?.text ?? null
}

/** `附件2：责任清单`, `附件2 责任清单`: a mark with its title in one line. */
const MARKED = /^附[件表录]\s{0,4}[\d一二三四五六七八九十]{1,2}[：:\s]\s{0,4}(?<title>\S.{1,60})$/u
/** The same without anything between, as `附件2　责任清单` is published, but not `附件2所列任务`. */
const GLUED = /^附[件表录]\d{1,2}(?<title>(?![所中的和与及或至])\p{Script=Han}[^。；，：]{2,60})$/u
const LIST = /(?:表|名单|目录|清单)$/u

/** The title that stands behind the mark of an attachment in its line; `null` for any other line. */
export function readMarked(line: string): string | null {
  const marked = MARKED.exec(line)?.groups?.title
  if (marked !== undefined) return marked
  const glued = GLUED.exec(line)?.groups?.title
  return glued !== undefined && (PLAN_TITLE_LINE.test(glued) || LIST.test(glued)) ? glued : null
}
