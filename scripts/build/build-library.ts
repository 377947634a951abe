import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hasErrors } from '../../src/diagnostics/report.ts'
import { reportBrokenLinks } from '../../src/html-to-proof/check-links.ts'
import { formatRecord } from '../../src/html-to-proof/fidelity-record.ts'
import { libraryFile, readLibraryFile, writeLibraryFile } from '../../src/library/entries/library-folder.ts'
import { addAddresses, readAddresses } from '../../src/library/plan-folder/addresses.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { pageOfFile } from '../../src/model/site-paths.ts'
import { type AddressNotice, addressNotices } from '../../src/publish/address-notices.ts'
import { filesByPage, gatheringFiles, listAddresses } from '../../src/publish/list-addresses.ts'
import type { loadShared, parseCommand } from '../support/command.ts'
import { writtenPages } from '../support/program.ts'
import { assembleSite } from './assemble-site.ts'
import { buildRecord } from './build-record.ts'
import type { CodeKeys } from './code-key.ts'
import { makeSearch } from './make-search.ts'
import type { OfficeFacts, PageFacts, PlanFacts } from './plan-units.ts'
import type { ReadLibrary, ReadPlan } from './read-library.ts'
import { FEW_MADE, type Workers } from './run-workers.ts'
import { hashOf, linkOrCopy } from './unit-files.ts'
import { fileOfMore, hashOfMore, keyOf, type Unit, type UnitStore } from './unit-store.ts'

/** What a build is made with. */
export interface BuildInput {
  readonly content: string
  readonly store: UnitStore
  /** Folder for this build alone, with the library in `library/`. */
  readonly work: string
  readonly code: CodeKeys
  readonly library: ReadLibrary
  readonly workers: Workers
  readonly settings: HostSettings
  readonly fonts: ReturnType<typeof loadShared>['fonts']
  readonly command: ReturnType<typeof parseCommand>
}

/** The units of a plan. */
export interface PlanUnits {
  readonly plan: ReadPlan
  readonly pages: Unit<PlanFacts>
  readonly office: Unit<OfficeFacts>
}

/**
 * Make what is not there of some plans: pages, data and office files.
 *
 * @returns Their units in order; `null` when something may not be published, which was told.
 */
export async function buildPlans(
  input: BuildInput,
  plans: readonly ReadPlan[],
): Promise<readonly PlanUnits[] | null> {
  const { store, command, library, workers } = input
  const found = plans.map((plan) => findUnits(store, plan))
  const missing = plans.filter((_, index) => found[index] === null)
  if (missing.length > 0) {
    command.print.line(describeWork(plans.length, missing.length))
    if (!(await workers.makePlans(missing))) return null
  }
  const units = plans.map((plan, index) => found[index] ?? findMade(store, plan))
  recordMade(store, plans, missing)
  const now = new Set(missing.map(({ id }) => id))
  sayRecords(units, now, command.print.line)
  if (library.toldBefore > 0)
    command.print.line(
      `没有改动的文件另有 ${library.toldBefore} 条提示，上次已经列出；npx gangmu check 重新列出。`,
    )
  return units
}

/** Make the pages of the whole site where they are not there, put everything together, and tell whether it may be published. */
export async function buildWholeSite(
  input: BuildInput,
  plans: readonly PlanUnits[],
  to: string,
): Promise<boolean> {
  const { content, store, code, library, settings, command, work, workers } = input
  const notices = findNotices(input, plans)
  const key = keyOf(library.site, JSON.stringify(notices))
  const findSite = () => store.find<PageFacts>('site', key)
  const found = findSite()
  if (!found) {
    writeLibraryFile(libraryOf(work), 'notices', notices)
    const sole = plans.find(({ plan }) => plan.id === library.only)
    giveShares(plans, libraryOf(work))
    const isAlone = plans.length > FEW_MADE && !store.hasLatest('site', code.pages)
    if (!(await workers.makeSite({ key, only: sole?.plan ?? null }, isAlone))) return false
  }
  const site = found ?? findSite()
  if (!site) throw new Error(`the site was made and is not in ${store.home}`)
  const fonts = input.fonts.map(({ file, bytes }) => [file, hashOf(bytes)])
  const record = buildRecord(
    plans.map(({ pages }) => pages.facts.record),
    settings,
    Object.fromEntries(fonts),
  )
  const search = makeSearch(store, code.pages, [site, ...plans.map(({ pages }) => pages)])
  const units = plans.map(({ plan, pages, office }) => ({ id: plan.id, pages, office }))
  const links = await assembleSite(to, store, { plans: units, site, search }, settings, record, notices)
  const broken = reportBrokenLinks(links, [], writtenPages(content))
  command.print.messages(broken)
  if (hasErrors(broken)) return false
  // Before the site is in place: addresses of one that is not are no harm, others that nobody wrote down would be.
  recordPublished(input, plans, site)
  return true
}

/** Write down which addresses the site has: with each plan those that it has because of the plan, and with the content all others. */
function recordPublished(
  { content, library, work }: BuildInput,
  plans: readonly PlanUnits[],
  site: Unit<PageFacts>,
): void {
  const beside = filesByPage(site.paths)
  const summaries = new Map(readLibraryFile(libraryOf(work), 'library').plans.map((each) => [each.id, each]))
  const ofSite = new Set(listAddresses(site.paths))
  for (const { plan, pages, office } of plans) {
    const ledTo = pages.facts.links.map(({ target }) => target)
    const { place = null, profile } = summaries.get(plan.id) ?? {}
    const { level = null, year = null } = profile ?? {}
    const gathering = gatheringFiles({ bodies: pages.facts.bodies, ledTo, place, level, year }, beside)
    const now = listAddresses([...pages.paths, ...office.paths, ...gathering])
    const fresh = addAddresses(plan.folder, library.addresses.get(plan.folder) ?? [], now)
    for (const address of fresh) ofSite.delete(address)
  }
  for (const address of [...library.addresses.values()].flat()) ofSite.delete(address)
  addAddresses(content, readAddresses(content), [...ofSite])
}

/** What published addresses say that no plan has a page or file for any more. */
function findNotices(
  { content, library, work }: BuildInput,
  plans: readonly PlanUnits[],
): readonly AddressNotice[] {
  const addressed = [
    ...plans.map(({ plan: { id, folder, history } }) => {
      const earlier = history.versions ? readLibraryFile(libraryOf(work), 'entry', id).earlier : []
      return { id, history, addresses: library.addresses.get(folder) ?? [], earlier }
    }),
    ...library.withdrawn.map(({ id, folder, history }) => ({
      ...{ id, history, addresses: library.addresses.get(folder) ?? [], earlier: [] },
    })),
  ]
  return addressNotices(addressed, readAddresses(content), createLookup(plans))
}

/** Tells whether a plan has a page or file at a site path. It holds those of one plan at a time: paths of a plan are asked about together. */
function createLookup(plans: readonly PlanUnits[]): (path: string) => boolean {
  const byId = new Map(plans.map((units) => [units.plan.id, units]))
  let of: PlanUnits | undefined
  let there: ReadonlySet<string> = new Set()
  return (path) => {
    const units = byId.get(path.split('/')[1] ?? '')
    if (units && units !== of) there = new Set([...units.pages.paths, ...units.office.paths].map(pageOfFile))
    of = units ?? of
    return units !== undefined && there.has(path)
  }
}

/** Put what pages and files of the whole site read of plans’ own into the library. */
function giveShares(plans: readonly PlanUnits[], library: string): void {
  const rows = plans.map(({ plan: { id }, pages }) => {
    for (const kind of ['downloads', 'share', 'duties', 'rows'] as const) {
      const file = libraryFile(library, kind, id)
      mkdirSync(dirname(file), { recursive: true })
      linkOrCopy(fileOfMore(pages, kind), file)
    }
    return [id, { key: hashOfMore(pages, 'rows'), sizes: pages.facts.rows }] as const
  })
  writeLibraryFile(library, 'tables', Object.fromEntries(rows))
  const dutyKeys = plans.map(({ plan, pages }) => [plan.id, pages.facts.dutyKeys])
  writeLibraryFile(library, 'dutyKeys', Object.fromEntries(dutyKeys))
}

/** Where a build writes the library for its pages. */
export function libraryOf(work: string): string {
  return `${work}/library`
}

/** Where units are kept. */
export function storeOf(cache: string): string {
  return `${cache}/units`
}

function findMade(store: UnitStore, plan: ReadPlan): PlanUnits {
  const units = findUnits(store, plan)
  if (units === null) throw new Error(`${plan.id} was made and is not in ${store.home}`)
  return units
}

function findUnits(store: UnitStore, plan: ReadPlan): PlanUnits | null {
  const office = store.find<OfficeFacts>('office', plan.office)
  const pages = office && store.find<PlanFacts>('plan', plan.key)
  return pages && { plan, pages, office }
}

/** Leave a list of what was made and what was taken over beside the units; nothing that is published tells it. */
function recordMade(store: UnitStore, all: readonly ReadPlan[], made: readonly ReadPlan[]): void {
  const now = new Set(made)
  const record = {
    made: made.map(({ id }) => id),
    takenOver: all.filter((plan) => !now.has(plan)).map(({ id }) => id),
  }
  writeFileSync(join(dirname(store.home), 'last-build.json'), `${JSON.stringify(record, null, 2)}\n`)
}

function describeWork(all: number, made: number): string {
  if (all === 1) return '构建网页和下载文件……'
  return made === all
    ? `构建 ${all} 份的网页和下载文件……`
    : `构建 ${made} 份的网页和下载文件，其余 ${all - made} 份没有改动，沿用上次做好的……`
}

/** What was proved: of a few plans figure by figure, of many in one line. */
function sayRecords(
  units: readonly PlanUnits[],
  now: ReadonlySet<string>,
  say: (line: string) => void,
): void {
  const shown = units.length <= FEW ? units : units.filter(({ plan }) => now.has(plan.id)).slice(0, FEW)
  for (const { pages } of shown) say(formatRecord(pages.facts.record))
  if (units.length <= FEW) return
  const sum = (of: 'lost' | 'invented') =>
    units.reduce((total, { pages }) => total + pages.facts.record[of], 0)
  say(`逐字核对 ${units.length} 份：遗漏 ${sum('lost')}，增添 ${sum('invented')}`)
}

const FEW = 5
