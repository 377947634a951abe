import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Files below a folder, with `/` between the steps, sorted. */
export function listFiles(folder: string): readonly string[] {
  // Node's own way down (`recursive`) asks the disk once more of every file.
  const list = (below: string): readonly string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = `${below}${entry.name}`
      if (entry.isDirectory()) return list(`${path}/`)
      return entry.isFile() ? [path] : []
    })
  return list('').toSorted()
}
