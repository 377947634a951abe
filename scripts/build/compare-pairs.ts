import type { PlanPair } from '../../src/library/alignment/plans-to-pairs.ts'
import { type ComparedPlans, comparePlans } from '../../src/library/entries/compare-plans.ts'
import { readLibraryFile } from '../../src/library/entries/library-folder.ts'
import type { PlanEntry } from '../../src/library/entries/plan-to-entry.ts'
import { keyOf, type UnitStore } from './unit-store.ts'

/**
 * Compares pairs of plans, or takes over what was found for the same two.
 *
 * @param library Folder with the entries of all plans.
 * @param code Key of the code that compares.
 * @param hashes Hashes of the entries by id.
 */
export function createComparer(
  library: string,
  store: UnitStore,
  code: string,
  hashes: ReadonlyMap<string, string>,
): (pair: PlanPair) => ComparedPlans {
  /** The plans above are few, and each is compared with many. */
  const above = new Map<string, PlanEntry>()
  const readAbove = (id: string) => {
    const known = above.get(id) ?? readLibraryFile(library, 'entry', id)
    above.delete(id)
    above.set(id, known)
    if (above.size > HELD) above.delete(above.keys().next().value ?? '')
    return known
  }
  return ({ from, to }) => {
    const key = keyOf(code, hashes.get(from) ?? '', hashes.get(to) ?? '')
    const before = store.find<ComparedPlans>('pair', key)
    if (before) return before.facts
    const made = comparePlans(readAbove(from), readLibraryFile(library, 'entry', to))
    return store.begin('pair', key).keep(made).facts
  }
}

const HELD = 20
