import type { BlockRole } from './part.ts'

/** Rows that follow each other are one table; every other paragraph stands alone. */
export function groupRows<T extends { readonly role: BlockRole }>(
  paragraphs: readonly T[],
): readonly (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = []
  for (const paragraph of paragraphs) {
    const open = groups.at(-1)
    if (paragraph.role === 'row' && open?.[0].role === 'row') open.push(paragraph)
    else groups.push([paragraph])
  }
  return groups
}
