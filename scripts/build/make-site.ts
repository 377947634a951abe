import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { toOrganization } from '../../src/bodies/list-bodies.ts'
import { hasErrors, report } from '../../src/diagnostics/report.ts'
import { listFiles } from '../../src/disk/list-files.ts'
import { checkLinks, reportBrokenLinks } from '../../src/html-to-proof/check-links.ts'
import { checkQuotes } from '../../src/html-to-proof/check-quotes.ts'
import type { Quote, SiteText } from '../../src/html-to-proof/page-text.ts'
import { proveRepeats } from '../../src/html-to-proof/prove-fidelity.ts'
import { registryToRecord } from '../../src/html-to-search/site-to-records.ts'
import { readLibraryFile, writeLibraryFile } from '../../src/library/entries/library-folder.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import type { Registry } from '../../src/model/registry.ts'
import { pageOfFile, paths, SITE_FILES } from '../../src/model/site-paths.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import type { OfflineAssets } from '../../src/plan-to-exports/offline/document-to-offline.ts'
import { type ListedDownload, listDownloads } from '../../src/publish/download.ts'
import { type TableFile, tableFiles, writeTables } from '../../src/publish/library-table-files.ts'
import { makeSiteDownloads, type SiteInput } from '../../src/publish/make-site-downloads.ts'
import { withCited } from '../../src/registry/cite-documents.ts'
import { registryToFile } from '../../src/registry/registry-file.ts'
import type { Logo } from '../../src/site-settings/load-logo.ts'
import { writeDownloads } from './make-plans.ts'
import { indexRecord } from './make-search.ts'
import type { PageFacts, PageTexts, SiteKeys } from './plan-units.ts'
import type { ProgramPage } from './render-pages.ts'
import { type KnownPages, listedPages, type RenderedPages, renderInto } from './render-unit.ts'
import type { UnitFile } from './unit-files.ts'
import { readMore, type Unit, type UnitStore, type UnitWriter } from './unit-store.ts'
import { makeWorkbenchFile } from './workbench-file.ts'

/** What the pages of the whole site are made from. */
interface SiteWork {
  readonly key: string
  /** Of the code that makes the pages. */
  readonly code: string
  readonly library: string
  readonly store: UnitStore
  readonly settings: HostSettings
  /** Folder of what pages load. */
  readonly assets: string
  /** File of the scripts of the workbench as one file. */
  readonly workbench: string
  /** With rows that no plan cites: for pages that read plans. */
  readonly registry: Registry
  /** The plan of a library that has only one. */
  readonly only: PipelineResult | null
  /** A publisher's own, beside the name of the site. */
  readonly logo: Logo | null
  readonly offline: OfflineAssets
  /** Folders of pages written by hand. */
  readonly written: readonly string[]
  readonly tell: (files: readonly VFile[]) => void
}

/**
 * Make the pages and files of the whole site, and prove what they say of plans.
 *
 * @param loadPages Gives the pages, when the lists of files that they show are there.
 * @returns Whether it may be published.
 */
export async function makeSite(
  {
    key,
    code,
    library,
    store,
    settings,
    assets,
    workbench,
    registry: whole,
    only,
    written,
    logo,
    offline,
    tell,
  }: SiteWork,
  loadPages: () => Promise<readonly ProgramPage[]>,
): Promise<boolean> {
  const { plans, registry: kept, cited, described, withdrawn } = readLibraryFile(library, 'library')
  const registry = withCited(kept, [cited])
  const former = store.findLatest<PageFacts>('site', code)
  const unit = store.begin('site', key, former)
  for (const file of listFiles(assets)) unit.write(file, readFileSync(join(assets, file)))
  const forReading = new Map<string, Uint8Array>([
    [SITE_FILES.registry, registryToFile(whole)],
    [SITE_FILES.offlineAssets, new TextEncoder().encode(JSON.stringify(offline))],
  ])
  for (const [path, bytes] of forReading) unit.write(path.slice(1), bytes)
  if (logo) unit.write(logo.path.slice(1), logo.bytes)
  const id = only?.plan.id ?? ''
  const sole = only && { id, plan: only.plan, downloads: readLibraryFile(library, 'downloads', id) }
  const before = former ? readKnown(former) : null
  const input = { plans, registry, sole, withdrawn }
  const { downloads, keys: tableKeys } = writeSiteFiles(unit, library, input, settings, before)
  writeLibraryFile(library, 'downloads', downloads)
  const pages = await loadPages()
  const rendered = await renderInto(unit, pages, before?.pages)
  const { texts: site } = rendered
  const workbenchPage = await pages.find(({ file }) => pageOfFile(file) === paths.workbench)?.render()
  if (!workbenchPage) throw new Error('the site has no workbench')
  const workbenchFile = makeWorkbenchFile(
    new TextDecoder().decode(workbenchPage),
    (path) => forReading.get(path) ?? (path === logo?.path ? logo.bytes : readFileSync(join(assets, path))),
    settings,
    JSON.parse(readFileSync(workbench, 'utf8')),
  )
  unit.write(SITE_FILES.workbenchOffline.slice(1), workbenchFile)
  const keys = readLibraryFile(library, 'keys')
  const ids = new Set(plans.map(({ id }) => id))
  const findings = only
    ? proveRepeats(only, site)
    : checkQuotes(withNewQuotes(rendered, keys, before?.plans ?? {}), null, (id) =>
        ids.has(id) ? readLibraryFile(library, 'entry', id) : null,
      )
  const known = new Set([
    ...[...pages.map(({ file }) => file), ...listFiles(assets)].map((file) => `/${file}`),
    ...downloads.map(({ path }) => path),
    SITE_FILES.workbenchOffline,
    ...(logo ? [logo.path] : []),
  ])
  const { broken, outward } = checkLinks(
    site,
    known,
    settings.base,
    (path) => site.has(path) || known.has(path),
  )
  const told = [
    ...report(findings, { source: { path: only?.source.file ?? '', text: only?.source.text ?? '' } }),
    ...reportBrokenLinks(broken, only ? [{ result: only }] : [], written),
  ]
  tell(told)
  if (hasErrors(told)) return false
  const registered = new Set(registry.organizations.map(({ id }) => id))
  const organizations = [
    ...registry.organizations,
    ...described
      .filter(({ id }) => !registered.has(id))
      .map(({ words, ...body }) => toOrganization(body, new Set(words))),
  ]
  const { search, words } = indexRecord(unit, registryToRecord({ ...registry, organizations }))
  unit.keep<PageFacts>(
    { search, links: outward, pages: [...listedPages(site), SITE_FILES.workbenchOffline] },
    {
      words,
      keys: { pages: { ...tableKeys, ...rendered.keys }, plans: keys } satisfies SiteKeys,
      anchors: Object.fromEntries([...site].map(([page, { ids: anchors }]) => [page, [...anchors]])),
      texts: Object.fromEntries([...site].map(([page, text]) => [page, { ...text, ids: [...text.ids] }])),
    },
  )
  store.keepLatest('site', code, key)
  return true
}

/** Write the files of the whole site, and list them. */
function writeSiteFiles(
  unit: Pick<UnitWriter, 'write' | 'take'>,
  library: string,
  input: Omit<SiteInput, 'facts' | 'tables'>,
  settings: HostSettings,
  before: KnownSite | null,
) {
  const shares = input.plans.map(({ id }) => readLibraryFile(library, 'share', id))
  unit.write(SITE_FILES.checkedPlans.slice(1), JSON.stringify(shares.map(({ checked }) => checked)))
  const facts = shares.flatMap(({ outcomes, history }) => [...Object.values(outcomes).flat(), ...history])
  const { tables, keys } = writeTableFiles(unit, library, input.plans, before)
  const { files, listed } = makeSiteDownloads({ ...input, facts, tables }, settings)
  writeDownloads(unit, files)
  return { downloads: listed, keys }
}

/** Write the files of tables, and list them, with a key of each; one that holds the same rows as before is taken over, and no plan is read for it. */
function writeTableFiles(
  unit: Pick<UnitWriter, 'write' | 'take'>,
  library: string,
  plans: SiteInput['plans'],
  before: KnownSite | null,
) {
  const rows = readLibraryFile(library, 'tables')
  const files = tableFiles(
    plans.flatMap(({ id }) => {
      const known = rows[id]
      return known ? [{ ...known, read: () => readLibraryFile(library, 'rows', id) }] : []
    }),
  )
  const keys = Object.fromEntries(files.map(({ facts, key }) => [facts.path.slice(1), key]))
  const isTaken = ({ facts, key }: TableFile) => {
    const path = facts.path.slice(1)
    return before?.pages.keys[path] === key && unit.take(path)
  }
  const made = writeTables(files.filter((file) => !isTaken(file)))
  writeDownloads(unit, made)
  const told = new Map(listDownloads(made).map((each) => [each.path, each]))
  const tables = files.flatMap(({ facts }): readonly ListedDownload[] => {
    const found = told.get(facts.path) ?? before?.files.get(facts.path.slice(1))
    return found ? [{ ...facts, size: found.size, sha256: found.sha256 }] : []
  })
  return { tables, keys }
}

/** What is known of a site that was made before: its files, its pages, and what those of its plans depended on. */
interface KnownSite {
  readonly files: ReadonlyMap<string, UnitFile>
  readonly pages: KnownPages
  readonly plans: SiteKeys['plans']
}

function readKnown(unit: Unit): KnownSite {
  const { pages: keys, plans } = readMore<SiteKeys>(unit, 'keys')
  const texts = Object.entries(readMore<PageTexts>(unit, 'texts'))
  return {
    plans,
    files: new Map(unit.files.map((file) => [file.path, file])),
    pages: { keys, texts: new Map(texts.map(([page, text]) => [page, { ...text, ids: new Set(text.ids) }])) },
  }
}

/** Pages with the words that are still to be compared: on one that is the same, those of plans that are not. */
function withNewQuotes(
  { texts, taken }: RenderedPages,
  keys: SiteKeys['plans'],
  before: SiteKeys['plans'],
): SiteText {
  const isNew = ({ of }: Quote) => {
    const plan = of.slice(0, of.indexOf('/'))
    return keys[plan] === undefined || keys[plan] !== before[plan]
  }
  return new Map(
    [...texts].map(([page, text]) => [
      page,
      taken.has(page) ? { ...text, quotes: text.quotes.filter(isNew) } : text,
    ]),
  )
}
