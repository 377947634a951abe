import type { MarkerKind } from '../chinese/markers.ts'
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
  const main = mainMarker(nests)
  const runsOn = main !== null && !numbersRestart(nests, 'task', main)
  const inSections = restart(nests, 'task', ['section'])
  const restarts = ({ kind, marker }: Nest) =>
    kind === 'section' || (kind === 'task' && !(runsOn && marker === main))
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
    const own = restarts(nest) && chapter !== null ? [chapter, ...above, nest.number] : [nest.number]
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

/** The kind of number that most tasks have; a chapter may have tasks of another kind. */
function mainMarker(nests: readonly Nest[]): MarkerKind | null {
  const kinds = Map.groupBy(
    nests.filter(({ kind }) => kind === 'task'),
    ({ marker }) => marker,
  )
  return [...kinds].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/** Numbers restart when at least half the headings after the first, with any below them, begin again at 1. */
export function numbersRestart(
  nests: readonly Nest[],
  kind: 'task' | 'section',
  marker: MarkerKind,
): boolean {
  return restart(
    nests.filter((nest) => nest.kind !== kind || nest.marker === marker),
    kind,
    kind === 'task' ? ['chapter', 'section'] : ['chapter'],
  )
}

function restart(nests: readonly Nest[], kind: Nest['kind'], above: readonly Nest['kind'][]): boolean {
  const firsts = nests.filter((nest, index) => {
    const before = nests[index - 1]?.kind
    return nest.kind === kind && before !== undefined && above.includes(before)
  })
  const later = firsts.slice(1)
  return later.length > 0 && later.filter((nest) => nest.number === 1).length * 2 >= later.length
}
