import type { Edit } from '../model/edit.ts'
import type { Span } from '../model/span.ts'
import { createOffsetMap } from './offset-map.ts'
import type { Proposal } from './rules/rule.ts'
import { foldPunctuation, RULES } from './rules/rules.ts'

/**
 * Turn what the rules propose for the corrected text into edits of the source.
 *
 * A rule never takes back what was declared. Where a proposal goes round a deletion (a page number on a
 * line of its own, say) or a heading's number was corrected, it is cut in two, if its rule allows the
 * pieces; otherwise it is dropped.
 */
export function proposeEdits(
  source: string,
  corrections: readonly Edit[],
  proposals: readonly Proposal[],
): readonly Edit[] {
  const { toSource } = createOffsetMap(corrections)
  let next = 0
  return proposals.flatMap((proposal) => {
    const span = toSource(proposal)
    while (next < corrections.length && (corrections[next] as Edit).end <= span.start) next += 1
    const inside: Edit[] = []
    for (let at = next; at < corrections.length && (corrections[at] as Edit).start < span.end; at += 1) {
      inside.push(corrections[at] as Edit)
    }
    const pieces = cutOut(span, inside).map((piece, index) => {
      const before = source.slice(piece.start, piece.end)
      const whole = index === 0 ? proposal.after : ''
      const after = proposal.rule === 'marker' ? foldPunctuation(before) : whole
      return { ...piece, before, after, rule: proposal.rule, reason: '' }
    })
    const isAllowed = pieces.every(({ before, after }) => RULES[proposal.rule].allows(before, after))
    return isAllowed ? pieces.filter(({ before, after }) => before !== after) : []
  })
}

/** What is left of a span without the spans in it; what they leave empty is not there. */
function cutOut(span: Span, holes: readonly Span[]): readonly Span[] {
  if (holes.length === 0) return [span]
  const starts = [span.start, ...holes.map(({ end }) => end)]
  const ends = [...holes.map(({ start }) => start), span.end]
  return starts.map((start, index) => ({ start, end: ends[index] as number })).filter((s) => s.start < s.end)
}
