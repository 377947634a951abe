import type { Finding, Reason } from '../diagnostics/finding.ts'
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
    const start = lines.startOf(entry.line) + ('reason' in found ? 0 : (found.column ?? 1) - 1)
    const problem = 'reason' in found ? found : problemOf(found, start, lines.lines, corrections)
    if ('reason' in found || problem !== null) {
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
function findReading({ line, text, column }: Declared, struck: readonly Reading[]): Reading | Reason {
  const onLine = struck.filter((reading) => reading.line === line)
  const [reading, ...others] = onLine.filter(
    (each) => sameWords(each.text, text) && (column === undefined || column === (each.column ?? 1)),
  )
  if (!reading) {
    const words = onLine.map(
      (each): Reason => ({ reason: 'struck-words', text: each.text, column: each.column ?? 1 }),
    )
    return words.length === 0
      ? { reason: 'line-without-struck' }
      : { reason: 'line-with-struck', struck: words }
  }
  if (others.length === 0) return reading
  return { reason: 'struck-twice', columns: [reading, ...others].map((each) => each.column ?? 1) }
}

function problemOf(
  { line, column }: Reading,
  start: number,
  lines: number,
  corrections: readonly Edit[],
): Reason | null {
  // Of what stood behind the last line the account says no more than of what stood before it.
  if (column === undefined && line >= lines) return { reason: 'paragraph-struck-last' }
  const isCorrected = corrections.some((edit) => edit.start < start && start < edit.end)
  return isCorrected ? { reason: 'struck-within-correction' } : null
}

/** Blanks aside, which no account counts. */
function sameWords(one: string, other: string): boolean {
  return one.replace(/\s/gu, '') === other.replace(/\s/gu, '')
}

/** In one line, without blank edges, which would be layout. */
function showWords(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}
