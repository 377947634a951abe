import type { SettingsPatch } from '../../diagnostics/catalog-entry.ts'
import type { PlanSettings } from '../../model/plan-settings.ts'

/** What is known of a document that nobody has described yet; the rest stays unknown. */
export function toSettings(file: string, id: string, accepted: PlanSettings['accepted']): PlanSettings {
  return {
    id,
    provenance: { received: null, from: `文件“${nameOf(file)}”；来历未查明。`, officialUrl: null },
    corrections: [],
    notes: [],
    accepted,
  }
}

function nameOf(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file
}

/** What tells an entry of a list in `plan.yaml` from the others; the rest is what it says of that place. */
const PLACE = ['code', 'line', 'column', 'before', 'text'] as const

/**
 * Settings with a patch. What is said last holds:
 *
 * 1. Lists get the entries of the patch; one about the same place takes the place of the former.
 * 2. A line that `shape` lists as a document, an attachment or plain text is none of the others any more.
 * 3. A line that is said to be the title takes the place of a title in words.
 * 4. Any other member gets the value of the patch.
 */
export function changeSettings(settings: PlanSettings, patch: SettingsPatch): PlanSettings {
  const { title: _, ...untitled } = settings
  const said = (patch.shape ?? {}) as SettingsPatch
  const kept = 'title' in said ? untitled : settings
  const { shape } = kept
  return merge(
    shape ? { ...kept, shape: withoutContradicted({ ...shape }, said) } : kept,
    patch,
  ) as PlanSettings
}

/** All lists of `shape` are of lines, each for one thing that a line may be. */
function withoutContradicted(shape: SettingsPatch, said: SettingsPatch): SettingsPatch {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([kind, lines]) => {
      if (!Array.isArray(lines)) return [[kind, lines]]
      const others = new Set(
        Object.entries(said).flatMap(([other, of]) => (other === kind || !Array.isArray(of) ? [] : of)),
      )
      const left = lines.filter((line) => !others.has(line))
      return left.length > 0 || lines.length === 0 ? [[kind, left]] : []
    }),
  )
}

function merge(was: unknown, patch: unknown): unknown {
  if (Array.isArray(patch)) return mergeLists(Array.isArray(was) ? was : [], patch)
  if (typeof patch !== 'object' || patch === null) return patch
  const before = (typeof was === 'object' && was !== null ? was : {}) as SettingsPatch
  const changed = Object.entries(patch).map(([key, value]) => [key, merge(before[key], value)])
  return { ...before, ...Object.fromEntries(changed) }
}

function mergeLists(was: readonly unknown[], patch: readonly unknown[]): readonly unknown[] {
  return [...new Map([...was, ...patch].map((each) => [placeOf(each), each])).values()]
}

function placeOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return JSON.stringify(entry)
  return JSON.stringify(PLACE.map((name) => (entry as SettingsPatch)[name]))
}
