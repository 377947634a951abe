import { readRow, type TableRow, toRow } from './library-table.ts'
import { packWords } from './pagefind-words.ts'
import { fileOf, placeParts } from './places.ts'
import { foldPart, planToWords, sizesOf } from './plan-to-words.ts'
import type { PlanRecord } from './search-record.ts'

/** A file of the search, its path below `pagefind/`. */
export interface SearchFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** What the search needs of a plan, or of the registry, beside its texts. */
export interface PlanIndex {
  readonly row: TableRow
  /** The bodies that each part names. */
  readonly bodies: readonly (readonly string[])[]
  /** Its words with their places: an index of this plan alone (`pagefind-words.ts`). */
  readonly words: Uint8Array
}

/** Index a record. */
export function recordToIndex(record: PlanRecord): PlanIndex {
  const parts = record.parts.map(foldPart)
  const sizes = sizesOf(parts)
  return {
    row: toRow(record, sizes),
    bodies: record.parts.map(({ departments }) => departments),
    words: packWords(planToWords(parts, sizes)),
  }
}

/** The texts that results are cut from: `text/henan-2020/0.json`, `text/0.json` for the registry. */
export function recordToTexts(
  { id, parts }: PlanRecord,
  { row }: Pick<PlanIndex, 'row'>,
): readonly SearchFile[] {
  const placed = placeParts(readRow(row))
  const files = Map.groupBy(parts.keys(), (index) => fileOf(placed[index] ?? { base: 0 }))
  return [...files].map(([file, indexes]) => ({
    path: `text/${id === '' ? '' : `${id}/`}${file}.json`,
    content: toJson(Object.fromEntries(Array.from(indexes, (index) => [index, parts[index]]))),
  }))
}

/** What is empty is left out. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, each) => (each === '' || each === null ? undefined : each))
}
