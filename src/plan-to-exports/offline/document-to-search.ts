import { libraryOrganizations } from '../../bodies/list-bodies.ts'
import type { PageText } from '../../html-to-proof/page-text.ts'
import { libraryToNames } from '../../html-to-search/library-to-names.ts'
import type { PlanRecord, SearchName } from '../../html-to-search/search-record.ts'
import { siteToRecords } from '../../html-to-search/site-to-records.ts'
import { ownPage, paths } from '../../model/site-paths.ts'
import { type PlanDocument, partToText } from '../document.ts'
import { citedAnchor } from '../editor-notes.ts'

/** What the search in a file for offline use looks through; addresses are anchors in the file. */
export interface OfflineSearch {
  readonly names: readonly SearchName[]
  readonly records: readonly PlanRecord[]
}

/** The site's records of one plan and of the documents that it cites; what has no place in the file is left out. */
export function documentToSearch(document: PlanDocument): OfflineSearch {
  const { plan, parts, cited } = document
  const registry = { regulations: cited, terms: [], organizations: libraryOrganizations([plan], []) }
  const anchors = anchorsOf(document)
  const toAnchor = <T extends { readonly url: string }>(entry: T): readonly T[] => {
    const url = anchors.get(entry.url)
    return url === undefined ? [] : [{ ...entry, url }]
  }
  const records = siteToRecords([{ plan, parts }], registry, toSite(document))
  return {
    names: libraryToNames([plan], registry).flatMap(toAnchor),
    records: records.map((record) => ({ ...record, parts: record.parts.flatMap(toAnchor) })),
  }
}

/** Anchors in the file by the site's addresses. */
function anchorsOf({ id, plan, parts, cited }: PlanDocument): ReadonlyMap<string, string> {
  return new Map([
    [paths.plan(id), '#top'],
    ...parts.map((part) => [`${ownPage(plan, part.id)}#${part.id}`, `#${part.id}`] as const),
    ...parts
      .filter(({ kind }) => HAS_PAGE.has(kind))
      .map((part) => [ownPage(plan, part.id), `#${part.id}`] as const),
    ...cited.map(
      (regulation) => [paths.regulation(regulation.id), `#${citedAnchor(regulation.id)}`] as const,
    ),
  ])
}

/** Kinds of parts whose page is theirs alone, or begins with them. */
const HAS_PAGE: ReadonlySet<string> = new Set(['chapter', 'task', 'attachment'])

/** The pages of the plan, as the site would publish them. */
export function toSite({
  id,
  plan,
  parts,
}: Pick<PlanDocument, 'id' | 'plan' | 'parts'>): ReadonlyMap<string, PageText> {
  const pages = Map.groupBy(parts, (part) => ownPage(plan, part.id))
  return new Map(
    [...pages].map(([page, own]) => [
      page,
      {
        parts: own.map((part) => ({ of: `${id}/${part.id}`, text: partToText(part), unexpected: [] })),
        ...{ quotes: [], strays: [], sourceLines: [], links: [], ids: new Set(), isListed: true },
      },
    ]),
  )
}
