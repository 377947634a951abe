import type { Plan } from '../../model/plan.ts'
import { findUnit } from '../../model/quote.ts'
import { bareLabel, unitNumber } from '../../model/unit-text.ts'
import { paths } from './urls.ts'

const NAMES: Readonly<Record<string, string>> = {
  notice: '印发通知',
  title: '题名',
  preamble: '导语',
  closing: '结语',
}

/** `附件`, `附件2`, `附表一`: how an attachment calls itself in its first line. */
const ATTACHMENT_MARK =
  /^附[^\S\n]{0,4}[件表录](?:[^\S\n]{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[—-]\d{1,2})(?=[：:\s]|$))?/u

/** What people call a part: `（二十四）`, `五、`, `印发通知`; an attachment has the number that it gives itself. */
export function partName(plan: Plan, part: string): string {
  if (part.startsWith('attachment-')) {
    return ATTACHMENT_MARK.exec(findUnit(plan, part)?.text ?? '')?.[0] ?? '附件'
  }
  const [kind = part, number] = part.split('-')
  const name = NAMES[part] ?? findUnit(plan, part)?.label ?? NAMES[kind]
  return name === undefined ? part : NAMES[kind] && number && kind !== 'section' ? `${name}${number}` : name
}

/** The page that owns a part, with the anchor where the page owns several. */
export function partPath(plan: Plan, part: string): string {
  const id = plan.id as string
  const unit = findUnit(plan, part)
  if (part.startsWith('attachment-')) return paths.attachment(id, part)
  if (part.startsWith('section-')) {
    const chapter = plan.extras.find((extra) => extra.id === part)?.chapter ?? null
    return chapter === null ? `${paths.plan(id)}#${part}` : `${paths.chapter(id, { id: chapter })}#${part}`
  }
  if (!unit || !/^(?:chapter|task)-/u.test(part)) return `${paths.plan(id)}#${part}`
  return part.startsWith('chapter-') ? paths.chapter(id, unit) : paths.task(id, unit)
}

/** `第 24 项`, `第五部分`: a part by its number, as people say it. */
export function spokenName(plan: Plan, part: string): string {
  const number = shortName(plan, part)
  return part.startsWith('chapter-') ? `第${number}部分` : `第 ${number} 项`
}

/** A part's number alone: `24`, `五`. */
export function shortName(plan: Plan, part: string): string {
  const task = plan.tasks.find(({ id }) => part === `task-${id}`)
  return task ? unitNumber(task) : bareLabel(findUnit(plan, part)?.label ?? '')
}
