import type { Task } from '../../model/plan.ts'

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
  const titles = createCosines(
    left.map(({ title }) => title),
    right.map(({ title }) => title),
  )
  const texts = createCosines(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
  )
  return left.flatMap((_, position) => {
    const ofTitle = titles(position).values
    const { values, sharing } = texts(position)
    return sharing.map((other) => {
      const text = values[other] ?? 0
      return { left: position, right: other, score: Math.max(text, (text + (ofTitle[other] ?? 0)) / 2) }
    })
  })
}

/** How like a text each of others is, and which share something with it. */
interface Cosines {
  readonly values: Float64Array
  readonly sharing: readonly number[]
}

/** Gives the cosines of a text of the left side; an index of the right side finds those that share something. */
function createCosines(left: readonly string[], right: readonly string[]): (position: number) => Cosines {
  const counts = [...left, ...right].map(countGrams)
  const holders = new Map<string, number>()
  for (const grams of counts) for (const gram of grams.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  const vectorOf = (position: number) =>
    normalize(
      [...(counts[position] ?? [])].map(([gram, n]) => [
        gram,
        n * weigh(counts.length, holders.get(gram) ?? 1),
      ]),
    )
  const index = new Map<string, { readonly right: number; readonly value: number }[]>()
  right.forEach((_, position) => {
    for (const [gram, value] of vectorOf(left.length + position)) {
      const entries = index.get(gram)
      if (entries) entries.push({ right: position, value })
      else index.set(gram, [{ right: position, value }])
    }
  })
  return (position) => {
    const values = new Float64Array(right.length)
    const sharing: number[] = []
    for (const [gram, value] of vectorOf(position)) {
      for (const other of index.get(gram) ?? []) {
        const sum = values[other.right] ?? 0
        if (sum === 0) sharing.push(other.right)
        values[other.right] = sum + value * other.value
      }
    }
    return { values, sharing }
  }
}

function weigh(total: number, holders: number): number {
  return Math.log((total + 1) / holders)
}

function normalize(vector: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const length = Math.hypot(...vector.map(([, value]) => value))
  return vector.map(([gram, value]) => [gram, length === 0 ? 0 : value / length])
}

/** How often each pair of neighbouring letters or digits occurs in a text; marks and blanks are left out. */
function countGrams(text: string): ReadonlyMap<string, number> {
  const characters = [...text.replace(NO_LETTER, '')]
  const counts = new Map<string, number>()
  for (let index = 0; index + 1 < characters.length; index += 1) {
    const gram = `${characters[index]}${characters[index + 1]}`
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

const NO_LETTER = /[^\p{L}\p{N}]/gu
