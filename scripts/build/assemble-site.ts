import type { OutwardLink } from '../../src/html-to-proof/check-links.ts'
import type { HostSettings } from '../../src/model/host-settings.ts'
import { pageOfFile, SITE_FILES } from '../../src/model/site-paths.ts'
import type { AddressNotice } from '../../src/publish/address-notices.ts'
import { toChecksums } from '../../src/publish/checksums.ts'
import { makeHostFiles } from '../../src/publish/make-host-files.ts'
import { noticeFiles } from '../../src/publish/notice-files.ts'
import { placeUnits } from './place-site.ts'
import type { Anchors, OfficeFacts, PageFacts, PlanFacts } from './plan-units.ts'
import { createFileWriter, readMore, type Unit } from './unit-store.ts'

/** All that a site is put together from. */
export interface SiteUnits {
  readonly plans: readonly {
    readonly id: string
    readonly pages: Unit<PlanFacts>
    readonly office: Unit<OfficeFacts>
  }[]
  readonly site: Unit<PageFacts>
  readonly search: Unit
}

/**
 * Put a site together in a folder that is empty or holds an earlier one: the files of all units, search, files for hosts, the record, and hashes.
 *
 * @param record The build record.
 * @param notices What published addresses say that no plan has a page or file for any more.
 * @returns Links from one unit to another that lead nowhere.
 */
export async function assembleSite(
  folder: string,
  { plans, site, search }: SiteUnits,
  settings: HostSettings,
  record: string,
  notices: readonly AddressNotice[],
): Promise<readonly OutwardLink[]> {
  const units = [site, search, ...plans.flatMap(({ pages, office }) => [pages, office])]
  placeUnits(units, folder)
  const { files, write } = createFileWriter(folder, true)
  for (const [path, bytes] of await noticeFiles(folder, notices, settings)) write(path.slice(1), bytes)
  const pages = [site, ...plans.map((plan) => plan.pages)].flatMap(({ facts }) => facts.pages)
  const mapped = plans.length > 1 ? plans.map(({ id }) => id) : []
  for (const [path, text] of makeHostFiles(pages, settings, mapped)) write(path.slice(1), text)
  write(SITE_FILES.buildRecord.slice(1), record)
  const all = [...units.flatMap((unit) => unit.files), ...files]
  const lists = toChecksums(all, new Set(plans.map(({ id }) => id)))
  for (const [path, text] of lists) createFileWriter(folder, false).write(path, text)
  const paths = new Set([...all.map(({ path }) => path), ...lists.keys()].map(pageOfFile))
  return findBroken({ plans, site }, paths)
}

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
