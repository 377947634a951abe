import { z } from 'zod'
import type { HostSettings } from '../model/host-settings.ts'
import { type Plan, planSchema } from '../model/plan.ts'
import type { Registry } from '../model/registry.ts'
import { SITE_FILES } from '../model/site-paths.ts'
import { allCitationsToCsv } from '../plan-to-exports/csv/citations-to-csv.ts'
import { columnsToCsv } from '../plan-to-exports/csv/columns-to-csv.ts'
import { documentToLlms, plansToLlms } from '../plan-to-exports/feeds/documents-to-llms.ts'
import {
  factsToAtom,
  historyFacts,
  LATEST_FEED,
  outcomeFacts,
  regulationFacts,
  type WithdrawnFact,
  withdrawnFact,
} from '../plan-to-exports/feeds/facts-to-atom.ts'
import { createLibraryTables } from './create-library-tables.ts'
import { createCsvParts } from './csv-parts.ts'
import {
  type Download,
  type DownloadFacts,
  FEED,
  type ListedDownload,
  listDownloads,
  toDownload,
} from './download.ts'
import { cataloguesToDcat, downloadsToDcat } from './downloads-to-dcat.ts'

/** A plan as an index names it. */
export interface ListedPlan extends Pick<Plan, 'title' | 'documentNumber' | 'issuer' | 'issuedDate'> {
  readonly id: string
  readonly profile: { readonly kind: string }
}

/** What the files of the whole site tell of. */
export interface SiteInput {
  readonly plans: readonly ListedPlan[]
  /** The registry with the entries of all documents that are cited. */
  readonly registry: Pick<Registry, 'regulations'>
  /** The files of a sole plan; `null` of several, each of which has a catalogue of its own. */
  readonly sole: readonly ListedDownload[] | null
  /** Plans that were withdrawn; the feed says so. */
  readonly withdrawn: readonly WithdrawnFact[]
  /** Reads all plans, one after the other: no two need be held. */
  readonly read: () => Iterable<{ readonly id: string; readonly plan: Plan }>
}

/** Make the files of the whole site, and the catalogue of them: with the files of a sole plan, or the catalogues of several. */
export function makeSiteDownloads(input: SiteInput, settings: HostSettings): readonly Download[] {
  const files = siteFiles(input, settings)
  const listed = listDownloads(files)
  const { plans, sole } = input
  const [first] = plans
  const catalogue =
    sole && first
      ? downloadsToDcat([...sole, ...listed], { id: first.id, plan: first }, settings)
      : cataloguesToDcat(plans, listed, settings)
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

function siteFiles(
  { plans, registry, sole, withdrawn, read }: SiteInput,
  settings: HostSettings,
): readonly Download[] {
  const schema = `${JSON.stringify(z.toJSONSchema(planSchema), null, 2)}\n`
  const facts = [...registry.regulations.flatMap(regulationFacts), ...withdrawn.map(withdrawnFact)]
  const citations = createCsvParts(allCitationsToCsv([]))
  const tables = createLibraryTables()
  let llms = ''
  for (const document of read()) {
    citations.add(allCitationsToCsv([document.plan]))
    facts.push(...outcomeFacts(document), ...historyFacts(document))
    tables.add(document.plan)
    if (sole) llms = documentToLlms(document, settings)
  }
  const kinds = plans.map(({ id, title, profile: { kind } }) => ({ id, title, kind }))
  return [
    siteFile(SITE_FILES.schema, 'application/schema+json', 'mit', 'plan.json 的结构（JSON Schema）', schema),
    ...citations.files().map((text, index, all) => {
      const purpose = '全站的每处引用一行：怎样查到、没有查到的为什么（CSV）'
      const part = all.length > 1 ? `，${all.length} 个中的第 ${index + 1} 个` : ''
      return siteFile(partOf(SITE_FILES.citations, index + 1), 'text/csv', 'annotated', purpose + part, text)
    }),
    ...tables.files(),
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
      sole ? factsToAtom(facts, settings) : factsToAtom(facts, settings, LATEST_FEED),
    ),
    siteFile(
      SITE_FILES.llms,
      'text/plain',
      'annotated',
      '给语言模型看的站点地图',
      sole ? llms : plansToLlms(kinds, settings),
    ),
  ]
}

/** `/data/all-citations.csv`, `/data/all-citations-2.csv`. */
function partOf(path: string, part: number): string {
  return part === 1 ? path : path.replace(/\.csv$/u, `-${part}.csv`)
}

function siteFile(
  path: string,
  mediaType: string,
  licence: DownloadFacts['licence'],
  purpose: string,
  text: string,
): Download {
  return toDownload(text, { path, plan: null, mediaType, purpose, licence })
}
