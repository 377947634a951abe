import { z } from 'zod'
import type { HostSettings } from '../model/host-settings.ts'
import { type Plan, planSchema } from '../model/plan.ts'
import type { Registry } from '../model/registry.ts'
import { SITE_FILES } from '../model/site-paths.ts'
import { columnsToCsv } from '../plan-to-exports/csv/columns-to-csv.ts'
import type { PlanDocument } from '../plan-to-exports/document.ts'
import { documentToLlms, plansToLlms } from '../plan-to-exports/feeds/documents-to-llms.ts'
import {
  type Fact,
  factsToAtom,
  LATEST_FEED,
  regulationFacts,
  type WithdrawnFact,
  withdrawnFact,
} from '../plan-to-exports/feeds/facts-to-atom.ts'
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
  /** A sole plan with its files; `null` of several, each of which has a catalogue of its own. */
  readonly sole:
    | (Pick<PlanDocument, 'id' | 'plan'> & { readonly downloads: readonly ListedDownload[] })
    | null
  /** Plans that were withdrawn; the feed says so. */
  readonly withdrawn: readonly WithdrawnFact[]
  /** What became of plans and their tasks. */
  readonly facts: readonly Fact[]
  /** Files of tables, which are made apart. */
  readonly tables: readonly ListedDownload[]
}

/** Files of the whole site, and a list of all of them, those of tables among it. */
export interface SiteDownloads {
  readonly files: readonly Download[]
  readonly listed: readonly ListedDownload[]
}

/** Make the files of the whole site, and the catalogue of them: with the files of a sole plan, or the catalogues of several. */
export function makeSiteDownloads(input: SiteInput, settings: HostSettings): SiteDownloads {
  const files = siteFiles(input, settings)
  const { plans, sole, tables } = input
  // Behind the schema, before what explains their columns.
  const listed = listDownloads(files).toSpliced(1, 0, ...tables)
  const [first] = plans
  const catalogue =
    sole && first
      ? downloadsToDcat([...sole.downloads, ...listed], { id: first.id, plan: first }, settings)
      : cataloguesToDcat(plans, listed, settings)
  const own = siteFile(
    SITE_FILES.catalogue,
    'application/ld+json',
    'mit',
    '本页的目录，供程序读取（DCAT 3）',
    catalogue,
  )
  return { files: [...files, own], listed: [...listed, ...listDownloads([own])] }
}

function siteFiles(
  { plans, registry, sole, withdrawn, facts: ofPlans }: SiteInput,
  settings: HostSettings,
): readonly Download[] {
  const schema = `${JSON.stringify(z.toJSONSchema(planSchema), null, 2)}\n`
  const facts = [
    ...registry.regulations.flatMap(regulationFacts),
    ...withdrawn.map(withdrawnFact),
    ...ofPlans,
  ]
  const kinds = plans.map(({ id, title, profile: { kind } }) => ({ id, title, kind }))
  return [
    siteFile(SITE_FILES.schema, 'application/schema+json', 'mit', 'plan.json 的结构（JSON Schema）', schema),
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
      sole ? documentToLlms(sole, settings) : plansToLlms(kinds, settings),
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
  return toDownload(text, { path, plan: null, mediaType, purpose, licence })
}
