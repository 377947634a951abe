import type { Reason } from '../../diagnostics/finding.ts'
import { type Account, READING_KINDS, SUM_NAMES } from '../../model/account.ts'
import { createLineIndex, editorLines } from '../../model/line-index.ts'
import { countCharacters } from '../../model/tally.ts'

/**
 * What is wrong with an account; `null` where it adds up and is that of a text.
 *
 * 1. Every line that has words has one entry, with as many characters as the line has; no other entry is of a line read.
 * 2. Every entry is of a line that is there.
 * 3. The sums are those of the entries: `original = read + leftOut`, and the text has `read + supplied`.
 */
export function checkAccount({ entries, ...sums }: Account, text: string): Reason | null {
  const { lines: last } = createLineIndex(text)
  const waiting = new Map(
    editorLines(text).flatMap((words, index) =>
      countCharacters(words) > 0 ? [[index + 1, countCharacters(words)]] : [],
    ),
  )
  let [ofText, leftOut, supplied] = [0, 0, 0]
  for (const entry of entries) {
    const { kind, line, characters } = entry
    if (line > Math.max(1, last)) return { reason: 'account-line-beyond', line, last }
    if (kind === 'read') {
      const there = waiting.get(line)
      if (there === undefined) return { reason: 'account-line-twice', line }
      if (there !== characters) return { reason: 'account-line-differs', line, there, characters }
      waiting.delete(line)
      ofText += characters
      supplied += entry.supplied ?? 0
    } else if (READING_KINDS[kind].effect === 'left-out') leftOut += characters
    else if (characters > 0)
      return { reason: 'account-kind-counted', kind: READING_KINDS[kind].name, characters }
  }
  const [unread] = waiting.keys()
  if (unread !== undefined) return { reason: 'account-line-missing', line: unread }
  const read = ofText - supplied
  const wrong = Object.entries({ read, leftOut, supplied, original: read + leftOut }).find(
    ([name, sum]) => sums[name as keyof typeof SUM_NAMES] !== sum,
  )
  if (wrong === undefined) return null
  const [name, added] = wrong as [keyof typeof SUM_NAMES, number]
  return { reason: 'account-sum-differs', sum: SUM_NAMES[name], told: sums[name], added }
}
