import { FULL_WIDTH_PUNCTUATION, HAN } from '../../chinese/characters.ts'

const LINE_END = /[\n\f\r]/u
const WIDE = new RegExp(`[${HAN}${FULL_WIDTH_PUNCTUATION}]`, 'u')
const PIECES = /[\t\n\f\r ]+|[^\t\n\f\r ]+/gu
const GAP = /^[\t\n\f\r ]/u

/** Collapses the blanks of a text that comes in pieces. */
interface Collapser {
  /** Add a piece; `asIs` keeps its blanks. */
  add(text: string, asIs?: boolean): void
  /** UTF-16 units before the next words. */
  length(): number
  text(): string
}

/**
 * Collapse blanks as a page does (CSS Text 3 §4.1): a run of them is one space, none at the ends, and none at all
 * where the source's line ends between two Chinese characters.
 */
export function createCollapser(): Collapser {
  let text = ''
  let last = ''
  let gap = ''
  const closeGap = (next: string) => {
    if (gap === '' || last === '') {
      gap = ''
      return
    }
    const isWrap = LINE_END.test(gap) && WIDE.test(last)
    if (!isWrap || !WIDE.test(next)) text += ' '
    gap = ''
  }
  const append = (words: string) => {
    closeGap(words[0] ?? '')
    text += words
    last = words.at(-1) ?? last
  }
  return {
    add: (piece, asIs = false) => {
      if (asIs) {
        if (piece !== '') append(piece)
      } else
        for (const [words] of piece.matchAll(PIECES))
          if (GAP.test(words)) gap += words
          else append(words)
    },
    length: () => text.length + (gap === '' || last === '' ? 0 : 1),
    text: () => text,
  }
}

/** Collapse the blanks of a text. */
export function collapse(text: string): string {
  const collapser = createCollapser()
  collapser.add(text)
  return collapser.text()
}
