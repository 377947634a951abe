import { libraryToNames } from '../../html-to-search/library-to-names.ts'
import { type NameLists, namesToLists } from '../../html-to-search/names-to-lists.ts'
import type { SearchName } from '../../html-to-search/search-record.ts'

import { allBodies } from './bodies.ts'
import { allPlans, contextOf, entryOf, ownRegistry, remember } from './library.ts'
import { regulationsById } from './mentions.ts'

/** The names of all plans and of the registry, parted by who needs them. */
export const nameLists: () => NameLists = remember(() =>
  namesToLists(
    libraryToNames(
      allPlans().map(({ plan }) => plan),
      {
        ...ownRegistry(),
        regulations: [...regulationsById().values()],
        organizations: [...allBodies().values()].map(({ body }) => body),
      },
    ),
  ),
)

/** The names of a plan's tasks and chapters. */
export function namesOf(plan: string): readonly SearchName[] {
  const { regulation } = contextOf(plan)
  const registry = { regulations: regulation ? [regulation] : [], terms: [], organizations: [] }
  return namesToLists(libraryToNames([entryOf(plan).plan], registry)).byPlan.get(plan) ?? []
}

/** A list of names as a file; what is empty is left out. */
export function namesResponse(names: readonly SearchName[]): Response {
  return new Response(
    JSON.stringify(names, (_, value) => (value === '' ? undefined : value)),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  )
}
