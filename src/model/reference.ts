import type { Plan, Task } from './plan.ts'
import { documentOf } from './plan-index.ts'
import { bareLabel } from './unit-text.ts'

/**
 * A reference as people write it in running text: 《题名》（发文字号）第（二十四）项; what is unknown is left
 * out. A unit is one of the document of the file that it stands in.
 */
export function referenceTo(
  plan: Plan,
  unit?: Task | { readonly id: string; readonly label: string; readonly title: string },
): string {
  const title = unit ? documentOf(plan, 'chapter' in unit ? 'tasks' : 'chapters', unit.id).name : plan.title
  const number = plan.documentNumber ? `（${plan.documentNumber}）` : ''
  const document = `${plan.issuer ? `${plan.issuer}：` : ''}《${title ?? ''}》${number}`
  if (!unit) return document
  const label = bareLabel(unit.label)
  if (label.startsWith('第')) return `${document}${label}`
  return 'chapter' in unit ? `${document}第${label}项` : `${document}第${label}部分`
}
