import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Finding, FindingValue } from '../diagnostics/finding.ts'
import { planFolders } from './load-library.ts'
import { readSettings } from './plan-folder/load-plan.ts'

/** The plan that an id leads to. */
export interface IdOwner {
  readonly folder: string
  /** Why nothing can be added under the id, nor replaced: its plan has another one today, or was withdrawn. */
  readonly fault: Finding | null
}

/** Who has an id, or had it before: addresses under it lead on to those of today. `null` where it is free. */
export function findOwner(content: string, id: string): IdOwner | null {
  const own = join(content, 'plans', id)
  if (existsSync(own)) return { folder: own, fault: isWithdrawn(own) ? withdrawn(id) : null }
  const folder = planFolders(content).find((other) => historyOf(other).formerIds?.includes(id))
  if (folder === undefined) return null
  const now = basename(folder)
  const fault: Finding = isWithdrawn(folder)
    ? withdrawn({ reason: 'id-today', was: id, now })
    : { code: 'plan-id-former', at: null, values: { id, now } }
  return { folder, fault }
}

function withdrawn(id: FindingValue): Finding {
  return { code: 'plan-withdrawn', at: null, values: { id } }
}

function isWithdrawn(folder: string): boolean {
  return historyOf(folder).withdrawn !== undefined
}

function historyOf(folder: string) {
  const settings = readSettings(join(folder, 'plan.yaml'))
  return settings.ok ? (settings.value.history ?? {}) : {}
}
