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
