import { readPartId } from '../../model/part-id.ts'
import type { Plan } from '../../model/plan.ts'
import { findTask, findUnit } from '../../model/plan-index.ts'
import { bareLabel, PASSAGE_NAMES, unitNumber } from '../../model/unit-text.ts'

/** `附件`, `附件2`, `附表一`: how an attachment calls itself in its first line. */
const ATTACHMENT_MARK =
  /^附[^\S\n]{0,4}[件表录](?:[^\S\n]{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[—-]\d{1,2})(?=[：:\s]|$))?/u

/** What people call a part: `（二十四）`, `五、`, `印发通知`; an attachment has the number that it gives itself. */
export function partName(plan: Plan, part: string): string {
  const { kind, id } = readPartId(part)
  const unit = findUnit(plan, part)
  if (kind === 'attachment') return ATTACHMENT_MARK.exec(unit?.text ?? '')?.[0] ?? '附件'
  const name = PASSAGE_NAMES[kind]
  return name === undefined ? (unit?.label ?? part) : `${name}${id}`
}

/** `第 24 项`, `第五部分`: a part by its number, as people say it. */
export function spokenName(plan: Plan, part: string): string {
  const number = shortName(plan, part)
  return readPartId(part).kind === 'chapter' ? `第${number}部分` : `第 ${number} 项`
}

/** A part's number alone: `24`, `五`. */
export function shortName(plan: Plan, part: string): string {
  const task = findTask(plan, part)
  return task ? unitNumber(task) : bareLabel(findUnit(plan, part)?.label ?? '')
}
