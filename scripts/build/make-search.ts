import { recordsToIndex } from '../../src/html-to-search/records-to-index.ts'
import type { PlanRecord } from '../../src/html-to-search/search-record.ts'
import { keyOf, type Unit, type UnitStore } from './unit-store.ts'

/**
 * What searches load, made where it is not there: it depends on the words of all plans, and on nothing else of them.
 *
 * @param code Of the code that makes it.
 */
export async function makeSearch(
  store: UnitStore,
  code: string,
  records: readonly PlanRecord[],
): Promise<Unit> {
  const key = keyOf(code, ...records.map((record) => JSON.stringify(record)))
  const found = store.find('search', key)
  if (found) return found
  const unit = store.begin('search', key)
  for (const { path, content } of await recordsToIndex(records)) unit.write(`pagefind/${path}`, content)
  return unit.keep({})
}
