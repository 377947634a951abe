import { mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { planPlace } from '../../src/bodies/plan-place.ts'
import { hasErrors } from '../../src/diagnostics/report.ts'
import { type BroughtEntries, broughtBy, gatherEntries } from '../../src/library/entries/brought-entries.ts'
import { libraryFile, writeLibraryFile } from '../../src/library/entries/library-folder.ts'
import {
  linksOf,
  type PlanContext,
  type PlanLinks,
  plansToContexts,
} from '../../src/library/entries/plan-context.ts'
import { type PlanSummary, planToSummary } from '../../src/library/entries/plan-summary.ts'
import { planToEntry } from '../../src/library/entries/plan-to-entry.ts'
import {
  citedNames,
  namesOf,
  siblingsCited,
  sortFolders,
  toSiblings,
  type WithdrawnPlan,
} from '../../src/library/load-library.ts'
import { ADDRESSES, readAddresses } from '../../src/library/plan-folder/addresses.ts'
import { GENERATED, writeGenerated } from '../../src/library/plan-folder/generated-files.ts'
import { type LoadedPlan, loadPlanFolder, type Siblings } from '../../src/library/plan-folder/load-plan.ts'
import { distinct } from '../../src/model/distinct.ts'
import type { PlanHistory } from '../../src/model/plan-history.ts'
import { isReserved } from '../../src/model/plan-id.ts'
import type { Registry } from '../../src/model/registry.ts'
import type { Sibling } from '../../src/plan-to-layers/citations/citing-document.ts'
import { type CodeKeys, folderKey } from './code-key.ts'
import { createComparer } from './compare-pairs.ts'
import { readPlan, toKept } from './kept-plan.ts'
import { linkOrCopy } from './unit-files.ts'
import { keyOf, type Unit, type UnitStore } from './unit-store.ts'

/** A plan as the rest of the build knows it, with the keys of what is made of it. */
export interface ReadPlan {
  readonly id: string
  readonly folder: string
  readonly history: PlanHistory
  /** Folder of its reading. */
  readonly reading: string
  /** Of its pages and data. */
  readonly key: string
  /** Of its office files and pictures. */
  readonly office: string
}

/** A library that was read, as its pages read it. */
export interface ReadLibrary {
  readonly plans: readonly ReadPlan[]
  /** Key of the pages of the whole site. */
  readonly site: string
  /** Id of the plan, where there is only one. */
  readonly only: string | null
  readonly withdrawn: readonly WithdrawnPlan[]
  /** Addresses that were published until now, by the folder of their plan. */
  readonly addresses: ReadonlyMap<string, readonly string[]>
  /** Messages of what was read now, and how many were told when the others were. */
  readonly files: readonly VFile[]
  readonly toldBefore: number
}

/** What is kept of the reading of a plan; its `entry.json` is beside it, and more of it is `plan`, `KeptPlan`. */
interface Reading {
  readonly names: readonly (readonly [string, Sibling])[]
  readonly cites: readonly string[]
  readonly links: PlanLinks
  readonly summary: PlanSummary
  readonly brought: BroughtEntries
  readonly formerAnchors: readonly string[]
  readonly messages: number
  /** Hash of the generated files. */
  readonly generated: string
}

/**
 * Read every plan of a library, or take over what was read of the same folder, and write the library for its pages.
 *
 * @param to Folder of the library that is written.
 * @returns `null` where something is wrong, for the caller to read again and say what; nothing was changed then.
 */
export function readLibrary(
  content: string,
  to: string,
  store: UnitStore,
  code: CodeKeys,
  registry: Registry,
): ReadLibrary | null {
  const shared = keyOf(code.office, folderKey(join(content, 'registry')))
  const readNow = new Map<Unit<Reading>, readonly VFile[]>()
  const { folders, withdrawn } = sortFolders(content)
  const sources = new Map(folders.map((folder) => [folder, folderKey(folder, isSource)]))
  const all = [...folders, ...withdrawn.map(({ folder }) => folder)]
  const addresses = new Map(all.map((folder) => [folder, readAddresses(folder)]))

  const read = (folder: string, siblings: Siblings): Unit<Reading> | null => {
    // Its name is its id, and ids under which it was published are to be declared; the addresses themselves grow with every build.
    const id = basename(folder)
    const published = distinct((addresses.get(folder) ?? []).map((path) => path.split('/')[1] ?? ''))
    const named = [id, ...published.filter((step) => step !== id && !isReserved(step))]
    const key = keyOf(shared, sources.get(folder) ?? '', JSON.stringify([...siblings]), ...named)
    const before = store.find<Reading>('reading', key)
    if (before) return before
    const loaded = loadPlanFolder(folder, registry, siblings)
    if (!loaded.ok || hasErrors(loaded.files)) return null
    const unit = keep(key, loaded)
    readNow.set(unit, loaded.files)
    return unit
  }
  const keep = (key: string, { result, earlier, files: told }: Extract<LoadedPlan, { ok: true }>) => {
    const entry = planToEntry(result, earlier)
    const place = planPlace(result.plan, result.published.text)?.code ?? null
    const unit = store.begin('reading', key)
    unit.write('entry.json', JSON.stringify(entry))
    const facts: Reading = {
      names: namesOf(result),
      cites: citedNames(result),
      links: linksOf(entry, place),
      summary: planToSummary(entry, place),
      brought: broughtBy(entry),
      formerAnchors: Object.entries(entry.formerAnchors).flatMap(([kind, anchors]) =>
        Object.keys(anchors ?? {}).map((anchor) => `${kind} ${anchor}`),
      ),
      messages: told.reduce((sum, { messages }) => sum + messages.length, 0),
      generated: keyOf(...[...result.mdx].sort(([one], [other]) => (one < other ? -1 : 1)).flat()),
    }
    return unit.keep(facts, { plan: toKept({ result, earlier }) })
  }
  /** Write the generated files of a plan where they are not what they should be. */
  const generate = (folder: string, reading: Unit<Reading>) => {
    if (folderKey(folder, (file) => WRITTEN.test(file)) === reading.facts.generated) return
    writeGenerated(folder, readPlan(reading.folder).result.mdx)
  }

  const alone = folders.map((folder) => read(folder, new Map()))
  const siblings = toSiblings(alone.flatMap((reading) => reading?.facts.names ?? []))
  const cited = folders.map((folder, index) =>
    siblingsCited(basename(folder), alone[index]?.facts.cites ?? [], siblings),
  )
  const readings = folders.flatMap((folder, index) => {
    const known = cited[index] ?? new Map()
    return (known.size === 0 ? alone[index] : read(folder, known)) ?? []
  })
  if (
    folders.length + withdrawn.length === 0 ||
    readings.length < folders.length ||
    !agree(readings, withdrawn)
  )
    return null
  for (const { folder } of withdrawn) writeGenerated(folder, new Map())
  for (const [index, reading] of readings.entries()) generate(folders[index] ?? '', reading)
  const before = readings.filter((reading) => !readNow.has(reading))
  const library = writeLibrary(to, sources, readings, withdrawn, code, registry, store)
  return {
    ...library,
    // The site has the whole registry, with rows that no plan cites.
    site: keyOf(shared, library.site),
    ...{ withdrawn, addresses },
    files: readings.flatMap((reading) => readNow.get(reading) ?? []),
    toldBefore: before.reduce((sum, { facts }) => sum + facts.messages, 0),
  }
}

/** Files that are written from the others. */
const WRITTEN = new RegExp(`^(?:${GENERATED.join('|')})/`, 'u')
/** What no page depends on: a build adds to the list of addresses when all pages are made. */
const isSource = (file: string) => !WRITTEN.test(file) && file !== ADDRESSES

/**
 * Whether plans name only plans that are there, and no anchor or former id twice. `check-library.ts` says what is
 * wrong, when all is read again.
 */
function agree(readings: readonly Unit<Reading>[], withdrawn: readonly WithdrawnPlan[]): boolean {
  const links = readings.map(({ facts }) => facts.links)
  const all = [...links, ...withdrawn.map(({ id, history }) => ({ id, history, compare: [] }))]
  const ids = new Set(all.map(({ id }) => id))
  const isKnown = (id: string, other: string) => other !== id && ids.has(other)
  const anchors = readings.flatMap(({ facts }) => facts.formerAnchors)
  const formerIds = all.flatMap(({ history }) => history.formerIds ?? [])
  return (
    new Set(anchors).size === anchors.length &&
    new Set(formerIds).size === formerIds.length &&
    formerIds.every((id) => !ids.has(id)) &&
    all.every(
      ({ id, compare, history }) =>
        compare.every((other) => isKnown(id, other)) &&
        (history.replaced?.plan === undefined || isKnown(id, history.replaced.plan)),
    )
  )
}

/**
 * Write the library as its pages read it, and make keys of what they read.
 *
 * @param sources Hashes of the sources of each plan, by its folder.
 */
function writeLibrary(
  to: string,
  sources: ReadonlyMap<string, string>,
  readings: readonly Unit<Reading>[],
  withdrawn: readonly WithdrawnPlan[],
  code: CodeKeys,
  { regulations, terms, organizations }: Registry,
  store: UnitStore,
): Pick<ReadLibrary, 'plans' | 'site' | 'only'> {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
  const kept = {
    regulations,
    terms: terms.toSorted(byId),
    organizations: organizations.toSorted(byId),
  }
  const entries = new Map<string, string>()
  for (const {
    folder,
    files,
    facts: { links },
  } of readings) {
    const file = libraryFile(to, 'entry', links.id)
    mkdirSync(dirname(file), { recursive: true })
    rmSync(file, { force: true })
    linkOrCopy(join(folder, 'entry.json'), file)
    entries.set(links.id, files.find(({ path }) => path === 'entry.json')?.sha256 ?? '')
  }
  const { facts, contexts } = plansToContexts(
    readings.map((reading) => reading.facts.links),
    kept,
    createComparer(to, store, code.office, entries),
  )
  const library = writeLibraryFile(to, 'library', {
    ...{ ...facts, registry: kept },
    withdrawn: withdrawn.map(({ id, history }) => ({ id, history })),
    ...gatherEntries(readings.map((reading) => reading.facts.brought)),
    plans: readings.map((reading) => reading.facts.summary),
  })
  const folders = [...sources]
  const plans = readings.map(({ folder: reading, facts: { links } }, index): ReadPlan => {
    const { id, history } = links
    const context = contexts.get(id) as PlanContext
    const [folder, source] = folders[index] ?? ['', '']
    const own = [source, entries.get(id) ?? '']
    const others = context.others.map((other) => entries.get(other) ?? '')
    const told = writeLibraryFile(to, 'context', context, id)
    return {
      ...{ id, folder, history, reading },
      key: keyOf(code.pages, ...own, told, ...others),
      office: keyOf(code.office, ...own),
    }
  })
  writeLibraryFile(to, 'keys', Object.fromEntries(plans.map(({ id, key }) => [id, key])))
  return {
    plans,
    site: keyOf(code.pages, library, ...plans.flatMap(({ key, office }) => [key, office])),
    only: facts.only,
  }
}
