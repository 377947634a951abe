import type { Edit } from '../model/edit.ts'
import { RULES } from '../model/edit-rules.ts'
import type { OffsetMap } from '../model/published-text.ts'
import type { Span } from '../model/span.ts'
import { createOffsetMap } from './offset-map.ts'
import type { Proposal } from './rules/rule.ts'

/**
 * Add what rules propose for a text to the edits of the source that gave it; all of them in order.
 *
 * A rule never takes back what was declared, or what an earlier rule did. Where a proposal goes round a deletion (a
 * page number on a line of its own, say) or a heading's number was changed, it is cut in two, if its rule allows the
 * pieces; otherwise it is dropped.
 */
export function addEdits(
  source: string,
  earlier: readonly Edit[],
  proposals: readonly Proposal[],
): readonly Edit[] {
  const map = createOffsetMap(earlier)
  let next = 0
  const proposed = proposals.flatMap((proposal) => {
    const span = placeInSource(proposal, map)
    if (!span) return []
    while (next < earlier.length && (earlier[next] as Edit).end <= span.start) next += 1
    const inside: Edit[] = []
    for (let at = next; at < earlier.length && (earlier[at] as Edit).start < span.end; at += 1) {
      inside.push(earlier[at] as Edit)
    }
    const { allows, rewrite } = RULES[proposal.rule]
    const pieces = cutOut(span, inside).map((piece, index) => {
      const before = source.slice(piece.start, piece.end)
      const after = rewrite?.(before) ?? (index === 0 ? proposal.after : '')
      return { ...piece, before, after, rule: proposal.rule, reason: '' }
    })
    const isAllowed = pieces.every(({ before, after }) => allows(before, after))
    return isAllowed
      ? pieces.filter(({ before, after }) => before !== after).map((edit) => ({ edit, at: proposal.start }))
      : []
  })
  const placed = earlier.map((edit) => ({ edit, at: map.toPublished(edit).start }))
  return [...proposed, ...placed]
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.at - b.at)
    .map(({ edit }) => edit)
}

/** Where a proposal lies in the source; `null` for an insertion into words that the source does not have. */
function placeInSource(proposal: Span, { toSource, toPublished }: OffsetMap): Span | null {
  const span = toSource(proposal)
  if (proposal.start < proposal.end) return span
  const earlier = toPublished(span)
  if (earlier.start < proposal.start && proposal.start < earlier.end) return null
  // What is inserted where something was taken out stands behind the gap.
  return { start: span.end, end: span.end }
}

/** What is left of a span without the spans in it; what they leave empty is not there. */
function cutOut(span: Span, holes: readonly Span[]): readonly Span[] {
  if (holes.length === 0) return [span]
  const starts = [span.start, ...holes.map(({ end }) => end)]
  const ends = [...holes.map(({ start }) => start), span.end]
  return starts.map((start, index) => ({ start, end: ends[index] as number })).filter((s) => s.start < s.end)
}

/** Merge lists of proposals, earlier lists first; one that touches what an earlier list holds is dropped. */
export function withoutOverlaps(lists: readonly (readonly Proposal[])[]): readonly Proposal[] {
  return lists.reduce((kept, list) => {
    const merged: Proposal[] = []
    let next = 0
    for (const one of inOrder(list)) {
      while (next < kept.length && (kept[next] as Span).end <= one.start)
        merged.push(kept[next++] as Proposal)
      const isFree = !(next < kept.length && (kept[next] as Span).start < one.end)
      if (isFree && (merged.at(-1)?.end ?? 0) <= one.start) merged.push(one)
    }
    return [...merged, ...kept.slice(next)]
  }, [])
}

/** By place; an insertion comes before what starts where it stands. */
export function inOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
}
