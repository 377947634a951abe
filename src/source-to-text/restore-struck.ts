import type { Finding } from '../diagnostics/finding.ts'
import type { Reading } from '../model/account.ts'
import type { Edit } from '../model/edit.ts'
import { createLineIndex } from '../model/line-index.ts'
import type { PlanSettings } from '../model/plan-settings.ts'

type Declared = NonNullable<PlanSettings['restored']>[number]

/**
 * Turn struck-out words that the publisher restores into insertions at the place that the account gives them: within
 * their line, or, of a whole paragraph, as one before it. Each must be found in the account exactly once, and not
 * within what a correction changes.
 */
export function restoreStruck(
  text: string,
  declared: readonly Declared[],
  readings: readonly Reading[],
  corrections: readonly Edit[] = [],
): { edits: readonly Edit[]; findings: readonly Finding[] } {
  const lines = createLineIndex(text)
  const left = new Set(readings.filter(({ kind }) => kind === 'struck-text'))
  const edits: Edit[] = []
  const findings: Finding[] = []
  declared.forEach((entry, index) => {
    const found = findReading(entry, [...left])
    const start = lines.startOf(entry.line) + (typeof found === 'string' ? 0 : (found.column ?? 1) - 1)
    const problem = typeof found === 'string' ? found : problemOf(found, start, lines.lines, corrections)
    if (typeof found === 'string' || problem !== null) {
      const values = { words: entry.text, line: entry.line, problem: problem ?? '' }
      const member = ['restored', index]
      findings.push({ code: 'restored-not-found', at: null, file: 'settings', member, values })
      return
    }
    left.delete(found)
    const after = `${showWords(found.text)}${found.column === undefined ? '\n' : ''}`
    edits.push({ start, end: start, before: '', after, rule: 'restored', reason: entry.reason })
  })
  return { edits: edits.sort((a, b) => a.start - b.start), findings }
}

/** The one piece that is meant, or what is wrong. */
function findReading({ line, text, column }: Declared, struck: readonly Reading[]): Reading | string {
  const onLine = struck.filter((reading) => reading.line === line)
  const [reading, ...others] = onLine.filter(
    (each) => sameWords(each.text, text) && (column === undefined || column === (each.column ?? 1)),
  )
  if (!reading) {
    const words = onLine.map((each) => `“${each.text}”（第 ${each.column ?? 1} 列）`).join('、')
    return words === '' ? '这一行没有划掉的文字' : `这一行划掉的是${words}`
  }
  if (others.length === 0) return reading
  const columns = [reading, ...others].map((each) => each.column ?? 1).join('、')
  return `同样的文字划掉了不止一处（第 ${columns} 列），请加上 column: 列号`
}

function problemOf(
  { line, column }: Reading,
  start: number,
  lines: number,
  corrections: readonly Edit[],
): string | null {
  // Of what stood behind the last line the account says no more than of what stood before it.
  if (column === undefined && line >= lines)
    return '划掉的是一整段，在最后一行之前还是之后不能确定，请在原件中恢复以后重新添加'
  const isCorrected = corrections.some((edit) => edit.start < start && start < edit.end)
  return isCorrected ? '它在一处校订改动的文字中间，请一并写在那处校订里' : null
}

/** Blanks aside, which no account counts. */
function sameWords(one: string, other: string): boolean {
  return one.replace(/\s/gu, '') === other.replace(/\s/gu, '')
}

/** In one line, without blank edges, which would be layout. */
function showWords(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}
