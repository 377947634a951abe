import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { swapFolder } from '../../src/publish/swap-folder.ts'
import { linkOrCopy, type Unit } from './unit-store.ts'

/**
 * Put the files of units below a folder. It may hold an earlier site: what is the same file there stays, anything else goes.
 */
export function placeUnits(units: readonly Pick<Unit, 'folder' | 'files'>[], to: string): void {
  const wanted = new Map<string, string>()
  const folders = new Set<string>()
  for (const { folder, files } of units)
    for (const { path } of files) {
      wanted.set(path, join(folder, path))
      for (let at = dirname(path); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at)
    }
  const there = new Set<string>()
  const clear = (folder: string) => {
    for (const entry of readdirSync(join(to, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const source = wanted.get(path)
      if (entry.isDirectory() ? folders.has(path) : source && isSame(source, join(to, path))) there.add(path)
      else rmSync(join(to, path), { recursive: true })
      if (entry.isDirectory() && there.has(path)) clear(path)
    }
  }
  clear('')
  for (const folder of folders) if (!there.has(folder)) mkdirSync(join(to, folder), { recursive: true })
  for (const [path, source] of wanted) if (!there.has(path)) linkOrCopy(source, join(to, path))
}

/** Two names of one file; numbers of files are larger than what a number holds on some disks, so that size and time are compared too. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)]
  return a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeMs === b.mtimeMs
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
