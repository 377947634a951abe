import type { Nest } from './nest-blocks.ts'

/** A chapter or task with its permanent id and the chapter that it stands in. */
export interface Identified {
  readonly nest: Nest
  /** `5` for a chapter; `24` for a task, or `5-3` where numbers restart in each chapter. */
  readonly id: string
  /** Of a task: number of its chapter; `null` before the first one, and for a chapter. */
  readonly chapter: number | null
  /** Of a task: index of its chapter among all nests; -1 where it has none. */
  readonly parent: number
}

/**
 * Give ids. A task's id is its number where numbering runs on through the plan, `<chapter>-<number>`
 * where it restarts. A number used twice gets `x2`, `x3` … so that every id is unique.
 */
export function assignIds(nests: readonly Nest[]): readonly Identified[] {
  const restarts = numbersRestart(nests)
  const taken = new Map<string, number>()
  let parent = -1
  return nests.map((nest, index) => {
    if (nest.kind === 'chapter') parent = index
    const chapter = parent === -1 || nest.kind === 'chapter' ? null : (nests[parent] as Nest).number
    const base =
      nest.kind === 'task' && restarts && chapter !== null ? `${chapter}-${nest.number}` : `${nest.number}`
    const key = `${nest.kind} ${base}`
    const times = (taken.get(key) ?? 0) + 1
    taken.set(key, times)
    return {
      nest,
      id: times === 1 ? base : `${base}x${times}`,
      chapter,
      parent: nest.kind === 'task' ? parent : -1,
    }
  })
}

/** Numbers restart when at least half the chapters after the first with tasks begin again at 1. */
export function numbersRestart(nests: readonly Nest[]): boolean {
  const firsts = nests.filter((nest, index) => nest.kind === 'task' && nests[index - 1]?.kind === 'chapter')
  const later = firsts.slice(1)
  return later.length > 0 && later.filter((task) => task.number === 1).length * 2 >= later.length
}
