import type { Plan } from '../model/plan.ts'

/** The outcome of the proof, published as `/<plan>/fidelity.json`; counts are Unicode characters. */
export interface FidelityRecord {
  readonly schemaVersion: 1
  readonly plan: string
  readonly source: Plan['source']
  readonly published: {
    /** Characters of the published text, line feeds between paragraphs included. */
    readonly characters: number
    readonly parts: number
    /** HTML pages of the plan that show words of it; what other pages repeat is checked with them. */
    readonly pages: number
  }
  /** Edits by rule; declared corrections are `correction`, struck-out words put back `restored`. */
  readonly edits: Readonly<
    Record<string, { readonly count: number; readonly removed: number; readonly added: number }>
  >
  /** Characters of the source that no page publishes. */
  readonly lost: number
  /** Characters that pages publish and the source does not have. */
  readonly invented: number
}
