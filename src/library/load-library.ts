import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planPlace } from '../bodies/plan-place.ts'
import type { ReportedFile } from '../diagnostics/report.ts'
import { kindOf } from '../disk/list-files.ts'
import { distinct } from '../model/distinct.ts'
import { placedEntries } from '../model/layered-parts.ts'
import type { PlanHistory, Withdrawal } from '../model/plan-history.ts'
import type { Registry } from '../model/registry.ts'
import type { PipelineResult } from '../pipeline.ts'
import { titlesOf } from '../plan-to-layers/annotate-plan.ts'
import type { Sibling } from '../plan-to-layers/citations/citing-document.ts'
import { foldNumber } from '../plan-to-layers/citations/document-number.ts'
import { foldName, isGeneral } from '../plan-to-layers/citations/fold-name.ts'
import { type LoadedPlan, loadPlanFolder, loadSettings, type Siblings } from './plan-folder/load-plan.ts'

/** The content folder, below the working folder; tests build other plans by setting `GANGMU_CONTENT`. */
export function contentFolder(): string {
  return process.env.GANGMU_CONTENT ?? 'content'
}

/** Folders of all plans, in the order of their names; every folder with a `plan.yaml` or a source is one. */
export function planFolders(content: string): readonly string[] {
  const plans = join(content, 'plans')
  if (!existsSync(plans)) return []
  return readdirSync(plans, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && kindOf(entry, join(plans, entry.name)) === 'folder')
    .map((entry) => join(plans, entry.name))
    .sort()
}

/** A plan that was taken off the site: all that is still said of it. */
export interface WithdrawnPlan {
  readonly id: string
  readonly folder: string
  readonly history: PlanHistory & { readonly withdrawn: Withdrawal }
  readonly settingsFile: ReportedFile
}

/** The plans of a library, those that were withdrawn apart, and the names by which the others know each other. */
interface Library {
  readonly plans: readonly { readonly folder: string; readonly plan: LoadedPlan }[]
  readonly withdrawn: readonly WithdrawnPlan[]
  readonly siblings: Siblings
}

/** Read every plan of a library; those that cite another of it are read once more, knowing the others. */
export function loadLibrary(content: string, registry: Registry): Library {
  const { folders, withdrawn } = sortFolders(content)
  const alone = folders.map((folder) => ({ folder, plan: loadPlanFolder(folder, registry) }))
  const siblings = toSiblings(alone.flatMap(({ plan }) => (plan.ok ? namesOf(plan.result) : [])))
  const plans = alone.map((each) => {
    if (!each.plan.ok) return each
    const { plan } = each.plan.result
    const cited = siblingsCited(plan.id, citedNames(each.plan.result), siblings)
    return cited.size === 0 ? each : { ...each, plan: loadPlanFolder(each.folder, registry, cited) }
  })
  return { plans, withdrawn, siblings }
}

/** The folders of a library: of plans, and of those that were withdrawn, of which nothing is read but what says so. */
export function sortFolders(content: string): {
  readonly folders: readonly string[]
  readonly withdrawn: readonly WithdrawnPlan[]
} {
  const all = planFolders(content)
  const withdrawn = all.flatMap((folder): WithdrawnPlan[] => {
    const file = join(folder, 'plan.yaml')
    if (!existsSync(file) || !readFileSync(file, 'utf8').includes('withdrawn')) return []
    const settings = loadSettings(file)
    if (!settings.ok) return []
    const { id, history = {} } = settings.value
    const { withdrawn: said } = history
    return said ? [{ id, folder, history: { ...history, withdrawn: said }, settingsFile: settings.file }] : []
  })
  const gone = new Set(withdrawn.map(({ folder }) => folder))
  return { folders: all.filter((folder) => !gone.has(folder)), withdrawn }
}

/** The other plans that a plan cites, by the names that it cites them by. */
export function siblingsCited(own: string | null, names: readonly string[], siblings: Siblings): Siblings {
  return new Map(
    names.flatMap((name) => {
      const sibling = siblings.get(name)
      return sibling && sibling.id !== own ? [[name, sibling]] : []
    }),
  )
}

/** The names by which other plans may cite a plan: its titles and its number, folded. */
export function namesOf({ plan, parts, published }: PipelineResult): readonly (readonly [string, Sibling])[] {
  const { id, issuedDate: date } = plan
  if (id === null) return []
  const sibling = { id, date, place: planPlace(plan, published.text)?.code ?? null }
  const titles = titlesOf(parts).map(foldName)
  const names = titles.filter((name) => name.length >= SHORTEST_TITLE && !isGeneral(name))
  const numbers = plan.documentNumber ? [foldNumber(plan.documentNumber)] : []
  return distinct([...names, ...numbers]).map((name) => [name, sibling])
}

/** Plans by their names; what two plans share tells neither. */
export function toSiblings(names: readonly (readonly [string, Sibling])[]): Siblings {
  const siblings = new Map<string, Sibling | null>()
  for (const [name, sibling] of names) siblings.set(name, siblings.has(name) ? null : sibling)
  return new Map([...siblings].flatMap(([name, sibling]) => (sibling === null ? [] : [[name, sibling]])))
}

/** Shorter titles may be those of other documents as well. */
const SHORTEST_TITLE = 8

/** The folded names and numbers of the documents that a plan cites. */
export function citedNames({ plan }: PipelineResult): readonly string[] {
  return distinct(
    placedEntries(plan, 'citations').flatMap(({ entry: { text, number, by } }) => {
      const name = foldName(/^《(?<name>.+)》/su.exec(text)?.groups?.name ?? '')
      return by === 'self' ? [] : [name, number ?? '']
    }),
  )
}
