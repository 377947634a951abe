import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Files below a folder, with `/` between the steps, sorted; files and folders that are links among them, but no folder
 * within itself.
 */
export function listFiles(folder: string): readonly string[] {
  // Node's own way down (`recursive`) asks the disk once more of every file.
  const list = (below: string, linked: readonly string[]): readonly string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = `${below}${entry.name}`
      const kind = kindOf(entry, join(folder, path))
      if (kind !== 'folder') return kind === 'file' ? [path] : []
      if (!entry.isSymbolicLink()) return list(`${path}/`, linked)
      const target = realpathSync(join(folder, path))
      return linked.includes(target) ? [] : list(`${path}/`, [...linked, target])
    })
  return list('', [realpathSync(folder)]).toSorted()
}

/** Whether it is a file or a folder, or a link to one; `null` for anything else, and for links that lead nowhere. */
export function kindOf(entry: Dirent, path: string): 'file' | 'folder' | null {
  const found = entry.isSymbolicLink() ? linkedTo(path) : entry
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : null
}

function linkedTo(path: string) {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
