import { libraryToNames } from '../../html-to-search/library-to-names.ts'
import { isUnit, type NameLists, namesToLists } from '../../html-to-search/names-to-lists.ts'
import type { SearchName } from '../../html-to-search/search-record.ts'
import { allBodies, regulationsById } from './gathered.ts'
import { entryOf, ownRegistry, remember, shareOf, summaries } from './library.ts'

/** The names of all plans and of the registry, parted by who needs them. */
export const nameLists: () => NameLists = remember(() => {
  const names = summaries().flatMap(({ id }) => shareOf(id).names)
  const registry = {
    ...ownRegistry(),
    regulations: [...regulationsById().values()],
    organizations: [...allBodies().values()].map(({ body }) => body),
  }
  return namesToLists([...names, ...libraryToNames([], registry)])
})

/** The names of a plan's tasks and chapters. */
export function namesOf(plan: string): readonly SearchName[] {
  return libraryToNames([entryOf(plan).plan], NO_REGISTRY).filter(isUnit)
}

const NO_REGISTRY = { regulations: [], terms: [], organizations: [] }

/** A list of names as a file; what is empty is left out. */
export function namesResponse(names: readonly SearchName[]): Response {
  return new Response(
    JSON.stringify(names, (_, value) => (value === '' ? undefined : value)),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  )
}
