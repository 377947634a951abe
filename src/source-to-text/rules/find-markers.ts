import { readMarker } from '../../chinese/markers.ts'
import type { Proposal, RuleInput } from './rule.ts'
import { foldPunctuation } from './rules.ts'

/** Longest marker that is looked at, blanks after it included. */
const MARKER_LENGTH = 40

/** Write the numbers of chapters and tasks in one way: `(十四) ` as `（十四）`, `一、 ` as `一、`. */
export function findMarkers({ text, paragraphs }: RuleInput): readonly Proposal[] {
  return paragraphs.flatMap((lines) => {
    const line = lines[0]
    if (!line) return []
    const marker = readMarker(text.slice(line.start, Math.min(line.end, line.start + MARKER_LENGTH)))
    if (marker?.kind !== 'chapter' && marker?.kind !== 'task') return []
    const before = text.slice(line.start, line.start + marker.length)
    const after = foldPunctuation(before)
    return before === after
      ? []
      : [{ start: line.start, end: line.start + marker.length, rule: 'marker' as const, after }]
  })
}
