import type { ScoredPair } from './score-tasks.ts'

/** The pairs of which each is the other's best, and good enough; where scores tie, the nearest in order is best. */
export function choosePairs(pairs: readonly ScoredPair[], threshold: number): readonly ScoredPair[] {
  const good = pairs.filter(({ score }) => score >= threshold)
  const bestLeft = bestBy(good, 'left')
  const bestRight = bestBy(good, 'right')
  return good.filter((pair) => bestLeft.get(pair.left) === pair && bestRight.get(pair.right) === pair)
}

function bestBy(pairs: readonly ScoredPair[], side: 'left' | 'right'): ReadonlyMap<number, ScoredPair> {
  const best = new Map<number, ScoredPair>()
  for (const pair of pairs) {
    const known = best.get(pair[side])
    if (!known || isBetter(pair, known)) best.set(pair[side], pair)
  }
  return best
}

/** Sums of the same weights in another order differ in their last digits. */
const TIE = 1e-9

function isBetter(a: ScoredPair, b: ScoredPair): boolean {
  const difference = a.score - b.score
  return Math.abs(difference) > TIE ? difference > 0 : distance(a) < distance(b)
}

function distance({ left, right }: ScoredPair): number {
  return Math.abs(left - right)
}
