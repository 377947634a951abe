import { findMarks, markAnchor } from '../../model/picture-mark.ts'

/** Words, or the mark of a picture or a formula with its anchor on the page of fidelity. */
export interface MarkedPiece {
  readonly text: string
  readonly anchor: string | null
}

/** Cut a text at its marks; the pieces, joined, are the text. */
export function splitAtMarks(text: string): readonly MarkedPiece[] {
  let from = 0
  const pieces = findMarks(text).flatMap((mark): MarkedPiece[] => {
    const before = { text: text.slice(from, mark.start), anchor: null }
    from = mark.end
    return [before, { text: text.slice(mark.start, mark.end), anchor: markAnchor(mark) }]
  })
  return [...pieces, { text: text.slice(from), anchor: null }].filter((piece) => piece.text !== '')
}
