import type { Original } from '../model/original.ts'
import { REDACTION_MARK, type Redaction } from '../model/redaction.ts'

/**
 * What may be said of an original of which words are redacted: its form, its sums, and what was done where. No hash of it, by which
 * an eleven-digit number could be found by trying, and none of the words that were left out or joined.
 */
export function redactOriginal(original: Original, redactions: readonly Redaction[]): Original {
  if (redactions.length === 0) return original
  return {
    ...original,
    sha256: null,
    textSha256: null,
    doubts: original.doubts.map(({ values, ...doubt }) => ({ ...doubt, values: withoutWords(values) })),
    readings: original.readings.map((reading) => ({ ...reading, text: '' })),
  }
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
