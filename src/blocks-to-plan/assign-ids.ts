import type { Nest } from './nest-blocks.ts'

/** A chapter, section or task with its permanent id and the headings that it stands below. */
export interface Identified {
  readonly nest: Nest
  /** Which document of the file it belongs to, from 1. */
  readonly document: number
  /** `5` for a chapter; `24` for a task, or `5-3` where numbers restart; `d2-24` in a second document. */
  readonly id: string
  /** Of a task or section: number of its chapter; `null` before the first one, and for a chapter. */
  readonly chapter: number | null
  /** Of a task or section: index of its chapter among all nests; -1 where it has none. */
  readonly parent: number
  /** Of a task: index of its section among all nests; -1 where it has none. */
  readonly section: number
}

/**
 * Give ids. A task's id is its number where numbering runs on through the document, `<chapter>-<number>`
 * where it restarts below each heading. A number used twice gets `x2`, `x3` … so that every id is unique.
 */
export function assignIds(nests: readonly Nest[], document: number): readonly Identified[] {
  const restarts = { task: numbersRestart(nests, 'task'), section: true, chapter: false }
  const inSections = restart(nests, 'task', ['section'])
  const prefix = document === 1 ? '' : `d${document}-`
  const taken = new Map<string, number>()
  let parent = -1
  let section = -1
  return nests.map((nest, index) => {
    if (nest.kind === 'chapter') {
      parent = index
      section = -1
    } else if (nest.kind === 'section') section = index
    const chapter = parent === -1 || nest.kind === 'chapter' ? null : (nests[parent] as Nest).number
    const above =
      nest.kind === 'task' && inSections && section !== -1 ? [(nests[section] as Nest).number] : []
    const own = restarts[nest.kind] && chapter !== null ? [chapter, ...above, nest.number] : [nest.number]
    const base = `${prefix}${own.join('-')}`
    const key = `${nest.kind} ${base}`
    const times = (taken.get(key) ?? 0) + 1
    taken.set(key, times)
    return {
      nest,
      document,
      id: times === 1 ? base : `${base}x${times}`,
      chapter,
      parent: nest.kind === 'chapter' ? -1 : parent,
      section: nest.kind === 'task' ? section : -1,
    }
  })
}

/** Numbers restart when at least half the headings after the first, with any below them, begin again at 1. */
export function numbersRestart(nests: readonly Nest[], kind: 'task' | 'section'): boolean {
  return restart(nests, kind, kind === 'task' ? ['chapter', 'section'] : ['chapter'])
}

function restart(nests: readonly Nest[], kind: Nest['kind'], above: readonly Nest['kind'][]): boolean {
  const firsts = nests.filter((nest, index) => {
    const before = nests[index - 1]?.kind
    return nest.kind === kind && before !== undefined && above.includes(before)
  })
  const later = firsts.slice(1)
  return later.length > 0 && later.filter((nest) => nest.number === 1).length * 2 >= later.length
}
