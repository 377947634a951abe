import type { PartSize } from './places.ts'
import { listsEntry } from './registry-entries.ts'
import { type PlanFacts, type PlanRecord, RECORD_NAMES, type RecordType } from './search-record.ts'

/** What a search loads of all plans, once: `/pagefind/library.json`, an array of these in the order of their ids. */
export interface TableRow extends PlanFacts {
  /** A letter a part: its type, by its place in `RECORD_NAMES`. */
  readonly types: string
  /** A character a part: how many slots it has, from `0` on. */
  readonly slots: string
  /** The same for how many more slots its title has; left out where no title has any. */
  readonly more?: string
  /**
   * Addresses by index: of tasks and chapters where they are not those of a plain count (`/jia/1/`, `/jia/chapter-1/`),
   * of entries of the registry where the names of the library list them.
   */
  readonly urls?: Readonly<Record<number, string>>
}

/** A plan's row. */
export function toRow(record: PlanRecord, sizes: readonly PartSize[]): TableRow {
  const { id, title, year, level, kind, place, parts } = record
  const counted = countedUrls(
    id,
    parts.map(({ type }) => type),
  )
  const isListed = id === '' ? listsEntry(parts) : () => false
  const irregular = Object.fromEntries(
    parts.flatMap((part, index) =>
      (counted[index] && counted[index] !== part.url) || isListed(part) ? [[index, part.url]] : [],
    ),
  )
  return {
    ...{ id, title, year, level, kind, place },
    types: parts.map(({ type }) => toCharacter(TYPES.indexOf(type))).join(''),
    slots: sizes.map(({ slots }) => toCharacter(slots)).join(''),
    ...(Object.keys(irregular).length > 0 && { urls: irregular }),
    ...(sizes.some(({ more }) => more > 0) && { more: sizes.map(({ more }) => toCharacter(more)).join('') }),
  }
}

/** A part as its row tells it. */
export interface RowPart extends PartSize {
  readonly type: RecordType
  /** Where names at hand may be of the same. */
  readonly url?: string
}

/** Types, addresses and sizes of the parts of a row. */
export function readRow({ id = '', types, slots, more, urls }: TableRow): readonly RowPart[] {
  const named = Array.from(types, (type) => TYPES[toNumber(type)] as RecordType)
  const counted = countedUrls(id, named)
  return named.map((type, index) => {
    const url = urls?.[index] ?? counted[index]
    return { type, slots: toNumber(slots[index]), more: toNumber(more?.[index]), ...(url && { url }) }
  })
}

/** Addresses of tasks and chapters that are counted from 1. */
function countedUrls(plan: string, types: readonly RecordType[]): readonly (string | undefined)[] {
  const counts = { task: 0, chapter: 0 }
  return types.map((type) => {
    if (type === 'task') return `/${plan}/${++counts.task}/`
    return type === 'chapter' ? `/${plan}/chapter-${++counts.chapter}/` : undefined
  })
}

/** The bodies that each part names, for counting all of them: `/pagefind/bodies.json`, loaded when somebody asks. */
export interface BodiesTable {
  readonly bodies: readonly string[]
  /** By plan, in the order of the rows: for each part the indexes of its bodies. */
  readonly plans: readonly (readonly (readonly number[])[])[]
}

/** @param plans By plan, in the order of the rows: for each part the names of its bodies. */
export function toBodies(plans: readonly (readonly (readonly string[])[])[]): BodiesTable {
  const bodies = [...new Set(plans.flat(2))].sort()
  const indexes = new Map(bodies.map((name, index) => [name, index]))
  return {
    bodies,
    plans: plans.map((parts) => parts.map((names) => names.map((name) => indexes.get(name) ?? 0))),
  }
}

const TYPES = Object.keys(RECORD_NAMES) as readonly RecordType[]
const ZERO = 48
/** More slots than a character can say: two million characters. */
const MOST = 16000

function toCharacter(value: number): string {
  if (value > MOST) throw new Error(`a part of ${value} slots`)
  return String.fromCharCode(ZERO + value)
}

function toNumber(character = '0'): number {
  return character.charCodeAt(0) - ZERO
}
