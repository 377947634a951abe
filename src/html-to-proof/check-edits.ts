import type { Finding } from '../diagnostics/finding.ts'
import type { Edit } from '../model/edit.ts'
import { isRuleId, RULES } from '../model/edit-rules.ts'
import { createLineIndex } from '../model/line-index.ts'
import { countCharacters, withoutBlanks } from '../model/tally.ts'
import type { PipelineResult } from '../pipeline.ts'

/** Check the log of edits against the source itself, and that the edits, made here once more, give the text of the parts. */
export function checkEdits(result: PipelineResult): readonly Finding[] {
  const { published, parts } = result
  const source = result.source.text
  const isLawful = lawTest(result)
  const findings: Finding[] = []
  let made = ''
  let position = 0
  for (const edit of published.edits) {
    const { start, end, before, after, rule } = edit
    const isInPlace = start >= position && source.slice(start, end) === before
    if (!isInPlace || !isLawful(edit))
      findings.push({
        code: 'edit-unlawful',
        at: { start, end },
        values: {
          rule: isRuleId(rule) ? { reason: 'rule', name: RULES[rule].name } : { reason: 'correction' },
          before,
          after,
        },
      })
    made += source.slice(position, start) + after
    position = end
  }
  const expected = withoutEmptyLines(made + source.slice(position))
  const words = parts.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n')
  if (words !== expected) {
    const values = { expectedLength: expected.length, length: words.length }
    findings.push({ code: 'text-not-covered', at: null, values })
  }
  return findings
}

/** Tells what rules and declarations allow: of struck-out words, to put them back where the account has them. */
function lawTest({ source, settings, original }: PipelineResult): (edit: Edit) => boolean {
  const { corrections = [], restored = [] } = settings ?? {}
  const struck = original?.readings.filter(({ kind }) => kind === 'struck-text') ?? []
  const { pointAt } = createLineIndex(source.text)
  return ({ start, before, after, rule, reason }) => {
    if (isRuleId(rule)) return RULES[rule].allows(before, after)
    if (rule !== 'restored')
      return corrections.some(
        (entry) => entry.reason === reason && entry.before.includes(before) && entry.after.includes(after),
      )
    const { line, column } = pointAt(start)
    const isSame = (entry: { readonly line: number; readonly text: string }) =>
      entry.line === line && withoutBlanks(entry.text) === withoutBlanks(after)
    return (
      before === '' &&
      restored.some((entry) => entry.reason === reason && isSame(entry)) &&
      struck.some(
        (entry) =>
          isSame(entry) && (entry.column ?? 1) === column && entry.characters === countCharacters(after),
      )
    )
  }
}

function withoutEmptyLines(text: string): string {
  return text.split('\n').filter(Boolean).join('\n')
}
