import { type HostSettings, siteAddress } from '../../model/host-settings.ts'
import { paths } from '../../model/site-paths.ts'
import type { MarkedWords } from '../document.ts'

/** Ids and references that elements of a document need. */
export interface Eids {
  /** An id that no element has yet: `task-14-ref-1`. */
  readonly next: (stem: string) => string
  /** Where a citation leads: the site's page of the document. */
  readonly addressOf: (regulation: string) => string
  /** The id in `references` of what a mark names. */
  readonly referenceOf: (mark: Pick<MarkedWords, 'kind' | 'id'>) => string
}

/** Ids for one document; each is given out once. */
export function createEids(settings: HostSettings): Eids {
  const counts = new Map<string, number>()
  return {
    next: (stem) => {
      const count = (counts.get(stem) ?? 0) + 1
      counts.set(stem, count)
      return `${stem}-${count}`
    },
    addressOf: (regulation) => siteAddress(settings, paths.regulation(regulation)),
    referenceOf: ({ kind, id }) => `${kind}.${id}`,
  }
}
