import { readLine } from '../chinese/line-form.ts'
import { rankOf } from '../chinese/markers.ts'
import type { PartKind } from './part.ts'

/** The level of a heading in HTML. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/**
 * The level of each part's heading on a page that shows all of a file, strictly by depth: a document above its
 * chapters, a chapter above its sections, a section above its tasks. The sole document's title is the page's own
 * heading; of several, each stands one below a heading that the page then has to have itself, and so do the
 * chapters of a document without a title.
 *
 * @param parts In the order of the text, each with its number.
 */
export function headingLevels(
  parts: readonly { readonly kind: PartKind; readonly label: string }[],
): readonly HeadingLevel[] {
  const depths = unitDepths(parts)
  const top = isHeadedByTitle(parts) ? 1 : 2
  let above = 1
  return parts.map(({ kind }, index) => {
    if (kind === 'attachment') return 2
    if (kind !== 'title') return Math.min(6, above + Math.max(1, depths[index] ?? 0)) as HeadingLevel
    above = top
    return top
  })
}

/** Whether a file's sole title stands above all of its units, and so can head a page that shows them. */
export function isHeadedByTitle(parts: readonly { readonly kind: PartKind }[]): boolean {
  const titles = parts.filter(({ kind }) => kind === 'title').length
  const first = parts.find(({ kind }) => HEADED.has(kind))
  return titles === 1 && first?.kind === 'title'
}

/** What has a heading. */
const HEADED: ReadonlySet<PartKind> = new Set(['title', 'chapter', 'section', 'task', 'attachment'])

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
