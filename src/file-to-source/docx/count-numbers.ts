import { formatNumber } from '../format-number.ts'
import type { NumberingLevel, NumberingList } from './read-numbering.ts'

/** The number that Word shows before a paragraph. */
export interface SuppliedNumber {
  readonly label: string
  /** A bullet, or a number in a format that is not known. */
  readonly kind: 'number' | 'bullet' | 'unknown'
  readonly level: NumberingLevel
}

/** Gives the next number of a list at a level from 0; `null` for a list or level that is not there. */
export type NumberCounter = (numId: string, level: number) => SuppliedNumber | null

/** Count the numbers of lists as Word does, paragraph by paragraph. */
export function countNumbers(lists: ReadonlyMap<string, NumberingList>): NumberCounter {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (numId, depth) => {
    const list = lists.get(numId)
    const level = list?.levels.get(depth)
    if (!list || !level) return null
    const counts = counters.get(list.counter) ?? []
    counters.set(list.counter, counts)
    const start = begun.has(`${numId} ${depth}`) ? undefined : list.starts.get(depth)
    begun.add(`${numId} ${depth}`)
    const last = counts[depth]
    counts[depth] = start ?? (last === undefined ? level.start : last + 1)
    for (let below = depth + 1; below < counts.length; below += 1) {
      if (restarts(list.levels.get(below), depth)) counts[below] = undefined
    }
    return write(list, level, counts)
  }
}

/** Whether a level begins again after a paragraph of a level above it. */
function restarts(level: NumberingLevel | undefined, after: number): boolean {
  return level === undefined || level.restart === null || after < level.restart
}

function write(
  list: NumberingList,
  level: NumberingLevel,
  counts: readonly (number | undefined)[],
): SuppliedNumber {
  if (level.format === 'bullet') return { label: level.text, kind: 'bullet', level }
  let isKnown = true
  const label = level.text.replace(/%(?<n>[1-9])/gu, (_, n: string) => {
    const depth = Number(n) - 1
    const other = list.levels.get(depth)
    const format = level.isLegal ? 'decimal' : (other?.format ?? 'decimal')
    if (format === 'none') return ''
    const number = counts[depth] ?? other?.start ?? 0
    const written = formatNumber(number, format)
    if (written === null) isKnown = false
    return written ?? String(number)
  })
  return { label, kind: isKnown ? 'number' : 'unknown', level }
}
