import { z } from 'zod'
import type { HostSettings } from '../model/host-settings.ts'
import { type Plan, planSchema } from '../model/plan.ts'
import type { Registry } from '../model/registry.ts'
import { SITE_FILES } from '../model/site-paths.ts'
import { allCitationsToCsv } from '../plan-to-exports/csv/citations-to-csv.ts'
import { columnsToCsv } from '../plan-to-exports/csv/columns-to-csv.ts'
import { documentsToLlms } from '../plan-to-exports/feeds/documents-to-llms.ts'
import { factsToAtom, type WithdrawnFact } from '../plan-to-exports/feeds/facts-to-atom.ts'
import { type Download, type DownloadFacts, FEED, type ListedDownload } from './download.ts'
import { downloadsToDcat } from './downloads-to-dcat.ts'
import { listDownloads } from './list-downloads.ts'

/** Make the files of the whole site, and the catalogue of them and those of each plan. */
export function makeSiteDownloads(
  plans: readonly SitePlan[],
  registry: Registry,
  settings: HostSettings,
  withdrawn: readonly WithdrawnFact[] = [],
): readonly Download[] {
  const files = siteFiles(plans, registry, settings, withdrawn)
  const listed = [...plans.flatMap(({ downloads }) => downloads), ...listDownloads(files)]
  const catalogue = downloadsToDcat(listed, plans, settings)
  return [
    ...files,
    siteFile(
      SITE_FILES.catalogue,
      'application/ld+json',
      'mit',
      '本页的目录，供程序读取（DCAT 3）',
      catalogue,
    ),
  ]
}

/** A plan as the files of the whole site tell of it. */
export interface SitePlan {
  readonly id: string
  readonly plan: Plan
  readonly downloads: readonly ListedDownload[]
}

function siteFiles(
  documents: readonly SitePlan[],
  registry: Registry,
  settings: HostSettings,
  withdrawn: readonly WithdrawnFact[],
): readonly Download[] {
  const schema = `${JSON.stringify(z.toJSONSchema(planSchema), null, 2)}\n`
  return [
    siteFile(SITE_FILES.schema, 'application/schema+json', 'mit', 'plan.json 的结构（JSON Schema）', schema),
    siteFile(
      SITE_FILES.citations,
      'text/csv',
      'annotated',
      '全站的每处引用一行：怎样查到、没有查到的为什么（CSV）',
      allCitationsToCsv(documents.map(({ plan }) => plan)),
    ),
    siteFile(
      SITE_FILES.columns,
      'text/csv',
      'mit',
      '各个 CSV 文件每一列的中文名和说明（CSV）',
      columnsToCsv(),
    ),
    siteFile(
      SITE_FILES.feed,
      FEED.mediaType,
      'mit',
      FEED.purpose,
      factsToAtom(documents, registry, settings, withdrawn),
    ),
    siteFile(
      SITE_FILES.llms,
      'text/plain',
      'annotated',
      '给语言模型看的站点地图',
      documentsToLlms(documents, settings),
    ),
  ]
}

function siteFile(
  path: string,
  mediaType: string,
  licence: DownloadFacts['licence'],
  purpose: string,
  text: string,
): Download {
  return {
    path,
    plan: null,
    mediaType,
    purpose,
    licence,
    isAlternate: false,
    bytes: new TextEncoder().encode(text),
  }
}
