import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files below a folder and the folders that it links to, with `/` between the steps, sorted. */
export function listFiles(folder: string): readonly string[] {
  // Node's own way down (`recursive`) asks the disk once more of every file.
  const list = (below: string): readonly string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = `${below}${entry.name}`
      if (isFolder(entry, join(folder, path))) return list(`${path}/`)
      return entry.isFile() ? [path] : []
    })
  return list('').toSorted()
}

/** Whether it is a folder, or a link to one. */
function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
