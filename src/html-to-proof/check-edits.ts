import type { Finding } from '../diagnostics/finding.ts'
import type { PipelineResult } from '../pipeline.ts'
import { applyEdits } from '../source-to-text/apply-edits.ts'
import { isRestoration } from '../source-to-text/restore-struck.ts'
import { isRuleId, RULES } from '../source-to-text/rules/rules.ts'

/** Check the log of edits against the source itself, and that it leads to the text of the parts. */
export function checkEdits({
  source,
  original,
  published,
  parts,
  settings,
}: PipelineResult): readonly Finding[] {
  const declared = settings?.corrections ?? []
  const findings: Finding[] = []
  let position = 0
  for (const edit of published.edits) {
    const { start, end, before, after, rule, reason } = edit
    const isInPlace = start >= position && source.text.slice(start, end) === before
    const isLawful = isRuleId(rule)
      ? RULES[rule].allows(before, after)
      : rule === 'restored'
        ? isRestoration(edit, source.text, settings?.restored ?? [], original?.readings ?? [])
        : declared.some(
            (entry) =>
              entry.reason === reason && entry.before.includes(before) && entry.after.includes(after),
          )
    if (!isInPlace || !isLawful)
      findings.push({
        code: 'edit-unlawful',
        at: { start, end },
        values: { rule: isRuleId(rule) ? `规则“${RULES[rule].name}”` : '校订', before, after },
      })
    position = end
  }
  const words = parts.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n')
  const result = applyEdits(source.text, published.edits).split('\n').filter(Boolean).join('\n')
  if (words !== result) {
    const values = { expectedLength: result.length, length: words.length }
    findings.push({ code: 'text-not-covered', at: null, values })
  }
  return findings
}
