import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'astro'
import { libraryOrganizations } from '../../src/bodies/list-bodies.ts'
import { hasErrors, report } from '../../src/diagnostics/report.ts'
import { checkLinks } from '../../src/html-to-proof/check-links.ts'
import { formatRecord } from '../../src/html-to-proof/format-record.ts'
import type { SiteText } from '../../src/html-to-proof/page-text.ts'
import { proveFidelity } from '../../src/html-to-proof/prove-fidelity.ts'
import { readSite } from '../../src/html-to-proof/read-site.ts'
import { reportBrokenLinks } from '../../src/html-to-proof/report-broken-links.ts'
import { splitByPlan } from '../../src/html-to-proof/split-by-plan.ts'
import { siteToRecords } from '../../src/html-to-search/site-to-records.ts'
import { writeIndex } from '../../src/html-to-search/write-index.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import type { Registry } from '../../src/model/registry.ts'
import { planFiles, SITE_FILES } from '../../src/model/site-paths.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { contentFolder } from '../../src/plan-folder/load-library.ts'
import type { PlanDocument } from '../../src/plan-to-exports/document.ts'
import { toDocument } from '../../src/plan-to-exports/to-document.ts'
import { writeChecksums } from '../../src/publish/checksums.ts'
import { makeHostFiles } from '../../src/publish/make-host-files.ts'
import { precompress } from '../../src/publish/precompress.ts'
import { withCited } from '../../src/registry/cite-documents.ts'
import { loadFonts } from '../../src/site-settings/load-fonts.ts'
import { prepareTypesetter, type Typesetter } from '../pdf/prepare-typesetter.ts'
import { buildRecord } from './build-record.ts'
import type { parseCommand } from './command.ts'
import { prepareDownloads, writeSiteFiles } from './prepare-downloads.ts'

/** What a site is built from, and how the command speaks. */
interface SiteInput {
  readonly plans: readonly { readonly folder: string; readonly result: PipelineResult }[]
  readonly registry: Registry
  readonly settings: HostSettings
  readonly print: ReturnType<typeof parseCommand>['print']
}

/**
 * Build a site into an empty folder: downloads, pages, search, files for hosts, compressed copies, record and hashes.
 *
 * @returns Whether it may be published: nothing of a plan is lost or invented, and every link leads somewhere.
 */
export async function buildSite(folder: string, input: SiteInput): Promise<boolean> {
  const { plans, settings, print } = input
  const results = plans.map(({ result }) => result)
  const registry = withCited(
    input.registry,
    results.map(({ cited }) => cited),
  )
  const documents = results.map((result) => toDocument(result))
  print.line('准备下载文件……')
  const typesetter = await startTypesetter(documents, settings, print)
  const typeset = (document: PlanDocument) => typesetter?.typeset(document) ?? null
  const drawPoster = (document: PlanDocument) => typesetter?.drawPoster(document) ?? null
  const downloads = await prepareDownloads({
    ...{ documents, plans, registry, settings, typeset, drawPoster },
    say: print.line,
  })
  print.line('构建网页……')
  await build({ outDir: folder, logLevel: 'error' })
  const files = downloads.map(({ path, bytes }) => [path, bytes] as const)
  writeSiteFiles(folder, files)
  const site = readSite(folder)
  if (site === null) throw new Error('no pages were built')
  if (!prove(folder, site, input)) return false
  const organizations = libraryOrganizations(
    results.map(({ plan }) => plan),
    registry.organizations,
  )
  await writeIndex(siteToRecords(results, { ...registry, organizations }, site), folder)
  writeSiteFiles(folder, makeHostFiles([...site.keys()], settings))
  writeSiteFiles(folder, [
    [SITE_FILES.buildRecord, buildRecord(documents, settings, typesetter?.fonts ?? {})],
  ])
  await precompress(folder)
  writeChecksums(folder)
  // Last, when every file is there that a link may lead to.
  const broken = reportBrokenLinks(checkLinks(site, folder, settings.base), plans)
  print.messages(broken)
  return !hasErrors(broken)
}

/** What makes the PDFs and posters, after telling what its fonts lack; without one the build goes on, and says so. */
async function startTypesetter(
  documents: readonly PlanDocument[],
  settings: HostSettings,
  print: SiteInput['print'],
): Promise<Typesetter | null> {
  const { fonts, file } = loadFonts(contentFolder())
  const typesetter = await prepareTypesetter(documents, fonts, settings)
  if (typesetter === null) {
    print.line(
      `排版程序没有适用于这台电脑（${process.platform} ${process.arch}）的版本，这次不做 PDF 和一图读懂，其余照常。`,
    )
  } else {
    print.messages(report(typesetter.findings, { source: { path: '', text: '' }, settings: file }))
  }
  return typesetter
}

/** Prove the pages, and leave the record of it beside each plan. */
function prove(folder: string, site: SiteText, { plans, print }: SiteInput): boolean {
  const pages = splitByPlan(site)
  return plans.every(({ result }) => {
    const { record, findings } = proveFidelity(result, pages.get(result.plan.id ?? '') ?? new Map())
    writeFileSync(join(folder, planFiles(record.plan).fidelity), `${JSON.stringify(record, null, 2)}\n`)
    print.line(formatRecord(record))
    const files = report(findings, { source: { path: result.source.file, text: result.source.text } })
    print.messages(files)
    return !hasErrors(files)
  })
}
