import type { SearchName } from '../html-to-search/search-record.ts'
import type { Item, Reason, Result } from './result.ts'

/** Load what is shown of some items. */
export function loadItems(items: readonly Item[]): Promise<readonly Result[]> {
  return Promise.all(items.map((item) => item.load()))
}

/** A name as something found. */
export function nameToItem(
  { type, url, title, label, chapter, plan }: SearchName,
  reason: Reason,
  marked: readonly string[],
): Item {
  return resultToItem({
    ...{ type, url, title, label, chapter, plan, reason, departments: [], excerpt: null, marked },
  })
}

/** A result that is at hand. */
export function resultToItem(result: Result): Item {
  const { type, plan, reason, url, chapter, departments } = result
  return { id: url, type, plan, reason, url, chapter, departments, load: async () => result }
}

/** The first of each that is found twice, known by its address. */
export function firstOfEach(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>()
  return items.filter(({ id, url = id }) => !seen.has(url) && seen.add(url))
}
