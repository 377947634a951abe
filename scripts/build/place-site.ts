import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { swapFolder } from '../../src/publish/swap-folder.ts'
import { isAsWritten, linkOrCopy, type UnitFile } from './unit-files.ts'
import { keyOf, type Unit, type UnitStore } from './unit-store.ts'

/** A folder of a site that holds the files of some units and a list of their hashes, as a build left it. */
export interface SettledFolder {
  /** The units: where each is kept, and when it was made. */
  readonly of: string
  /** When something was last put into it or into a folder below it, or taken out, in milliseconds; by paths below the site. */
  readonly folders: readonly (readonly [path: string, mtimeMs: number])[]
  readonly list: UnitFile
}

/** Folders as a build left them, by name, of the site that is in a folder now, whatever this was called then. */
export function findSettled(store: UnitStore, site: string): ReadonlyMap<string, SettledFolder> {
  return new Map(store.find<readonly [string, SettledFolder][]>('placed', keyOfSite(site))?.facts)
}

export function keepSettled(
  store: UnitStore,
  site: string,
  settled: readonly (readonly [name: string, SettledFolder])[],
): void {
  store.begin('placed', keyOfSite(site)).keep(settled)
}

function keyOfSite(site: string): string {
  const { dev, ino } = statSync(site)
  return keyOf(`${dev}`, `${ino}`)
}

/**
 * Whether a folder of a site is as it was left, of the same units. Its files are theirs, and were looked at when these were
 * found: to be seen is only whether others have come in the place of some.
 */
export function isSettled(
  site: string,
  { of, folders, list }: SettledFolder,
  units: readonly Unit[],
): boolean {
  try {
    return (
      of === nameUnits(units) &&
      isAsWritten(join(site, list.path), list) &&
      folders.every(([path, mtimeMs]) => statSync(join(site, path)).mtimeMs === mtimeMs)
    )
  } catch {
    return false
  }
}

/** Describe a folder in which are files of units and a list of their hashes, and nothing else. */
export function settle(site: string, units: readonly Unit[], list: UnitFile): SettledFolder {
  const paths = [list.path, ...units.flatMap((unit) => unit.paths)]
  const own = paths.filter((path) => firstStep(path) === firstStep(list.path))
  const folders = [...foldersOf(own)].map((path) => [path, statSync(join(site, path)).mtimeMs] as const)
  return { of: nameUnits(units), folders, list }
}

function nameUnits(units: readonly Unit[]): string {
  return units.map(({ folder, madeAt }) => `${folder} ${madeAt}`).join('\n')
}

/** The folders that files are in, and those above. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of paths)
    for (let at = dirname(path); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at)
  return folders
}

/**
 * Put the files of units below a folder. It may hold an earlier site: what is there and is of these units stays, anything else
 * goes.
 *
 * @param settled Names of folders that are as they should be.
 * @returns Whether every file is the unit’s own, and none a copy.
 */
export function placeUnits(
  units: readonly Pick<Unit, 'folder' | 'paths'>[],
  to: string,
  settled: ReadonlySet<string> = new Set(),
): boolean {
  const wanted = new Map<string, string>()
  for (const { folder, paths } of units)
    for (const path of paths) if (!settled.has(firstStep(path))) wanted.set(path, folder)
  const folders = foldersOf(wanted.keys())
  const there = new Set<string>()
  const clear = (folder: string) => {
    for (const entry of readdirSync(join(to, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (settled.has(path)) continue
      const unit = wanted.get(path)
      if (entry.isDirectory() ? folders.has(path) : unit && isSame(join(to, path), join(unit, path)))
        there.add(path)
      else rmSync(join(to, path), { recursive: true })
      if (entry.isDirectory() && there.has(path)) clear(path)
    }
  }
  clear('')
  for (const folder of folders) if (!there.has(folder)) mkdirSync(join(to, folder), { recursive: true })
  let isShared = true
  for (const [path, folder] of wanted)
    if (!there.has(path)) isShared = linkOrCopy(join(folder, path), join(to, path)) && isShared
  return isShared
}

/** Whether two names are of one file. */
function isSame(file: string, other: string): boolean {
  const [a, b] = [lstatSync(file), lstatSync(other)]
  return a.ino === b.ino && a.dev === b.dev
}

/** `henan-2020` of `henan-2020/24/index.html`; nothing of a file that is in no folder. */
export function firstStep(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')))
}

/** Begin a site in an empty folder with the one that was left: of a thousand plans half a million files need not be linked again. */
export function takeLeft(left: string, folder: string): void {
  try {
    rmdirSync(folder)
    renameSync(left, folder)
  } catch {
    mkdirSync(folder, { recursive: true })
  }
}

/** Put a finished site in its place, and leave the one that was there for the next build. */
export function replaceSite(place: string, site: string, left: string): void {
  const old = swapFolder(place, site)
  if (old === null) return
  try {
    rmSync(left, { recursive: true, force: true })
    // What a link leads to is somebody else's, and nothing is to be cleared there.
    if (lstatSync(old).isDirectory()) renameSync(old, left)
  } catch {
    // It is on another disk, or may not be put there.
  }
  rmSync(old, { recursive: true, force: true })
}
