import type { Plan } from '../../model/plan.ts'
import { findUnit } from '../../model/quote.ts'
import { paths } from './urls.ts'

const NAMES: Readonly<Record<string, string>> = {
  notice: '印发通知',
  title: '题名',
  preamble: '导语',
  closing: '结语',
}

/** What people call a part: `（二十四）`, `五、`, `印发通知`. */
export function partName(plan: Plan, part: string): string {
  return NAMES[part] ?? findUnit(plan, part)?.label ?? part
}

/** The page that owns a part, with the anchor where the page owns several. */
export function partPath(plan: Plan, part: string): string {
  const id = plan.id as string
  if (part in NAMES) return `${paths.plan(id)}#${part}`
  const unit = findUnit(plan, part)
  if (!unit) return paths.plan(id)
  return part.startsWith('chapter-') ? paths.chapter(id, unit) : paths.task(id, unit)
}

/** `第 24 项`, `第五部分`: a part by its number, as people say it. */
export function spokenName(plan: Plan, part: string): string {
  const number = shortName(plan, part)
  return part.startsWith('chapter-') ? `第${number}部分` : `第 ${number} 项`
}

/** A part's number alone: `24`, `五`. */
export function shortName(plan: Plan, part: string): string {
  const unit = findUnit(plan, part)
  return unit && 'chapter' in unit ? String(unit.number) : (unit?.label.replace(/、$/u, '') ?? '')
}
