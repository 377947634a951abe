import type { Edit } from '../model/edit.ts'

/** The text with the edits made; they must be sorted and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.after)
    from = edit.end
  }
  return [...pieces, text.slice(from)].join('')
}
