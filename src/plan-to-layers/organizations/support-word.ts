import type { Span } from '../../model/span.ts'

const VERB = '(?<verb>联合|配合|协办|协助|协同|参与|参加|支持|指导)'
/** `（X牵头，Y、Z配合）`: behind the unit, in its own clause. */
const BEHIND = new RegExp(`^[^；;。，,（）()〔〕【】\\t]{0,200}?${VERB}`, 'u')
/** `配合单位：Y、Z`: the label before the unit. */
const LABEL = new RegExp(`${VERB}(?:单位|部门|[处科]室)[：:][^；;。：:\\t]{0,200}$`, 'u')
/** `联合省政府办公厅` */
const BEFORE = new RegExp(`${VERB}[^；;。，,\\t]{0,60}$`, 'u')

/** How the text itself says that a unit supports a task: `配合`, `指导`, `联合`; else `配合`. */
export function supportWord(text: string, unit: Span): string {
  const before = text.slice(Math.max(0, unit.start - 240), unit.start)
  const found = BEHIND.exec(text.slice(unit.end, unit.end + 240)) ?? LABEL.exec(before) ?? BEFORE.exec(before)
  return found?.groups?.verb ?? '配合'
}
