import { libraryOrganizations } from '../../src/bodies/list-bodies.ts'
import type { PlanRecord } from '../../src/html-to-search/search-record.ts'
import { siteToRecords } from '../../src/html-to-search/site-to-records.ts'
import type { Registry } from '../../src/model/registry.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { toSite } from '../../src/plan-to-exports/offline/document-to-search.ts'
import { toDocument } from '../../src/plan-to-exports/to-document.ts'
import { withCited } from '../../src/registry/cite-documents.ts'

/** What search finds in a library, without building its site. */
export function libraryRecords(results: readonly PipelineResult[], kept: Registry): readonly PlanRecord[] {
  const registry = withCited(
    kept,
    results.map(({ cited }) => cited),
  )
  const organizations = libraryOrganizations(
    results.map(({ plan }) => plan),
    registry.organizations,
  )
  const site = new Map(results.flatMap((result) => [...toSite(toDocument(result))]))
  return siteToRecords(results, { ...registry, organizations }, site)
}
