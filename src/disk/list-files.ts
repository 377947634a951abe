import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Files below a folder, with `/` between the steps, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
