import { getCollection } from 'astro:content'
import { libraryToNames } from '../../html-to-search/library-to-names.ts'
import { type NameLists, namesToLists } from '../../html-to-search/names-to-lists.ts'
import type { SearchName } from '../../html-to-search/search-record.ts'
import { allBodies } from './bodies.ts'
import { allPlans } from './library.ts'
import { regulationsById } from './mentions.ts'

/** While the site is built nothing changes: the names are listed once. */
const published = import.meta.env.PROD ? listNames() : null

/** The names of all plans and of the registry, parted by who needs them. */
export function nameLists(): Promise<NameLists> {
  return published ?? listNames()
}

/** A list of names as a file; what is empty is left out. */
export function namesResponse(names: readonly SearchName[]): Response {
  return new Response(
    JSON.stringify(names, (_, value) => (value === '' ? undefined : value)),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  )
}

async function listNames(): Promise<NameLists> {
  const [plans, regulations, terms, bodies] = await Promise.all([
    allPlans(),
    regulationsById(),
    getCollection('terms'),
    allBodies(),
  ])
  const names = libraryToNames(
    plans.map(({ plan }) => plan),
    {
      regulations: [...regulations.values()],
      terms: terms.map(({ data }) => data),
      organizations: [...bodies.values()].map(({ body }) => body),
    },
  )
  return namesToLists(names)
}
