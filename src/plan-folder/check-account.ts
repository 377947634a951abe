import { type Account, READING_KINDS, SUM_NAMES } from '../model/account.ts'
import { createLineIndex, editorLines } from '../model/line-index.ts'
import { countCharacters } from '../model/tally.ts'

/**
 * What is wrong with an account, in Chinese; `null` where it adds up and is that of a text.
 *
 * 1. Every line that has words has one entry, with as many characters as the line has; no other entry is of a line read.
 * 2. Every entry is of a line that is there.
 * 3. The sums are those of the entries: `original = read + leftOut`, and the text has `read + supplied`.
 */
export function checkAccount({ entries, ...sums }: Account, text: string): string | null {
  const { lines: last } = createLineIndex(text)
  const waiting = new Map(
    editorLines(text).flatMap((words, index) =>
      countCharacters(words) > 0 ? [[index + 1, countCharacters(words)]] : [],
    ),
  )
  let [ofText, leftOut, supplied] = [0, 0, 0]
  for (const entry of entries) {
    const { kind, line, characters } = entry
    if (line > Math.max(1, last)) return `账上有第 ${line} 行，文字只有 ${last} 行`
    if (kind === 'read') {
      const there = waiting.get(line)
      if (there === undefined) return `第 ${line} 行没有文字，或者记了两次`
      if (there !== characters) return `第 ${line} 行有 ${there} 字，账上是 ${characters} 字`
      waiting.delete(line)
      ofText += characters
      supplied += entry.supplied ?? 0
    } else if (READING_KINDS[kind].effect === 'left-out') leftOut += characters
    else if (characters > 0) return `“${READING_KINDS[kind].name}”不该有字数，账上是 ${characters} 字`
  }
  const [unread] = waiting.keys()
  if (unread !== undefined) return `第 ${unread} 行没有记账`
  const read = ofText - supplied
  const wrong = Object.entries({ read, leftOut, supplied, original: read + leftOut }).find(
    ([name, sum]) => sums[name as keyof typeof SUM_NAMES] !== sum,
  )
  if (wrong === undefined) return null
  const [name, sum] = wrong as [keyof typeof SUM_NAMES, number]
  return `${SUM_NAMES[name]} ${sums[name]} 字，各条相加是 ${sum} 字`
}
