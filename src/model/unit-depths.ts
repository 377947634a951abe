import { readLine } from '../chinese/line-form.ts'
import { rankOf } from '../chinese/markers.ts'
import type { PartKind } from './part.ts'

/**
 * How deep each part stands among the headings: 1 for what no other unit stands above, such as a chapter, or a
 * task of a plan without chapters; 0 for what is no chapter, section or task.
 *
 * @param parts In the order of the text, each with its number.
 */
export function unitDepths(
  parts: readonly { readonly kind: PartKind; readonly label: string }[],
): readonly number[] {
  const above: number[] = []
  return parts.map(({ kind, label }) => {
    const rank = rankOfUnit(kind, label)
    while (above.length > 0 && (above.at(-1) as number) >= rank) above.pop()
    if (rank < 0) return 0
    above.push(rank)
    return above.length
  })
}

/** Chapters above sections above tasks, and of two sections the one with the higher kind of number; other parts above all. */
function rankOfUnit(kind: PartKind, label: string): number {
  if (kind === 'chapter') return 0
  if (kind === 'task') return 100
  if (kind !== 'section') return -1
  const { marker } = readLine(label)
  return 1 + (marker ? rankOf(marker.kind) : 0)
}
