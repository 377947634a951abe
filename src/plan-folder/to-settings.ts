import type { PlanSettings } from '../model/plan-settings.ts'

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
