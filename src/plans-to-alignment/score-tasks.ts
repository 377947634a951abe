import type { Task } from '../model/plan.ts'
import { countGrams } from './count-grams.ts'

/** Two tasks that share words, and how like each other they are: 0 for nothing shared, 1 for the same words. */
export interface ScoredPair {
  /** Index of the task in the first list. */
  readonly left: number
  /** Index of the task in the second list. */
  readonly right: number
  readonly score: number
}

type Words = Pick<Task, 'title' | 'text'>

/**
 * Score every pair of tasks that share a pair of neighbouring characters.
 *
 * Likeness is the cosine of weighted counts. A score is the likeness of the texts, or its mean with that of the
 * titles where it is more: a task may keep its words under another title, or its title above other words.
 * What stands in many tasks (法治政府) weighs little: ln((N + 1) / n) for N tasks in all, n of which have it.
 */
export function scoreTasks(left: readonly Words[], right: readonly Words[]): readonly ScoredPair[] {
  const titles = cosines(
    left.map(({ title }) => title),
    right.map(({ title }) => title),
  )
  const texts = cosines(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
  )
  return [...texts].flatMap(([key, text]) => {
    const [l = 0, r = 0] = key.split(' ').map(Number)
    return { left: l, right: r, score: Math.max(text, (text + (titles.get(key) ?? 0)) / 2) }
  })
}

/** Cosines by `left right`, only of those that share something: an index of the right side finds them. */
function cosines(left: readonly string[], right: readonly string[]): ReadonlyMap<string, number> {
  const counts = [...left, ...right].map(countGrams)
  const holders = new Map<string, number>()
  for (const grams of counts) for (const gram of grams.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  const vectors = counts.map((grams) =>
    normalize([...grams].map(([gram, n]) => [gram, n * weigh(counts.length, holders.get(gram) ?? 1)])),
  )
  const index = new Map<string, { readonly right: number; readonly value: number }[]>()
  vectors.slice(left.length).forEach((vector, position) => {
    for (const [gram, value] of vector) {
      const entries = index.get(gram)
      if (entries) entries.push({ right: position, value })
      else index.set(gram, [{ right: position, value }])
    }
  })
  const sums = new Map<string, number>()
  vectors.slice(0, left.length).forEach((vector, position) => {
    for (const [gram, value] of vector) {
      for (const other of index.get(gram) ?? []) {
        const key = `${position} ${other.right}`
        sums.set(key, (sums.get(key) ?? 0) + value * other.value)
      }
    }
  })
  return sums
}

function weigh(total: number, holders: number): number {
  return Math.log((total + 1) / holders)
}

function normalize(vector: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const length = Math.hypot(...vector.map(([, value]) => value))
  return vector.map(([gram, value]) => [gram, length === 0 ? 0 : value / length])
}
