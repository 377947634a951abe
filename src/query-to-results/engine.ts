import type { PlanFacts, RecordType, SearchRecord } from '../html-to-search/search-record.ts'

/** A part that an engine found, its words not yet loaded. */
export interface Hit {
  readonly id: string
  /** Its place in the order of all texts. */
  readonly order: number
  /** Empty for an entry of the registry. */
  readonly plan: string
  readonly type: RecordType
  /** Where names at hand may be of the same. */
  readonly url?: string
  /** Whether its title holds what was looked for. */
  readonly inTitle: boolean
  /** Hits of one file are loaded with one request. */
  readonly file: string
  readonly load: () => Promise<SearchRecord>
}

/** Full-text search over parts of plans; Pagefind on the site, a plain list in a file for use without a server. */
export interface Engine {
  /** All plans, by id. */
  readonly plans: ReadonlyMap<string, PlanFacts>
  /**
   * Every part that holds a folded phrase, and no other.
   *
   * @throws when the index cannot be loaded.
   */
  readonly find: (phrase: string) => Promise<readonly Hit[]>
  /** Every part whose title is a folded phrase. */
  readonly titled: (phrase: string) => Promise<readonly Hit[]>
  /** Every part that cites a document. */
  readonly citing: (document: string) => Promise<readonly Hit[]>
  /** Every part. */
  readonly all: () => readonly Hit[]
  /** Names of the bodies that each part names. */
  readonly bodies: () => Promise<(hit: Pick<Hit, 'id'>) => readonly string[]>
}

/** Hits that are in every list, in the order of the first. */
export function intersect([first = [], ...others]: readonly (readonly Hit[])[]): readonly Hit[] {
  const lists = others.map((hits) => new Map(hits.map((hit) => [hit.id, hit])))
  return first
    .filter(({ id }) => lists.every((list) => list.has(id)))
    .map((hit) => ({ ...hit, inTitle: hit.inTitle && lists.every((list) => list.get(hit.id)?.inTitle) }))
}
