import type { Registry } from '../model/registry.ts'
import { paths } from '../model/site-paths.ts'
import type { RecordType } from './search-record.ts'

/** An entry of the registry, as search finds it. */
export interface RegistryEntry {
  readonly type: RecordType
  readonly url: string
  readonly title: string
  /** What else it is called; `null` stands for nothing. */
  readonly names: readonly (string | null)[]
  /** What else is said of it. */
  readonly about: string | null
}

/** So many bodies are listed by name; of more only those that somebody entered, and the index knows the others. */
const MOST_BODIES = 500
/** A body that nobody entered: called after its name, or after its place and what it does (`resolve-body`). */
const UNREGISTERED = /^\/organizations\/(?:body-|\d{6}-)/u

/** Whether the names of a library list an entry, or leave it to the index. */
export function listsEntry(entries: readonly Pick<RegistryEntry, 'type' | 'url'>[]) {
  const bodies = entries.filter(({ type }) => type === 'organization').length
  return ({ type, url }: Pick<RegistryEntry, 'type' | 'url'>): boolean =>
    type !== 'organization' || bodies <= MOST_BODIES || !UNREGISTERED.test(url)
}

/** Documents, terms and bodies; a published plan has pages of its own. */
export function registryEntries({ regulations, terms, organizations }: Registry): readonly RegistryEntry[] {
  return [
    ...regulations.flatMap(({ id, plan, title, name, aliases, documentNumber, issuer }): RegistryEntry[] => {
      const names = [title === name ? null : title, ...aliases, documentNumber]
      const url = paths.regulation(id)
      return plan === null ? [{ type: 'regulation', url, title: name, names, about: issuer }] : []
    }),
    ...terms.map(({ id, name, aliases, definition }): RegistryEntry => {
      return { type: 'term', url: paths.term(id), title: name, names: aliases, about: definition }
    }),
    ...organizations.map(({ id, name, aliases }): RegistryEntry => {
      return { type: 'organization', url: paths.organization(id), title: name, names: aliases, about: null }
    }),
  ]
}
