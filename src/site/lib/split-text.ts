import type { DiffStretch } from '../../library/alignment/diff-words.ts'
import { findMarks, markAnchor } from '../../model/picture-mark.ts'

/**
 * What an address is made of: RFC 3986 without brackets. Chinese text runs on behind it, and the mark of a sentence at
 * its end belongs to the sentence.
 */
const ADDRESS = /https:\/\/[\w\-.~:/?#@!$&'*+,;=%]*[\w\-~/#@$&*+=%]/gu

/** Words, or an address. */
export interface AddressedPiece {
  readonly text: string
  readonly isAddress: boolean
}

/** Cut a text into its `https:` addresses and all between them; the pieces, joined, are the text. */
export function splitAddresses(text: string): readonly AddressedPiece[] {
  const pieces: AddressedPiece[] = []
  let done = 0
  const push = (end: number, isAddress: boolean) => {
    if (end > done) pieces.push({ text: text.slice(done, end), isAddress })
    done = Math.max(done, end)
  }
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(address)) continue
    push(index, false)
    push(index + address.length, true)
  }
  push(text.length, false)
  return pieces
}

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

/** Stretches of a text by its paragraphs, without the line feeds between these. */
export function splitLines(
  text: string,
  stretches: readonly DiffStretch[],
): readonly (readonly DiffStretch[])[] {
  let start = 0
  return text.split('\n').map((line) => {
    const end = start + line.length
    const within = stretches
      .filter((stretch) => stretch.start < end && stretch.end > start)
      .map((stretch) => ({
        ...stretch,
        start: Math.max(start, stretch.start),
        end: Math.min(end, stretch.end),
      }))
    start = end + 1
    return within
  })
}
