import { isRuleId, RULES } from '../model/edit-rules.ts'
import type { FidelityRecord } from './fidelity-record.ts'

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
