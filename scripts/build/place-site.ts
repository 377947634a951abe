import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { swapFolder } from '../../src/publish/swap-folder.ts'
import { isAsWritten, linkOrCopy, type Unit, type UnitFile } from './unit-store.ts'

/**
 * Put the files of units below a folder. It may hold an earlier site: what is there as it was recorded stays, anything else goes.
 */
export function placeUnits(units: readonly Pick<Unit, 'folder' | 'files'>[], to: string): void {
  const wanted = new Map<string, { readonly folder: string; readonly file: UnitFile }>()
  const folders = new Set<string>()
  for (const { folder, files } of units)
    for (const file of files) {
      wanted.set(file.path, { folder, file })
      for (let at = dirname(file.path); at !== '.' && !folders.has(at); at = dirname(at)) folders.add(at)
    }
  const there = new Set<string>()
  const clear = (folder: string) => {
    for (const entry of readdirSync(join(to, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const file = wanted.get(path)?.file
      if (entry.isDirectory() ? folders.has(path) : file && isAsWritten(join(to, path), file)) there.add(path)
      else rmSync(join(to, path), { recursive: true })
      if (entry.isDirectory() && there.has(path)) clear(path)
    }
  }
  clear('')
  for (const folder of folders) if (!there.has(folder)) mkdirSync(join(to, folder), { recursive: true })
  for (const [path, { folder }] of wanted)
    if (!there.has(path)) linkOrCopy(join(folder, path), join(to, path))
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
