import type { Words } from './document.ts'
import { wordsToText } from './words-to-text.ts'

/** Characters of 小四 that stand side by side on 156 mm, and those that a column's edges take. */
const ROOM = 36.8
const EDGES = 0.7
/** A column is wide enough for its longest cell, or at least for 责任单位; what is longer than a line counts as one. */
const LEAST = 4
const MOST = 24

/**
 * The width of each column of a table as a share of the type area, in any unit: what a column needs at least, and of
 * what is left the more, the longer its longest cell is.
 */
export function columnShares(rows: readonly (readonly Words[])[]): readonly number[] {
  const columns = Math.max(...rows.map(({ length }) => length))
  const wanted = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map((row) => wordsToText(row[column] ?? []).length)),
  )
  const least = wanted.map((length) => EDGES + Math.min(length, LEAST))
  const more = wanted.map((length) => Math.min(length, MOST) - Math.min(length, LEAST))
  const left = Math.max(0, ROOM - sum(least)) / Math.max(1, sum(more))
  return least.map((width, column) => width + left * (more[column] ?? 0))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
