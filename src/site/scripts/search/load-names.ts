import type { SearchName } from '../../../html-to-search/search-record.ts'
import { ownFirst } from './plan-names.ts'

/** Loads the small list of names once, those of one plan first; after a failure the next call tries again. */
export function createNamesLoader(base: string, plan: string | undefined) {
  let names: Promise<readonly SearchName[]> | null = null
  return () => {
    names ??= load(base)
      .then((all) => ownFirst(all, plan))
      .catch((error: unknown) => {
        names = null
        throw error
      })
    return names
  }
}

/** What the list leaves out. */
const EMPTY = { label: '', plan: '', chapter: '' }

async function load(base: string): Promise<readonly SearchName[]> {
  const response = await fetch(`${base}search/names.json`)
  if (!response.ok) throw new Error(response.statusText)
  const names: readonly Partial<SearchName>[] = await response.json()
  return names.map((name) => ({ ...EMPTY, ...name }) as SearchName)
}
