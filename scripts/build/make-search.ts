import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexesToFiles } from '../../src/html-to-search/indexes-to-files.ts'
import { pagefindVersion } from '../../src/html-to-search/pagefind-program.ts'
import { type PlanIndex, recordToIndex, recordToTexts } from '../../src/html-to-search/record-to-index.ts'
import type { PlanRecord } from '../../src/html-to-search/search-record.ts'
import type { PageFacts } from './plan-units.ts'
import { keyOf, readMore, readMoreBytes, type Unit, type UnitStore, type UnitWriter } from './unit-store.ts'

/** Index what was made, and write the texts that results are cut from; `words` is to be kept beside the facts. */
export function indexRecord(
  unit: Pick<UnitWriter, 'write'>,
  record: PlanRecord,
): { readonly search: PageFacts['search']; readonly words: Uint8Array } {
  const { words, ...search } = recordToIndex(record)
  for (const { path, content } of recordToTexts(record, search)) unit.write(`pagefind/${path}`, content)
  return { search, words }
}

/**
 * What searches load, made where it is not there: it depends on the words of all plans, and on nothing else of them. Of
 * those of a thousand plans, a change to one is in a hundredth of the files.
 *
 * @param code Of the code that makes it.
 */
export function makeSearch(store: UnitStore, code: string, units: readonly Unit<PageFacts>[]): Unit {
  const indexes = units.map(
    (unit): PlanIndex => ({ ...unit.facts.search, words: readMoreBytes(unit, 'words') }),
  )
  const key = keyOf(code, ...indexes.flatMap(({ words, ...rest }) => [JSON.stringify(rest), words]))
  const found = store.find('search', key)
  if (found) return found
  const former = store.findLatest('search', code)
  const before = former ? readMore<Hashes>(former, 'hashes') : {}
  const hashes: Record<string, string> = {}
  const files = indexesToFiles(indexes, pagefindVersion(), undefined, (path, hash) => {
    hashes[path] = hash
    return former && before[path] === hash ? readFileSync(join(former.folder, 'pagefind', path)) : null
  })
  const unit = store.begin('search', key, former)
  for (const { path, content } of files) unit.write(`pagefind/${path}`, content)
  const made = unit.keep({}, { hashes: hashes satisfies Hashes })
  store.keepLatest('search', code, key)
  return made
}

/** Of what the files of an index hold before it is packed, by path. */
type Hashes = Readonly<Record<string, string>>
