import type { OutwardLink } from '../../src/html-to-proof/check-links.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { pageOfFile, SITE_FILES } from '../../src/model/site-paths.ts'
import type { AddressNotice } from '../../src/publish/address-notices.ts'
import { toChecksums } from '../../src/publish/checksums.ts'
import { makeHostFiles } from '../../src/publish/make-host-files.ts'
import { noticeFiles } from '../../src/publish/notice-files.ts'
import {
  findSettled,
  firstStep,
  isSettled,
  keepSettled,
  placeUnits,
  type SettledFolder,
  settle,
} from './place-site.ts'
import type { Anchors, OfficeFacts, PageFacts, PlanFacts } from './plan-units.ts'
import { createFileWriter, type UnitFile } from './unit-files.ts'
import { readMore, type Unit, type UnitStore } from './unit-store.ts'

interface PlanUnits {
  readonly id: string
  readonly pages: Unit<PlanFacts>
  readonly office: Unit<OfficeFacts>
}

/** All that a site is put together from. */
export interface SiteUnits {
  readonly plans: readonly PlanUnits[]
  readonly site: Unit<PageFacts>
  readonly search: Unit
}

/**
 * Put a site together in a folder that is empty or holds an earlier one: the files of all units, search, files for hosts, the
 * record, and hashes. Folders of plans that are as a build left them stay, without a look at their files.
 *
 * @param record The build record.
 * @param notices What published addresses say that no plan has a page or file for any more.
 * @returns Links from one unit to another that lead nowhere.
 */
export async function assembleSite(
  folder: string,
  store: UnitStore,
  { plans, site, search }: SiteUnits,
  settings: HostSettings,
  record: string,
  notices: readonly AddressNotice[],
): Promise<readonly OutwardLink[]> {
  const units = [site, search, ...plans.flatMap(unitsOf)]
  const left = findLeft(folder, store, plans)
  const isShared = placeUnits(units, folder, new Set(left.keys()))
  const { files, write } = createFileWriter(folder, true)
  for (const [path, bytes] of await noticeFiles(folder, notices, settings)) write(path.slice(1), bytes)
  const pages = [site, ...plans.map((plan) => plan.pages)].flatMap(({ facts }) => facts.pages)
  const mapped = plans.length > 1 ? plans.map(({ id }) => id) : []
  for (const [path, text] of makeHostFiles(pages, settings, mapped)) write(path.slice(1), text)
  write(SITE_FILES.buildRecord.slice(1), record)
  const mixed = new Set(files.map(({ path }) => firstStep(path)))
  const kept = new Map([...left].filter(([id]) => !mixed.has(id)))
  const lists = writeLists(folder, [...units, { files }], plans, kept)
  const settled = plans.flatMap((plan) => {
    const list = lists.get(plan.id)
    if (!list || mixed.has(plan.id)) return []
    return [[plan.id, kept.get(plan.id) ?? settle(folder, unitsOf(plan), list)] as const]
  })
  keepSettled(store, folder, isShared ? settled : [])
  return findBroken({ plans, site, search }, [...files, ...lists.values()])
}

const unitsOf = ({ pages, office }: PlanUnits): readonly Unit[] => [pages, office]

/** Folders of plans that are as a build left them, by the ids of these. */
function findLeft(
  folder: string,
  store: UnitStore,
  plans: readonly PlanUnits[],
): ReadonlyMap<string, SettledFolder> {
  const before = findSettled(store, folder)
  return new Map(
    plans.flatMap((plan) => {
      const settled = before.get(plan.id)
      return settled && isSettled(folder, settled, unitsOf(plan)) ? [[plan.id, settled] as const] : []
    }),
  )
}

/** Write the lists of hashes but those of plans whose folders stay; all of them, by plan, and by nothing that of the whole site. */
function writeLists(
  folder: string,
  units: readonly Pick<Unit, 'files'>[],
  plans: readonly PlanUnits[],
  kept: ReadonlyMap<string, SettledFolder>,
): ReadonlyMap<string, UnitFile> {
  const there = [...kept.values()].map(({ list }) => list)
  const others = units.flatMap(({ files }) => files.filter(({ path }) => !kept.has(firstStep(path))))
  const now = plans.map(({ id }) => id).filter((id) => !kept.has(id))
  const { files: written, write } = createFileWriter(folder, false)
  for (const [path, text] of toChecksums([...others, ...there], new Set(now))) write(path, text)
  return new Map([...there, ...written].map((list) => [firstStep(list.path), list]))
}

/**
 * Links from one unit to another that lead to no page, file or anchor.
 *
 * @param others Files that no unit has.
 */
function findBroken({ plans, site, search }: SiteUnits, others: readonly UnitFile[]): readonly OutwardLink[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  const links = [...plans.map(({ pages }) => pages), site].flatMap(({ facts }) => facts.links)
  const pagesOf = ({ paths }: Pick<Unit, 'paths'>) => paths.map(pageOfFile)
  // Notices stand in the folders of plans too, and are the site's.
  const shared = new Set([site, search, { paths: others.map(({ path }) => path) }].flatMap(pagesOf))
  const byPlan = Map.groupBy(links, ({ target }) => byId.get(target.split('/')[1] ?? ''))
  const broken = [...byPlan].flatMap(([plan, leading]) => {
    const paths = new Set(plan ? unitsOf(plan).flatMap(pagesOf) : [])
    const anchors = readMore<Anchors>(plan?.pages ?? site, 'anchors')
    return leading.filter(({ target, anchor }) => {
      const isThere = paths.has(target) || shared.has(target)
      return !isThere || (anchor !== '' && !anchors[target]?.includes(anchor))
    })
  })
  const isBroken = new Set(broken)
  return links.filter((link) => isBroken.has(link))
}
