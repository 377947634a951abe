import type { PdfWords } from './pdf-data.ts'

/** What stays with the word before it, and what with the one behind. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u
const OPENING = /[\p{Ps}\p{Pi}\d]$/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Cut the words of a title where a line may end: between words, never within one (GB/T 9704—2012 §7.3.1). */
export function cutTitle(words: PdfWords): PdfWords {
  return words.flatMap((word): PdfWords => {
    if (typeof word === 'string') return cut(word)
    return 'words' in word ? [{ ...word, words: cutTitle(word.words) }] : [word]
  })
}

function cut(text: string): readonly string[] {
  const pieces: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1)
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) {
      pieces[pieces.length - 1] = last + segment
    } else pieces.push(segment)
  }
  return pieces
}
