import type { Registry } from '../model/registry.ts'
import { paths } from '../model/site-paths.ts'
import type { SearchRecord } from './search-record.ts'

/** The pages of the registry: documents, terms and bodies, each with its names and what it is. */
export function registryToRecords({ regulations, terms, organizations }: Registry): readonly SearchRecord[] {
  return [
    ...regulations
      // A published plan has pages of its own.
      .filter(({ plan }) => plan === null)
      .map(({ id, title, name, aliases, documentNumber, issuer }) =>
        entry('regulation', paths.regulation(id), name, [
          title === name ? null : title,
          ...aliases,
          documentNumber,
          issuer,
        ]),
      ),
    ...terms.map(({ id, name, aliases, definition }) =>
      entry('term', paths.term(id), name, [...aliases, definition]),
    ),
    ...organizations.map(({ id, name, aliases }) =>
      entry('organization', paths.organization(id), name, aliases),
    ),
  ]
}

function entry(
  type: SearchRecord['type'],
  url: string,
  title: string,
  words: readonly (string | null)[],
): SearchRecord {
  const text = [title, ...words].filter((word) => word !== null).join('\n')
  return { type, url, title, label: '', plan: '', text, chapter: '', departments: [], documents: [] }
}
