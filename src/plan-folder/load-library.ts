import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The content folder, below the working folder; tests build other plans by setting `GANGMU_CONTENT`. */
export function contentFolder(): string {
  return process.env.GANGMU_CONTENT ?? 'content'
}

/** Folders of all plans, in the order of their names; every folder with a `plan.yaml` or a source is one. */
export function planFolders(content: string = contentFolder()): readonly string[] {
  const plans = join(content, 'plans')
  if (!existsSync(plans)) return []
  return readdirSync(plans, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(plans, entry.name))
    .sort()
}
