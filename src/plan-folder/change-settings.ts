import type { SettingsPatch } from '../diagnostics/choice.ts'
import type { PlanSettings } from '../model/plan-settings.ts'

/** Settings with a patch: lists get what the patch has and they have not, other members its value. */
export function changeSettings(settings: PlanSettings, patch: SettingsPatch): PlanSettings {
  return merge(settings, patch) as PlanSettings
}

function merge(was: unknown, patch: unknown): unknown {
  if (Array.isArray(patch)) {
    const kept: readonly unknown[] = Array.isArray(was) ? was : []
    const known = new Set(kept.map((each) => JSON.stringify(each)))
    return [...kept, ...patch.filter((each) => !known.has(JSON.stringify(each)))]
  }
  if (typeof patch !== 'object' || patch === null) return patch
  const before = (typeof was === 'object' && was !== null ? was : {}) as SettingsPatch
  const changed = Object.entries(patch).map(([key, value]) => [key, merge(before[key], value)])
  return { ...before, ...Object.fromEntries(changed) }
}
