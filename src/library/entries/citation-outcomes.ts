import type { Citation } from '../../model/layers.ts'

/** What became of a citation, in one word: what resolved it, or why nothing did. */
export type Outcome = NonNullable<Citation['by'] | Citation['why']>

/** How many citations came to what. */
export type Outcomes = Readonly<Partial<Record<Outcome, number>>>

/** What became of citations, in the order in which it first did. */
export function countOutcomes(citations: readonly Pick<Citation, 'by' | 'why'>[]): Outcomes {
  return countEach(citations.map(outcomeOf))
}

/** What became of a citation. */
export function outcomeOf({ by, why }: Pick<Citation, 'by' | 'why'>): Outcome {
  return by ?? why ?? 'unknown'
}

/** Those of several together. */
export function addOutcomes(all: readonly Outcomes[]): Outcomes {
  const sum: Partial<Record<Outcome, number>> = {}
  for (const outcomes of all)
    for (const [outcome, count] of Object.entries(outcomes) as [Outcome, number][])
      sum[outcome] = (sum[outcome] ?? 0) + count
  return sum
}

/** How many citations they are. */
export function sumOutcomes(outcomes: Outcomes): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0)
}

/** How often each of some values occurs. */
export function countEach<K extends string>(values: readonly K[]): Record<K, number> {
  const groups = [...Map.groupBy(values, (value) => value)]
  return Object.fromEntries(groups.map(([value, { length }]) => [value, length])) as Record<K, number>
}
