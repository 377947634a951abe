/** Entries of a list that belong together. */
export interface Group {
  /** Its anchor, and the last step of its address: `kind-law`, `year-2021`. */
  readonly id: string
  readonly name: string
}

/** A stretch of a list that a page shows under its name. */
export interface Section<T> extends Group {
  readonly entries: readonly T[]
}

/** A way to a page, with how many entries lie there. */
export interface ListWay extends Group {
  /** Below the list's own address: `list/kind-law/`. */
  readonly path: string
  readonly count: number
}

/** A page of a list. */
export interface ListPage<T> {
  /** Below the list's own address: empty for the first page, `list/kind-law/part-2/`. */
  readonly path: string
  /** The group that it is of; `null` where it is of all. */
  readonly group: Group | null
  /** How many entries the list has, or the group. */
  readonly size: number
  /** What it shows; nothing where the groups have pages of their own. */
  readonly sections: readonly Section<T>[]
  /** The groups of the list, where they have pages of their own. */
  readonly groups: readonly ListWay[]
  /** The pages among which the list or the group is split, this one among them; empty where one holds it. */
  readonly parts: readonly ListWay[]
}

/** Entries in the order of a list, and by what it may be split. */
export interface ListInput<T> {
  readonly entries: readonly T[]
  /** By what a long list is split first. Entries of a group stand together. */
  readonly groupOf: (entry: T) => Group
  /** By what a group is ordered that is still too long; its parts are then named by the first and the last. */
  readonly withinOf?: (entry: T) => Group
  /** Most entries of a page. */
  readonly most: number
  /** Most groups to which a page leads; more are parted. */
  readonly mostGroups?: number
  /** The step below which its further pages are; another where an address has several lists. */
  readonly under?: string
}

/** A name and a count each, of which a page holds more than of entries. */
const MOST_GROUPS = 150

/**
 * The pages of a list, so that none grows with the library.
 *
 * 1. A list of at most so many entries is one page, in its groups.
 * 2. A longer one of several groups is a page that leads to one for each, in `list/<group>/`.
 * 3. What is still too long, for it is of one group, is parted: `list/<group>/`, `list/<group>/part-2/` and on. A part
 *    ends where another place begins, if it can.
 * 4. Every entry is on one page, in the order of the list.
 */
export function splitList<T>(input: ListInput<T>): readonly ListPage<T>[] {
  const { entries, groupOf, withinOf, most, mostGroups = MOST_GROUPS, under = 'list' } = input
  const groups = sectionsOf(entries, groupOf)
  const size = entries.length
  if (size <= most) return [{ ...{ path: '', group: null, size, groups: [], parts: [] }, sections: groups }]
  const isSplit = groups.length > 1 && groups.length <= mostGroups
  const within = withinOf ?? groupOf
  if (!isSplit) return partList('', null, entries, groups.length > 1 ? groupOf : within, most, under)
  const ways = groups.map(({ id, name, entries: own }) => ({
    ...{ id, name, path: `${under}/${id}/`, count: own.length },
  }))
  const below = groups.flatMap((group, index) => {
    const { id, name, entries: own } = group
    return partList(ways[index]?.path ?? '', { id, name }, own, within, most, under)
  })
  return [
    { ...{ path: '', group: null, size, sections: [], parts: [] }, groups: ways },
    ...below.map((page) => ({ ...page, groups: ways })),
  ]
}

/** What a page shows, in order. */
export function entriesOf<T>({ sections }: ListPage<T>): readonly T[] {
  return sections.flatMap(({ entries }) => entries)
}

function partList<T>(
  path: string,
  group: Group | null,
  entries: readonly T[],
  within: (entry: T) => Group,
  most: number,
  under: string,
): readonly ListPage<T>[] {
  const parts = packSections(sectionsOf(entries, within), most)
  const ways = parts.map((sections, index) => ({
    id: `part-${index + 1}`,
    name: rangeName(sections),
    path: index === 0 ? path : `${path || `${under}/`}part-${index + 1}/`,
    count: sections.reduce((sum, section) => sum + section.entries.length, 0),
  }))
  return parts.map((sections, index) => ({
    ...{ path: ways[index]?.path ?? '', group, size: entries.length, sections, groups: [] },
    parts: parts.length > 1 ? ways : [],
  }))
}

/** Entries by their groups, in the order in which these first come. */
function sectionsOf<T>(entries: readonly T[], groupOf: (entry: T) => Group): readonly Section<T>[] {
  const sections = new Map<string, { readonly group: Group; readonly own: T[] }>()
  for (const entry of entries) {
    const group = groupOf(entry)
    const known = sections.get(group.id) ?? { group, own: [] }
    sections.set(group.id, known)
    known.own.push(entry)
  }
  return [...sections.values()].map(({ group, own }) => ({ ...group, entries: own }))
}

/** Sections on pages of at most so many entries; one that is longer is cut. */
function packSections<T>(sections: readonly Section<T>[], most: number): readonly (readonly Section<T>[])[] {
  const pages: Section<T>[][] = []
  let room = 0
  for (const section of sections.flatMap((each) => cutSection(each, most))) {
    if (section.entries.length > room) {
      pages.push([])
      room = most
    }
    pages.at(-1)?.push(section)
    room -= section.entries.length
  }
  return pages
}

function cutSection<T>(section: Section<T>, most: number): readonly Section<T>[] {
  const pieces = Math.max(1, Math.ceil(section.entries.length / most))
  return Array.from({ length: pieces }, (_, index) => ({
    ...section,
    entries: section.entries.slice(index * most, (index + 1) * most),
  }))
}

/** `甲市`, `甲市—丙市`. */
function rangeName(sections: readonly Group[]): string {
  const [first, last] = [sections[0]?.name ?? '', sections.at(-1)?.name ?? '']
  return first === last ? first : `${first}—${last}`
}
