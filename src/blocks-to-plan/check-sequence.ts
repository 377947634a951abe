import type { Finding, Reason } from '../diagnostics/finding.ts'
import type { Span } from '../model/span.ts'

/** A numbered thing, as far as its place in a sequence matters. */
export interface Numbered {
  readonly number: number
  readonly label: string
  /** Its label's place in the source. */
  readonly at: Span
  /** Line of the source, from 1. */
  readonly line: number
}

/** How the numbers of one sequence are written and called in a message. */
export interface SequenceStyle {
  readonly unit: Reason
  readonly write: (number: number) => string
}

/** Report numbers that are missing, repeated or out of order in what should run 1, 2, 3 …; linear. */
export function checkSequence(
  units: readonly Numbered[],
  { unit, write }: SequenceStyle,
): readonly Finding[] {
  const seen = new Map<number, Numbered>()
  const all = new Set(units.map(({ number }) => number))
  const findings: Finding[] = []
  let highest = 0
  let before = ''
  for (const current of units) {
    const { number, label, at } = current
    const first = seen.get(number)
    if (first) {
      const values = { unit, label, firstLine: first.line, expected: write(highest + 1) }
      findings.push({ code: 'number-repeated', at, values })
    } else if (number < highest)
      findings.push({ code: 'number-out-of-order', at, values: { unit, label, before } })
    else {
      const missing = describeMissing(highest, number, all, write)
      if (missing) {
        const values = { unit, before: before ? `“${before}”` : BEGINNING, after: label, missing }
        findings.push({ code: 'number-missing', at, values })
      }
    }
    seen.set(number, first ?? current)
    highest = Math.max(highest, number)
    before = label
  }
  return findings
}

const BEGINNING: Reason = { reason: 'beginning' }

/** The first number of a gap that stands nowhere, and the last one where there are more; `''` for no gap. */
function describeMissing(
  from: number,
  to: number,
  all: ReadonlySet<number>,
  write: (n: number) => string,
): string | Reason {
  let first = from + 1
  let last = to - 1
  while (first <= last && all.has(first)) first += 1
  while (last >= first && all.has(last)) last -= 1
  if (first > last) return ''
  if (first === last) return write(first)
  return { reason: last === first + 1 ? 'pair' : 'range', first: write(first), last: write(last) }
}
