import { wordValue } from '../../src/diagnostics/catalog.ts'
import type { FindingValue, FindingValues } from '../../src/diagnostics/finding.ts'

/** A finding with its reasons and lists in the words that publishers get. */
export function worded<T extends { readonly values?: FindingValues }>(finding: T): T {
  const words = (value: FindingValue) => (typeof value === 'object' ? wordValue(value) : value)
  const values = Object.entries(finding.values ?? {}).map(([name, value]) => [name, words(value)])
  return { ...finding, ...(finding.values && { values: Object.fromEntries(values) }) }
}
