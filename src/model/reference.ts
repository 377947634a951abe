import type { Plan, Task } from './plan.ts'

/** A reference as people write it in running text: 《题名》（发文字号）第（二十四）项; what is unknown is left out. */
export function referenceTo(
  plan: Plan,
  unit?: Task | { readonly label: string; readonly title: string },
): string {
  const number = plan.documentNumber ? `（${plan.documentNumber}）` : ''
  const document = `${plan.issuer ? `${plan.issuer}：` : ''}《${plan.title ?? ''}》${number}`
  if (!unit) return document
  const label = unit.label.replace(/[、．.]$/u, '')
  if (label.startsWith('第')) return `${document}${label}`
  return 'chapter' in unit ? `${document}第${label}项` : `${document}第${label}部分`
}
