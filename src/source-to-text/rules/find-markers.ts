import { MARKER_LENGTH, readMarker } from '../../chinese/markers.ts'
import type { Proposal, RuleInput } from './rule.ts'
import { foldPunctuation } from './rules.ts'

/** Write the numbers of headings and items in one way: `(十四) ` as `（十四）`, `一、 ` as `一、`. */
export function findMarkers({ text, paragraphs }: RuleInput): readonly Proposal[] {
  return paragraphs.flatMap((lines) => {
    const line = lines[0]
    if (!line) return []
    const marker = readMarker(text.slice(line.start, Math.min(line.end, line.start + MARKER_LENGTH)))
    if (!marker) return []
    const before = text.slice(line.start, line.start + marker.length)
    const after = foldPunctuation(before)
    return before === after
      ? []
      : [{ start: line.start, end: line.start + marker.length, rule: 'marker' as const, after }]
  })
}
