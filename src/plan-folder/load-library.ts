import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { VFile } from 'vfile'
import { type LoadedPlan, loadPlanFolder } from './load-plan.ts'

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

/** Load a plan that is to be published: its id must be its folder's name. */
export function loadPublishedPlan(folder: string): LoadedPlan {
  const loaded = loadPlanFolder(folder)
  if (!loaded.ok || loaded.result.plan.id === basename(folder)) return loaded
  const file = new VFile({ path: join(folder, 'plan.yaml') })
  const message = file.message(`id “${loaded.result.plan.id}” 与文件夹名“${basename(folder)}”不一致`, {
    ruleId: 'settings-invalid',
    source: 'gangmu',
  })
  message.fatal = true
  message.expected = [`id: ${basename(folder)}`]
  message.note = '把 plan.yaml 的 id 改成文件夹名；已公布的编号请勿再改。'
  return { ok: false, files: [...loaded.files, file] }
}
