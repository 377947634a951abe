import { getCollection } from 'astro:content'
import { libraryToNames } from '../../html-to-search/library-to-names.ts'
import type { SearchName } from '../../html-to-search/search-record.ts'
import { allPlans } from './library.ts'

/** The small list that answers numbers and titles, of all plans and of the registry. */
export async function allNames(): Promise<readonly SearchName[]> {
  const [plans, regulations, terms, organizations] = await Promise.all([
    allPlans(),
    getCollection('regulations'),
    getCollection('terms'),
    getCollection('organizations'),
  ])
  return libraryToNames(
    plans.map(({ plan }) => plan),
    {
      regulations: regulations.map(({ data }) => data),
      terms: terms.map(({ data }) => data),
      organizations: organizations.map(({ data }) => data),
    },
  )
}
