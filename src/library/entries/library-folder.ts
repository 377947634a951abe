import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Registry } from '../../model/registry.ts'
import type { WithdrawnFact } from '../../plan-to-exports/feeds/facts-to-atom.ts'
import type { AddressNotice } from '../../publish/address-notices.ts'
import type { ListedDownload } from '../../publish/download.ts'
import type { PlanRows, RowSizes } from '../../publish/library-table-files.ts'
import type { BroughtEntries } from './brought-entries.ts'
import type { LibraryFacts, PlanContext } from './plan-context.ts'
import type { PlanDuties, PlanShare } from './plan-share.ts'
import type { PlanSummary } from './plan-summary.ts'
import type { PlanEntry } from './plan-to-entry.ts'

/**
 * A library as its pages read it, a folder of JSON:
 *
 *     library.json         facts, summaries of all plans, entries of the registry and those that plans bring along
 *     entries/<id>.json    a plan
 *     contexts/<id>.json   what the library tells its pages
 *     shares/<id>.json     what it adds to files of the whole site; duties/<id>.json to those of bodies, rows/<id>.json to tables
 *     tables.json          of the rows of each plan a hash, and the bytes of each piece
 *     keys.json            hashes of all that the pages of each plan depend on; duty-keys.json of what files of bodies take from each
 *     notices.json         what published addresses say that no plan has a page or file for any more
 *     downloads/<id>.json  its files; site.json those of the whole site
 *
 * The build and `npx gangmu dev` write it; the latter without shares, duties, rows and downloads, which are made with the pages
 * of plans. Pages of a plan read nothing but its own files and entries that its context names, so that they need not be
 * made again when something else changes.
 */
export interface LibraryIndex extends LibraryFacts, BroughtEntries {
  /** All plans, in the order of their ids. */
  readonly plans: readonly PlanSummary[]
  /** Plans that were withdrawn, of which nothing else is told. */
  readonly withdrawn: readonly WithdrawnFact[]
  readonly registry: Pick<Registry, 'regulations' | 'terms' | 'organizations'>
}

/** What each file holds, by its kind. */
export interface LibraryFiles {
  readonly notices: readonly AddressNotice[]
  /** By the id of a plan. */
  readonly keys: Readonly<Record<string, string>>
  /** By the id of a plan, by that of a body. */
  readonly dutyKeys: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly downloads: readonly ListedDownload[]
  readonly library: LibraryIndex
  readonly entry: PlanEntry
  readonly context: PlanContext
  readonly share: PlanShare
  readonly duties: PlanDuties
  readonly rows: PlanRows
  /** By the id of a plan. */
  readonly tables: Readonly<Record<string, { readonly key: string; readonly sizes: RowSizes }>>
}

const PATHS: Readonly<Record<keyof LibraryFiles, (id: string) => string>> = {
  library: () => 'library.json',
  entry: (id) => `entries/${id}.json`,
  context: (id) => `contexts/${id}.json`,
  share: (id) => `shares/${id}.json`,
  duties: (id) => `duties/${id}.json`,
  rows: (id) => `rows/${id}.json`,
  tables: () => 'tables.json',
  notices: () => 'notices.json',
  keys: () => 'keys.json',
  dutyKeys: () => 'duty-keys.json',
  downloads: (id) => `downloads/${id || 'site'}.json`,
}

/** Where a file of a library is. */
export function libraryFile(folder: string, kind: keyof LibraryFiles, id = ''): string {
  return join(folder, PATHS[kind](id))
}

/** Write one file of a library, and give its text, by which caches know it. */
export function writeLibraryFile<K extends keyof LibraryFiles>(
  folder: string,
  kind: K,
  value: LibraryFiles[K],
  id = '',
): string {
  const file = libraryFile(folder, kind, id)
  const text = JSON.stringify(value)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return text
}

/** Read one file of a library. */
export function readLibraryFile<K extends keyof LibraryFiles>(
  folder: string,
  kind: K,
  id = '',
): LibraryFiles[K] {
  return JSON.parse(readFileSync(libraryFile(folder, kind, id), 'utf8'))
}
