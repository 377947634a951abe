import { existsSync, statSync } from 'node:fs'
import type { BroughtEntries } from '../../library/entries/brought-entries.ts'
import {
  type LibraryFiles,
  type LibraryIndex,
  libraryFile,
  readLibraryFile,
} from '../../library/entries/library-folder.ts'
import type { LibraryFacts, PlanContext } from '../../library/entries/plan-context.ts'
import {
  type PlanDuties,
  type PlanShare,
  planToDuties,
  planToShare,
} from '../../library/entries/plan-share.ts'
import type { PlanSummary } from '../../library/entries/plan-summary.ts'
import type { PlanEntry } from '../../library/entries/plan-to-entry.ts'
import type { Plan } from '../../model/plan.ts'
import type { AddressNotice } from '../../publish/address-notices.ts'
import type { ListedDownload } from '../../publish/download.ts'
import type { ListPage } from './split-list.ts'
import { href } from './urls.ts'

export type { PlanEntry }

/** Where the build or the development server has put the library. */
const folder = process.env.GANGMU_LIBRARY ?? ''

/** What is rendered: pages of these plans, and those of the whole site; everything while nobody says. */
interface Wanted {
  readonly plans: readonly string[]
  readonly site: boolean
}
/** Asked anew for every list of pages: a process may render a plan, and then the site. */
const wanted = (): Wanted | null => (process.env.GANGMU_RENDER ? JSON.parse(process.env.GANGMU_RENDER) : null)

/**
 * What a function gives, by its argument; of at most so many arguments, those that were asked for last. While the site
 * is built nothing changes; while it is developed, what was read is read again when the library has been written anew.
 */
export function remember<T>(read: (id: string) => T, most = Number.POSITIVE_INFINITY): (id?: string) => T {
  const known = new Map<string, T>()
  let writtenAt = 0
  return (id = '') => {
    if (import.meta.env.DEV) {
      const { mtimeMs } = statSync(libraryFile(folder, 'library'))
      if (mtimeMs !== writtenAt) known.clear()
      writtenAt = mtimeMs
    }
    const found = known.get(id) ?? read(id)
    known.delete(id)
    known.set(id, found)
    if (known.size > most) known.delete(known.keys().next().value ?? '')
    return found
  }
}

const index: () => LibraryIndex = remember(() => readLibraryFile(folder, 'library'))

/** Plans that are held at once: those that a batch renders, and some that they name. */
export const HELD = 32

/** A plan by its id; pages of a plan ask for their own, and for those that its context names. */
export const entryOf: (id: string) => PlanEntry = remember((id) => readLibraryFile(folder, 'entry', id), HELD)

/** A file of the library that a build makes with its pages; while the site is developed, what stands for it. */
function readMade<K extends keyof LibraryFiles>(kind: K, id: string, otherwise: () => LibraryFiles[K]) {
  return existsSync(libraryFile(folder, kind, id)) ? readLibraryFile(folder, kind, id) : otherwise()
}

/** What a plan adds to files of the whole site. */
export const shareOf: (id: string) => PlanShare = remember((id) =>
  readMade('share', id, () => planToShare({ ...entryOf(id), id }, contextOf(id))),
)

/** What a plan adds to files of bodies. */
export const dutiesOf: (id: string) => PlanDuties = remember((id) =>
  readMade('duties', id, () =>
    planToDuties({ ...entryOf(id), id }, contextOf(id), { site: null, base: href('/') }),
  ),
)

/** What the library tells the pages of a plan. */
export const contextOf: (id: string) => PlanContext = remember((id) => readLibraryFile(folder, 'context', id))

/** The plans that a plan is compared with or cites, by id. */
export const othersOf: (id: string) => ReadonlyMap<string, PlanEntry> = remember(
  (id) => new Map(contextOf(id).others.map((other) => [other, entryOf(other)])),
)

/** What every page may know. */
export function libraryFacts(): LibraryFacts {
  return index()
}

/** The files that readers may take away: of a plan, or without an id of the whole site; none while it is developed. */
export const downloadsOf: (plan?: string) => readonly ListedDownload[] = remember((id) =>
  readMade('downloads', id, () => []),
)

/** The files of each task of a plan, by the task's id; those of the plan itself by the empty one. */
const byTask = remember((plan) => Map.groupBy(downloadsOf(plan), ({ task = '' }) => task))

/** A page of a plan in other formats: those of its task, or of the plan. */
export function alternatesOf(plan: string, task: string): readonly ListedDownload[] {
  const own = byTask(plan).get(task) ?? []
  return task === '' ? own.filter(({ isAlternate }) => isAlternate) : own
}

/** The file of a plan at a site path. */
export function downloadAt(plan: string, path: string): ListedDownload | undefined {
  return downloadsOf(plan).find((download) => download.path === path)
}

/** What the pages of a plan depend on, as a hash; none in the development server. */
export function keyOfPlan(id: string): string | undefined {
  return keysOfPlans()[id]
}

const keysOfPlans: () => Readonly<Record<string, string>> = remember(() => readMade('keys', '', () => ({})))

/** What files of bodies take from each plan, as hashes by plan and body; none in the development server. */
export const dutyKeys: () => LibraryFiles['dutyKeys'] = remember(() => readMade('dutyKeys', '', () => ({})))

/** What published addresses say that no plan has a page for any more; none in the development server. */
export function formerAddresses(): readonly AddressNotice[] {
  return readMade('notices', '', () => [])
}

/** The entries that people keep by hand: for pages of the whole site. */
export function ownRegistry(): LibraryIndex['registry'] {
  return index().registry
}

/** The entries that plans bring along. */
export function broughtEntries(): BroughtEntries {
  return index()
}

/** What pages of the whole site are told of each plan, by id. */
export function summaries(): readonly PlanSummary[] {
  return index().plans
}

/** What pages of the whole site are told of a plan. */
export function summaryOf(id: string): PlanSummary | undefined {
  return summariesById().get(id)
}

const summariesById: () => ReadonlyMap<string, PlanSummary> = remember(
  () => new Map(summaries().map((plan) => [plan.id, plan])),
)

/** The plan of a library that has only one: pages that are about no plan then show it. */
export function solePlan(): PlanEntry | undefined {
  const { only } = index()
  return only === null ? undefined : entryOf(only)
}

/** Id of the plan whose page is rendered: that of its address, or the sole one, whose front page is the site's. */
export function renderedPlan({ plan }: Readonly<Record<string, string | undefined>>): string {
  return plan ?? index().only ?? ''
}

/** A published plan always has an id: its folder's name. */
export function idOf(plan: Plan): string {
  return plan.id as string
}

/** The plans whose pages are rendered. */
export function renderedPlans(): readonly PlanEntry[] {
  return (wanted()?.plans ?? summaries().map(({ id }) => id)).map(entryOf)
}

/** `getStaticPaths` for a page that every plan has. */
export function planPaths() {
  return renderedPlans().map((entry) => ({ params: { plan: idOf(entry.plan) }, props: { entry } }))
}

/** `getStaticPaths` for pages of the whole site. */
export function sitePaths<T>(list: () => readonly T[]): readonly T[] {
  return (wanted()?.site ?? true) ? list() : []
}

/** `getStaticPaths` for the pages of a list: `list` is what comes behind its own address. */
export function listPaths<T>(pagesOf: () => readonly ListPage<T>[]) {
  return sitePaths(pagesOf).map((page) => ({ params: { list: listParam(page) }, props: { page } }))
}

/** The rest of an address as Astro wants it: without slashes at its ends, and none for an empty one. */
export function listParam({ path }: Pick<ListPage<unknown>, 'path'>): string | undefined {
  return path.replace(/\/$/u, '') || undefined
}
