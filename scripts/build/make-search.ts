import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type FormerIndex,
  type IndexFile,
  indexesToFiles,
  inOrder,
} from '../../src/html-to-search/indexes-to-files.ts'
import { pagefindVersion } from '../../src/html-to-search/pagefind-program.ts'
import { recordToIndex, recordToTexts } from '../../src/html-to-search/record-to-index.ts'
import type { PlanRecord } from '../../src/html-to-search/search-record.ts'
import type { PageFacts } from './plan-units.ts'
import { hashOf } from './unit-files.ts'
import {
  hashOfMore,
  keyOf,
  readMore,
  readMoreBytes,
  type Unit,
  type UnitStore,
  type UnitWriter,
} from './unit-store.ts'

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
  const pages = inOrder(units.map(toPage))
  const key = keyOf(code, ...pages.map(({ row, bodies, hash }) => JSON.stringify([row, bodies, hash])))
  const found = store.find('search', key)
  if (found) return found
  const former = store.findLatest('search', code)
  const index = indexesToFiles(pages, pagefindVersion(), undefined, former && toFormer(former, pages))
  const unit = store.begin('search', key, former)
  for (const { path, content } of index.files) unit.write(`pagefind/${path}`, content)
  for (const path of index.same) unit.take(`pagefind/${path}`)
  const madeFrom = pages.map(({ folder, hash }) => ({ folder, hash }))
  const made = unit.keep({}, { index: { madeFrom, joined: index.joined } satisfies KeptIndex })
  store.keepLatest('search', code, key)
  return made
}

/** What a search was made from, in the order of its pages, and its files of words. */
interface KeptIndex {
  readonly madeFrom: readonly MadeFrom[]
  readonly joined: readonly IndexFile[]
}

/** The unit of a plan, or of the site, by its folder, and a hash of its words. */
interface MadeFrom {
  readonly folder: string
  readonly hash: string
}

function toPage(unit: Unit<PageFacts>) {
  const { folder, facts } = unit
  return {
    ...facts.search,
    ...{ folder, hash: hashOfMore(unit, 'words') },
    get words() {
      return readMoreBytes(unit, 'words')
    },
  }
}

/** An index to go on from. */
function toFormer(former: Unit, pages: readonly MadeFrom[]): FormerIndex {
  const { madeFrom, joined } = readMore<KeptIndex>(former, 'index')
  return {
    joined,
    read: (path) => readFileSync(join(former.folder, 'pagefind', path)),
    changed: findChanged(madeFrom, pages),
  }
}

/** Of as many plans as before, the words of those few in whose places others are now, by their place; none unless all are still there. */
function findChanged(
  before: readonly MadeFrom[],
  now: readonly MadeFrom[],
): ReadonlyMap<number, Uint8Array> | null {
  if (before.length !== now.length) return null
  const others = [...before.entries()].filter(([at, { hash }]) => now[at]?.hash !== hash)
  if (others.length > MOST_CHANGED) return null
  const words = others.flatMap(([at, page]) => {
    const found = findWords(page)
    return found ? [[at, found] as const] : []
  })
  return words.length === others.length ? new Map(words) : null
}

/** The words that a plan had, while its unit is there. */
function findWords({ folder, hash }: MadeFrom): Uint8Array | null {
  try {
    const words = readMoreBytes({ folder }, 'words')
    return hashOf(words) === hash ? words : null
  } catch {
    return null
  }
}

/** Of how many plans words are put into files that are there: with those of more it takes no longer to join all. */
const MOST_CHANGED = 10
