import { FILES } from './catalog/files.ts'
import { ORIGINALS } from './catalog/originals.ts'
import { PROOF } from './catalog/proof.ts'
import { REASONS } from './catalog/reasons.ts'
import { REGISTRY } from './catalog/registry.ts'
import { SETTINGS } from './catalog/settings.ts'
import { SITE } from './catalog/site.ts'
import { STRUCTURE } from './catalog/structure.ts'
import { TEXT } from './catalog/text.ts'
import type { FindingValue, FindingValues } from './finding.ts'

/**
 * Every diagnostic. A code is permanent: it is part of an address (`/about/diagnostics/<code>/`) and of
 * `plan.yaml` files, so that it is never renamed or used for something else.
 */
export const CATALOG = {
  ...FILES,
  ...ORIGINALS,
  ...TEXT,
  ...STRUCTURE,
  ...SETTINGS,
  ...REGISTRY,
  ...SITE,
  ...PROOF,
} as const

export type DiagnosticCode = keyof typeof CATALOG

/** Fill the `{name}` places of a sentence; a name without a value stays as it is. */
export function fill(sentence: string, values: FindingValues = {}): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => wordValue(values[name] ?? whole))
}

/** A value in words. */
export function wordValue(value: FindingValue): string {
  if (typeof value !== 'object') return String(value)
  return 'reason' in value ? fill(REASONS[value.reason], value) : value.map(wordValue).join('、')
}
