import type { Plan } from '../model/plan.ts'

/** What is told of a plan to those who compare a file with it; the page has a list of all plans. */
export interface CheckedPlan {
  readonly id: string
  readonly title: string
  /** SHA-256 of the file that was received; `null` where words of it are redacted, for they could be found by trying. */
  readonly received: string | null
  /** SHA-256 of `source.txt`. */
  readonly text: string
  /** Declared corrections: places in `source.txt` in UTF-16 units from 0, and what the site writes there. */
  readonly corrections: readonly { readonly start: number; readonly end: number; readonly after: string }[]
}

/** What a plan has of it. */
export function toCheckedPlan({ id, title, original, source, redactions, corrections }: Plan): CheckedPlan {
  return {
    id: id ?? '',
    title: title ?? id ?? '',
    received: redactions.length > 0 ? null : original ? original.sha256 : source.sha256,
    text: source.sha256,
    corrections: corrections.map(({ start, end, after }) => ({ start, end, after })),
  }
}
