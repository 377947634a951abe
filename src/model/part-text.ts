import type { Part } from './part.ts'

/** Where the text of a part begins in the published text: after the label of a chapter, section or task. */
export function originOf({ kind, blocks }: Part): number {
  const first = blocks[0]
  if (!first) return 0
  return kind === 'chapter' || kind === 'section' || kind === 'task' ? first.labelEnd : first.start
}
