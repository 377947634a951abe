import type { Words } from './document.ts'
import { wordsToText } from './words-to-text.ts'

/** Characters that a column is made wide for: one of numbers stays narrow, one of whole passages takes no more than its share. */
const NARROWEST = 3
const WIDEST = 24

/** The share of the width that each column of a table gets, by its longest cell. Any sum: it is the whole width. */
export function columnShares(rows: readonly (readonly Words[])[]): readonly number[] {
  const columns = Math.max(...rows.map(({ length }) => length))
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((row) => wordsToText(row[column] ?? []).length))
    return Math.min(WIDEST, Math.max(NARROWEST, longest))
  })
}
