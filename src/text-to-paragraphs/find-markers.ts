import { foldPunctuation } from '../model/edit-rules.ts'
import type { Proposal } from '../source-to-text/rules/rule.ts'
import type { LayoutInput } from './lines.ts'

/** Write the numbers of headings and items in one way: `(十四) ` as `（十四）`, `一、 ` as `一、`. */
export function findMarkers({ paragraphs }: LayoutInput): readonly Proposal[] {
  return paragraphs.flatMap(([line]) => {
    const marker = line?.form.marker
    if (!line || !marker) return []
    // The tab behind a number that has a cell for itself parts it from the next.
    const isCell = line.form.hasCells && line.words.slice(0, marker.length).includes('\t')
    const length = isCell ? marker.label.length : marker.length
    const before = line.words.slice(0, length)
    const after = foldPunctuation(before)
    return before === after
      ? []
      : [{ start: line.start, end: line.start + length, rule: 'marker' as const, after }]
  })
}
