import { partId } from '../../model/part-id.ts'
import type { Plan } from '../../model/plan.ts'
import { documentOf } from '../../model/plan-index.ts'
import { bareLabel } from '../../model/unit-text.ts'

/** A document, or a part of it, by its name; what is unknown is null and left out. */
interface NamedDocument {
  readonly id: string
  readonly issuer: string | null
  readonly title: string
  readonly documentNumber: string | null
  /** ISO date. */
  readonly issuedDate: string | null
  /** `第（二十四）项`, `第五部分`, `附件2`; null for the whole. */
  readonly part: string | null
}

/** A document as references to a page name it. */
export interface CitedDocument extends NamedDocument {
  /** Address of the page that is cited. */
  readonly url: string
  /** The day on which it was seen, as `2026-11-24`. */
  readonly accessed: string
}

/** A plan as a document to cite, or a unit of one of the documents of its file. */
export function nameDocument(
  plan: Plan,
  unit: { readonly id: string; readonly label: string; readonly title: string } | null = null,
): NamedDocument {
  const isTask = unit !== null && 'chapter' in unit
  const label = bareLabel(unit?.label ?? '')
  const part = unit && (/^[第附]/u.test(label) ? label : `第${label}${isTask ? '项' : '部分'}`)
  const { id, issuer, documentNumber, issuedDate } = plan
  const title = unit ? documentOf(plan, isTask ? 'tasks' : 'chapters', unit.id).name : (plan.title ?? '')
  const own = unit && (isTask || label.startsWith('附') ? unit.id : partId('chapter', unit.id))
  const name = [id, own].filter(Boolean).join('-')
  return { id: name, issuer, title, documentNumber, issuedDate, part }
}

/** A reference as people write it in running text: `发文机关：《题名》（发文字号）第（二十四）项`. */
export function toSentence({ issuer, title, documentNumber, part }: NamedDocument): string {
  const number = documentNumber ? `（${documentNumber}）` : ''
  return `${issuer ? `${issuer}：` : ''}《${title}》${number}${part ?? ''}`
}
