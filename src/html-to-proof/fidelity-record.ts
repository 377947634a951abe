import { isRuleId, RULES } from '../model/edit-rules.ts'
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

/** The outcome of a proof as lines to print: figure and name, in both languages. */
export function formatRecord(record: FidelityRecord): string {
  const { source, published, edits, lost, invented } = record
  const corrections = edits.correction?.count ?? 0
  const restored = edits.restored?.count ?? 0
  const row = (name: string, value: number | string, chinese: string) =>
    `  ${name} ${value}`.padEnd(34) + chinese
  const rules = Object.entries(edits)
    .filter(([rule]) => isRuleId(rule))
    .map(([rule, { count, removed, added }]) =>
      row(rule, count, `${isRuleId(rule) ? RULES[rule].name : rule}：去 ${removed} 字，添 ${added} 字`),
    )
  return [
    `${record.plan}  ${source.sha256}`,
    row('source characters', source.characters, '原文字数'),
    row(
      'published characters',
      published.characters,
      `发布字数，在 ${published.pages} 个页面中核对 ${published.parts} 个部分`,
    ),
    ...rules,
    row('corrections', corrections, '校订'),
    ...(restored > 0 ? [row('restored', restored, '恢复划掉的文字')] : []),
    row('lost', lost, '遗漏'),
    row('invented', invented, '增添'),
  ].join('\n')
}
