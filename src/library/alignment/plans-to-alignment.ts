import type { Task } from '../../model/plan.ts'
import { type ScoredPair, scoreTasks } from './score-tasks.ts'

/** A task and its counterpart in another plan. */
export interface AlignedTasks {
  /** Id of the task in the plan that is compared with: the earlier, or that of the higher level. */
  readonly from: string
  /** Id of the task in the plan that is compared. */
  readonly to: string
  /** How like each other they are, from the threshold to 1. */
  readonly score: number
  /** Whether the text, title included, is the same, character for character. */
  readonly isSame: boolean
}

/** Which tasks of two plans are the same task, and which have no counterpart; each in the order of its plan. */
export interface Alignment {
  readonly pairs: readonly AlignedTasks[]
  readonly onlyFrom: readonly string[]
  readonly onlyTo: readonly string[]
}

type Tasks = readonly Pick<Task, 'id' | 'title' | 'text'>[]

/**
 * Find which tasks of two plans are the same task, by the likeness of their words.
 *
 * 1. A task has one counterpart or none, and every task is in exactly one of the three lists.
 * 2. Counterparts are each other's best: neither is more like any other task of the other plan.
 * 3. Order plays no part, for a plan may put its tasks in another order; it only settles ties.
 * 4. What is less alike than {@link THRESHOLD} is not a counterpart.
 */
export function plansToAlignment(from: Tasks, to: Tasks): Alignment {
  const chosen = choosePairs(scoreTasks(from, to), THRESHOLD)
  const pairs = chosen.flatMap(({ left, right, score }) => {
    const a = from[left]
    const b = to[right]
    return a && b ? [{ from: a.id, to: b.id, score, isSame: a.text === b.text }] : []
  })
  const order = new Map(to.map(({ id }, index) => [id, index]))
  const place = (id: string) => order.get(id) ?? 0
  const without = (tasks: Tasks, side: 'from' | 'to') => {
    const paired = new Set(pairs.map((pair) => pair[side]))
    return tasks.map(({ id }) => id).filter((id) => !paired.has(id))
  }
  return {
    pairs: pairs.toSorted((a, b) => place(a.to) - place(b.to)),
    onlyFrom: without(from, 'from'),
    onlyTo: without(to, 'to'),
  }
}

/**
 * Between a county's and a province's plan of one year, the same tasks score 0.84 and more; different tasks of
 * one plan score 0.34 at most, those of other documents 0.27 (decision 22 says how that was measured).
 */
export const THRESHOLD = 0.4

/** The pairs of which each is the other's best, and good enough; where scores tie, the nearest in order is best. */
function choosePairs(pairs: readonly ScoredPair[], threshold: number): readonly ScoredPair[] {
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
