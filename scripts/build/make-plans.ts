import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { listBodies } from '../../src/bodies/list-bodies.ts'
import { hasErrors, type ReportedFile, report } from '../../src/diagnostics/report.ts'
import { checkLinks, reportBrokenLinks } from '../../src/html-to-proof/check-links.ts'
import { checkQuotes } from '../../src/html-to-proof/check-quotes.ts'
import type { SiteText } from '../../src/html-to-proof/page-text.ts'
import { proveFidelity } from '../../src/html-to-proof/prove-fidelity.ts'
import { namesById, planToRecord } from '../../src/html-to-search/site-to-records.ts'
import { readLibraryFile, writeLibraryFile } from '../../src/library/entries/library-folder.ts'
import { dutyTexts, planToDuties, planToShare } from '../../src/library/entries/plan-share.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { paths, planFiles } from '../../src/model/site-paths.ts'
import type { PipelineResult } from '../../src/pipeline.ts'
import { toDocument } from '../../src/plan-to-exports/to-document.ts'
import { type Download, type ListedDownload, listDownloads } from '../../src/publish/download.ts'
import type { DownloadsInput, OfferedOriginal } from '../../src/publish/downloads-input.ts'
import { planToRows, sizesOfRows } from '../../src/publish/library-table-files.ts'
import { makeSitemap } from '../../src/publish/make-host-files.ts'
import { offersOriginal } from '../../src/publish/make-original-download.ts'
import {
  makeAdoptedDownload,
  makeDataDownloads,
  makeOfficeDownloads,
} from '../../src/publish/make-plan-downloads.ts'
import { makePlanIndex } from '../../src/publish/make-plan-index.ts'
import type { Typesetter } from '../pdf/start-typesetter.ts'
import type { PlanVersions } from './kept-plan.ts'
import { indexRecord } from './make-search.ts'
import type { OfficeFacts, PlanFacts } from './plan-units.ts'
import type { ReadPlan } from './read-library.ts'
import type { ProgramPage } from './render-pages.ts'
import { listedPages, readPage, renderInto } from './render-unit.ts'
import { keyOf, type UnitStore, type UnitWriter } from './unit-store.ts'

/** A plan of which something is made, and where it is read from. */
interface PlanWork extends PlanVersions {
  readonly plan: ReadPlan
}

/** What all plans of a batch are made with. */
export interface MakingTools {
  readonly library: string
  readonly store: UnitStore
  readonly settings: HostSettings
  readonly offline: DownloadsInput['offline']
  /** `site.yaml`, whose fonts something may be told of. */
  readonly siteYaml: ReportedFile
  /** Starts it for the first plan that needs it; it is the same for all. */
  readonly startTypesetter: () => Promise<Typesetter | null>
  readonly tell: (files: readonly VFile[]) => void
  readonly say: (text: string) => void
}

/** A plan whose files but the pages are made, in the unit that waits for these. */
export interface BegunPlan extends PlanWork {
  readonly unit: UnitWriter
  /** What its files say that are pages too: the one for use without a network. */
  readonly texts: SiteText
  readonly downloads: readonly ListedDownload[]
}

/** Make the files of a plan, its office files where they are not there, and leave a list of them for its pages. */
export async function beginPlan(work: PlanWork, tools: MakingTools): Promise<BegunPlan> {
  const { plan, result } = work
  const { library, store, settings, offline } = tools
  const document = toDocument(result)
  const office = store.find<OfficeFacts>('office', plan.office)?.facts ?? (await makeOffice(work, tools))
  const { adopting } = readLibraryFile(library, 'context', plan.id)
  const files = [
    ...makeDataDownloads(document, {
      ...{ settings, offline, source: new TextEncoder().encode(result.source.text) },
      original: readOriginal(plan.folder, result),
    }),
    ...makeAdoptedDownload(document, adopting),
  ]
  const unit = store.begin('plan', plan.key)
  const listed = [...office.downloads, ...listDownloads(files)]
  const isAlone = readLibraryFile(library, 'context', plan.id).only !== null
  const index = isAlone ? [] : makePlanIndex(document, result.cited, listed, settings)
  writeDownloads(unit, [...files, ...index])
  const downloads = [...listed, ...listDownloads(index)]
  writeLibraryFile(library, 'downloads', downloads, plan.id)
  const texts = files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => [path, readPage(bytes)] as const)
  return { ...work, unit, downloads, texts: new Map(texts) }
}

async function makeOffice({ plan, result }: PlanWork, tools: MakingTools): Promise<OfficeFacts> {
  const { settings, siteYaml, store, tell } = tools
  const document = toDocument(result)
  const prepared = await (await tools.startTypesetter())?.prepare([document])
  const notes: string[] = []
  const files = await makeOfficeDownloads(document, {
    settings,
    typeset: (each) => prepared?.typeset(each) ?? null,
    drawPoster: (each) => prepared?.drawPoster(each) ?? null,
    say: (note) => void notes.push(note),
  })
  tell(report(prepared?.findings ?? [], { source: { path: '', text: '' }, settings: siteYaml }))
  for (const note of notes) tools.say(note)
  const unit = store.begin('office', plan.office)
  writeDownloads(unit, files)
  return unit.keep<OfficeFacts>({ downloads: listDownloads(files), notes }).facts
}

/**
 * Render the pages of a plan, prove them, and keep the unit.
 *
 * @returns Whether it may be published: nothing is lost or invented, and every link within it leads somewhere.
 */
export async function finishPlan(
  { plan, result, earlier, unit, downloads, texts }: BegunPlan,
  pages: readonly ProgramPage[],
  { library, settings, tell }: MakingTools,
): Promise<boolean> {
  const rendered = await renderInto(unit, pages)
  const site = new Map([...rendered.texts, ...texts])
  const { record, findings } = proveFidelity(result, site, earlier)
  unit.write(planFiles(plan.id).fidelity.slice(1), `${JSON.stringify(record, null, 2)}\n`)
  const context = readLibraryFile(library, 'context', plan.id)
  if (context.only === null && settings.site !== null)
    unit.write(planFiles(plan.id).sitemap.slice(1), makeSitemap(listedPages(site), settings))
  const others = new Set([...context.others, ...context.adopting.map(({ id }) => id)])
  const quoted = checkQuotes(site, plan.id, (id) =>
    others.has(id) ? readLibraryFile(library, 'entry', id) : null,
  )
  const files = new Set([
    ...pages.map(({ file }) => `/${file}`),
    ...downloads.map(({ path }) => path),
    planFiles(plan.id).fidelity,
  ])
  const { broken, outward } = checkLinks(site, files, settings.base, (path) =>
    path.startsWith(paths.plan(plan.id)),
  )
  const told = [
    ...report([...findings, ...quoted], { source: { path: result.source.file, text: result.source.text } }),
    ...reportBrokenLinks(broken, [{ result }], []),
  ]
  tell(told)
  if (hasErrors(told)) return false
  const organizations = [...listBodies([result.plan], context.organizations).values()].map(({ body }) => body)
  const names = namesById({ regulations: result.cited, organizations, terms: [] })
  const { search, words } = indexRecord(unit, planToRecord(result, names, site))
  const rows = planToRows(result.plan)
  const share = planToShare(toDocument(result), context)
  const duties = planToDuties(toDocument(result), context, settings)
  const dutyKeys = Object.entries(dutyTexts(duties, share)).map(([id, text]) => [id, keyOf(text)])
  unit.keep<PlanFacts>(
    {
      ...{ record, search, links: outward, pages: listedPages(site) },
      bodies: result.plan.bodies.map(({ id }) => id),
      rows: sizesOfRows(rows),
      dutyKeys: Object.fromEntries(dutyKeys),
    },
    {
      words,
      downloads,
      anchors: Object.fromEntries([...site].map(([page, { ids }]) => [page, [...ids]])),
      ...{ share, duties, rows },
    },
  )
  return true
}

/** Write files into a unit by their site paths. */
export function writeDownloads(
  unit: Pick<UnitWriter, 'write'>,
  files: readonly Pick<Download, 'path' | 'bytes'>[],
): void {
  for (const { path, bytes } of files) unit.write(path.slice(1), bytes)
}

function readOriginal(folder: string, result: PipelineResult): OfferedOriginal | null {
  const { original } = result.plan
  if (original === null || !offersOriginal(result)) return null
  const read = (file: string) => readFileSync(join(folder, file))
  const pictures = original.readings.flatMap(({ file }) => (file ? [[file, read(file)] as const] : []))
  return { bytes: read(original.file), pictures: new Map(pictures) }
}
