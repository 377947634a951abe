import type { Finding } from '../../diagnostics/finding.ts'
import type { Part } from '../../model/part.ts'
import { readPartId } from '../../model/part-id.ts'
import { originOf } from '../../model/part-text.ts'
import type { PublishedText } from '../../model/published-text.ts'
import type { PlacedRemark } from './inherit-units.ts'

/** Report which tasks have their units from elsewhere, and remarks that say so in words that were not read. */
export function checkRemarks(
  parts: readonly Part[],
  remarks: readonly PlacedRemark[],
  { map, text }: PublishedText,
): readonly Finding[] {
  const origins = new Map(parts.map((part) => [part.id, originOf(part)]))
  return remarks.flatMap(({ part, start, end, units, tasks }): readonly Finding[] => {
    const origin = origins.get(part) ?? 0
    const wordsOf = (span: { readonly start: number; readonly end: number }) =>
      text.slice(origin + span.start, origin + span.end)
    const at = map.toSource({ start: origin + start, end: origin + end })
    const words = wordsOf({ start, end })
    if (units.length === 0) return [{ code: 'units-remark-unread', at, values: { text: words } }]
    if (tasks.length === 0) return []
    const named = units.map(wordsOf).join('、')
    const values = { text: words, count: tasks.length, tasks: listTasks(tasks), units: named }
    return [{ code: 'units-inherited', at, values }]
  })
}

const LISTED = 5

function listTasks(tasks: readonly string[]): string {
  const ids = tasks.slice(0, LISTED).map((task) => readPartId(task).id)
  return `${ids.join('、')}${tasks.length > LISTED ? '……' : ''}`
}
