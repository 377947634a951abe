import { partId } from '../../model/part-id.ts'
import type { Plan } from '../../model/plan.ts'
import { findChapter } from '../../model/plan-index.ts'
import type { Regulation } from '../../model/registry.ts'
import { unitText } from '../../model/unit-text.ts'
import { KINDS } from '../../registry/regulation-words.ts'
import { ALL } from '../strings/lists.ts'
import { shortName } from './parts.ts'
import type { ListPage } from './split-list.ts'

/** A choice among the entries of a page, by a link that works without scripts. */
export interface Way {
  /** An anchor on the page, or a site path. */
  readonly to: string
  readonly name: string
  readonly count: number
  /** What a short name stands for: of 五 the chapter's title too. */
  readonly label?: string
  /** Whether what is shown is part of what it leads to. */
  readonly isCurrent?: boolean
}

/** Ways to the documents of each kind in their list, and to all of them. */
export function regulationWays(regulations: readonly Regulation[]): readonly Way[] {
  const kinds = [...Map.groupBy(regulations, ({ kind }) => kind)]
  return [
    { to: '#regulation-list', name: ALL, count: regulations.length },
    ...kinds.map(([kind, list]) => ({ to: `#kind-${kind}`, name: KINDS[kind], count: list.length })),
  ]
}

/**
 * Ways of a page of a list: to its groups on the page, or from the page of a group to the others; none on a page that
 * leads to the groups and nothing else.
 *
 * @param root Site path of the list.
 * @param all Anchor of the list on the page.
 */
export function listWays<T>(page: ListPage<T>, root: string, all: string): readonly Way[] {
  const { group, groups, sections, size } = page
  if (groups.length === 0)
    return [
      { to: `#${all}`, name: ALL, count: size },
      ...sections.map(({ id, name, entries }) => ({ to: `#${id}`, name, count: entries.length })),
    ]
  if (group === null) return []
  return [
    { to: root, name: ALL, count: groups.reduce((sum, { count }) => sum + count, 0) },
    ...groups.map(({ id, name, path, count }) => ({
      ...{ to: `${root}${path}`, name, count },
      isCurrent: id === group.id,
    })),
  ]
}

/** How a way names a chapter; what stands in none is 其他. */
export function chapterWay(plan: Plan, id: string): Pick<Way, 'name' | 'label'> {
  const part = partId('chapter', id)
  const chapter = findChapter(plan, part)
  return chapter ? { name: shortName(plan, part), label: unitText(chapter) } : { name: '其他' }
}

/** Most choices that `values.css` has rules for. */
const WAYS = 12

/** Ways to what has a property, and the number of each: `#by-1`; none where there are too many. */
export function waysBy<Row>(
  rows: readonly Row[],
  property: (row: Row) => string,
  name: (key: string) => Pick<Way, 'name' | 'label'>,
): { readonly ways: readonly Way[]; readonly numberOf: (row: Row) => number | undefined } {
  const groups = [...Map.groupBy(rows, property)]
  if (groups.length < 2 || groups.length > WAYS) return { ways: [], numberOf: () => undefined }
  const numbers = new Map(groups.map(([key], index) => [key, index + 1]))
  return {
    ways: groups.map(([key, own], index) => ({ to: `#by-${index + 1}`, ...name(key), count: own.length })),
    numberOf: (row) => numbers.get(property(row)),
  }
}
