import { foldPunctuation } from '../model/edit-rules.ts'
import type { Proposal } from '../source-to-text/rules/rule.ts'
import type { LayoutInput } from './layout-input.ts'

/** Write the numbers of headings and items in one way: `(十四) ` as `（十四）`, `一、 ` as `一、`. */
export function findMarkers({ paragraphs }: LayoutInput): readonly Proposal[] {
  return paragraphs.flatMap(([line]) => {
    const marker = line?.form.marker
    if (!line || !marker) return []
    const before = line.words.slice(0, marker.length)
    const after = foldPunctuation(before)
    return before === after
      ? []
      : [{ start: line.start, end: line.start + marker.length, rule: 'marker' as const, after }]
  })
}
