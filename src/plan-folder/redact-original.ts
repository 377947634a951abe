import type { Reading } from '../model/account.ts'
import type { Original } from '../model/original.ts'
import { type DeclaredRedaction, REDACTION_MARK } from '../model/redaction.ts'

/**
 * What may be said of an original of which words are redacted: its form, its sums, and what was done where. No hash of it, by which
 * an eleven-digit number could be found by trying, and none of the words that were left out or joined.
 */
export function redactOriginal(original: Original, redactions: readonly DeclaredRedaction[] = []): Original {
  if (redactions.length === 0) return original
  return {
    ...original,
    sha256: null,
    textSha256: null,
    doubts: original.doubts.map(({ values, ...doubt }) => ({ ...doubt, values: withoutWords(values) })),
    readings: original.readings.map((reading) => withoutText(reading, redactions)),
  }
}

/**
 * Struck-out words stay until the publisher's declarations are looked up in them; no page repeats them. Their place in
 * the line moves with the redactions before it.
 */
function withoutText(reading: Reading, redactions: readonly DeclaredRedaction[]): Reading {
  if (reading.kind !== 'struck-text') return { ...reading, text: '' }
  if (reading.column === undefined) return reading
  return { ...reading, column: reading.column + shiftBefore(reading.line, reading.column, redactions) }
}

/** Both columns count in the text as it was read, so that each redaction before shifts by its own change of length. */
function shiftBefore(line: number, column: number, redactions: readonly DeclaredRedaction[]): number {
  return redactions
    .filter((redaction) => redaction.line === line && redaction.column < column)
    .reduce((shift, { length }) => shift + REDACTION_MARK.length - length, 0)
}

type Values = Original['doubts'][number]['values']

/** What fills a doubt's sentences may be words of the document; numbers are counts. */
function withoutWords(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /\d{4}|[@\p{Script=Han}]{4}/u.test(value) ? REDACTION_MARK : value,
    ]),
  )
}
