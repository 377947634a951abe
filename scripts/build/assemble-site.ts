import type { OutwardLink } from '../../src/html-to-proof/check-links.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { pageOfFile, SITE_FILES } from '../../src/model/site-paths.ts'
import type { AddressNotice } from '../../src/publish/address-notices.ts'
import { toChecksums } from '../../src/publish/checksums.ts'
import { makeHostFiles } from '../../src/publish/make-host-files.ts'
import { noticeFiles } from '../../src/publish/notice-files.ts'
import { findSettled, firstStep, isSettled, keepSettled, placeUnits, settle } from './place-site.ts'
import type { Anchors, OfficeFacts, PageFacts, PlanFacts } from './plan-units.ts'
import { createFileWriter, readMore, type Unit, type UnitStore } from './unit-store.ts'

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
  const before = findSettled(store, folder)
  const left = new Map(
    plans.flatMap((plan) => {
      const settled = before.get(plan.id)
      return settled && isSettled(folder, settled, unitsOf(plan)) ? [[plan.id, settled]] : []
    }),
  )
  const isShared = placeUnits(units, folder, new Set(left.keys()))
  const { files, write } = createFileWriter(folder, true)
  for (const [path, bytes] of await noticeFiles(folder, notices, settings)) write(path.slice(1), bytes)
  const pages = [site, ...plans.map((plan) => plan.pages)].flatMap(({ facts }) => facts.pages)
  const mapped = plans.length > 1 ? plans.map(({ id }) => id) : []
  for (const [path, text] of makeHostFiles(pages, settings, mapped)) write(path.slice(1), text)
  write(SITE_FILES.buildRecord.slice(1), record)

  const beside = new Set(files.map(({ path }) => firstStep(path)))
  for (const id of beside) left.delete(id)
  const all = [...units.flatMap((unit) => unit.files), ...files]
  const listed = [...left.values()].map(({ list }) => list)
  const unlisted = all.filter(({ path }) => !left.has(firstStep(path)))
  const now = plans.filter(({ id }) => !left.has(id))
  const lists = createFileWriter(folder, false)
  for (const [path, text] of toChecksums([...unlisted, ...listed], new Set(now.map(({ id }) => id))))
    lists.write(path, text)
  const listOf = new Map(lists.files.map((list) => [firstStep(list.path), list]))
  for (const plan of now) {
    const list = listOf.get(plan.id)
    if (list && !beside.has(plan.id)) left.set(plan.id, settle(folder, unitsOf(plan), list))
  }
  keepSettled(store, folder, isShared ? left : new Map())
  const paths = new Set([...all, ...listed, ...lists.files].map(({ path }) => pageOfFile(path)))
  return findBroken({ plans, site }, paths)
}

const unitsOf = ({ pages, office }: PlanUnits): readonly Unit[] => [pages, office]

/** Links from one unit to another that lead to no page, file or anchor. */
function findBroken(
  { plans, site }: Pick<SiteUnits, 'plans' | 'site'>,
  paths: ReadonlySet<string>,
): readonly OutwardLink[] {
  const units = new Map(plans.map(({ id, pages }) => [id, pages as Unit<PageFacts>]))
  const anchors = new Map<Unit<PageFacts>, Anchors>()
  const anchorsOf = (target: string) => {
    const unit = units.get(target.split('/')[1] ?? '') ?? site
    const known = anchors.get(unit) ?? readMore<Anchors>(unit, 'anchors')
    anchors.set(unit, known)
    return known[target] ?? []
  }
  return [...units.values(), site].flatMap(({ facts }) =>
    facts.links.filter(
      ({ target, anchor }) => !paths.has(target) || (anchor !== '' && !anchorsOf(target).includes(anchor)),
    ),
  )
}
