import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { planPlace } from '../bodies/plan-place.ts'
import { placedEntries } from '../model/layered-parts.ts'
import type { Registry } from '../model/registry.ts'
import type { PipelineResult } from '../pipeline.ts'
import { titlesOf } from '../plan-to-layers/annotate-plan.ts'
import type { Sibling } from '../plan-to-layers/citations/citing-document.ts'
import { foldNumber } from '../plan-to-layers/citations/document-number.ts'
import { foldName, isGeneral } from '../plan-to-layers/citations/fold-name.ts'
import { type LoadedPlan, loadPlanFolder, type Siblings } from './load-plan.ts'

/** The content folder, below the working folder; tests build other plans by setting `GANGMU_CONTENT`. */
export function contentFolder(): string {
  return process.env.GANGMU_CONTENT ?? 'content'
}

/** Folders of all plans, in the order of their names; every folder with a `plan.yaml` or a source is one. */
function planFolders(content: string): readonly string[] {
  const plans = join(content, 'plans')
  if (!existsSync(plans)) return []
  return readdirSync(plans, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(plans, entry.name))
    .sort()
}

/** The plans of a library, and the names by which they know each other. */
export interface Library {
  readonly plans: readonly { readonly folder: string; readonly plan: LoadedPlan }[]
  readonly siblings: Siblings
}

/** Read every plan of a library; those that cite another of it are read once more, knowing the others. */
export function loadLibrary(content: string, registry: Registry): Library {
  const alone = planFolders(content).map((folder) => ({ folder, plan: loadPlanFolder(folder, registry) }))
  const siblings = siblingsOf(alone.flatMap(({ plan }) => (plan.ok ? [plan.result] : [])))
  const plans = alone.map((each) =>
    each.plan.ok && citesAny(each.plan.result, siblings)
      ? { ...each, plan: loadPlanFolder(each.folder, registry, siblings) }
      : each,
  )
  return { plans, siblings }
}

/** Plans by their folded titles and numbers; what two plans share tells neither. */
function siblingsOf(results: readonly PipelineResult[]): Siblings {
  const siblings = new Map<string, Sibling | null>()
  for (const { plan, parts, published } of results) {
    const { id, issuedDate: date } = plan
    if (id === null) continue
    const sibling = { id, date, place: planPlace(plan, published.text)?.code ?? null }
    const titles = titlesOf(parts).map(foldName)
    const names = titles.filter((name) => name.length >= SHORTEST_TITLE && !isGeneral(name))
    for (const key of new Set([...names, ...(plan.documentNumber ? [foldNumber(plan.documentNumber)] : [])]))
      siblings.set(key, siblings.has(key) ? null : sibling)
  }
  return new Map([...siblings].flatMap(([key, sibling]) => (sibling === null ? [] : [[key, sibling]])))
}

/** Shorter titles may be those of other documents as well. */
const SHORTEST_TITLE = 8

function citesAny({ plan }: PipelineResult, siblings: Siblings): boolean {
  return placedEntries(plan, 'citations').some(({ entry: { text, number, by } }) => {
    const name = foldName(/^《(?<name>.+)》/su.exec(text)?.groups?.name ?? '')
    return by !== 'self' && (siblings.has(name) || siblings.has(number ?? ''))
  })
}
