import type { Words } from '../document.ts'
import { citedAnchor } from '../editor-notes.ts'
import { wordsToText } from '../words-to-text.ts'
import type { PdfWords } from './pdf-data.ts'

/** Citations lead to the editor's notes; other marks are left to the site. */
export function wordsToPdf(words: Words): PdfWords {
  return words.flatMap((word): PdfWords => {
    if (typeof word === 'string') return word === '' ? [] : [word]
    if (word.kind !== 'citation') return wordsToPdf(word.words)
    return [{ to: citedAnchor(word.id), words: [wordsToText(word.words)] }]
  })
}
