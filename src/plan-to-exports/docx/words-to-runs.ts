import { InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import { type Words, wordsToText } from '../document.ts'
import { citedAnchor } from '../editor-notes.ts'

/** Word allows letters, digits and underscores in a bookmark's name, and 40 characters. */
export function bookmarkName(id: string): string {
  return id.replaceAll('-', '_').slice(0, 40)
}

/**
 * Citations lead to the editor's notes; other marks are left to the site.
 *
 * @param style Character style of all runs; without it they look as their paragraph does.
 */
export function wordsToRuns(words: Words, style?: string): ParagraphChild[] {
  return words.flatMap((word): ParagraphChild[] => {
    if (typeof word === 'string') return word === '' ? [] : [toRun(word, style)]
    if (word.kind !== 'citation') return wordsToRuns(word.words, style)
    const children = [toRun(wordsToText(word.words), style)]
    return [new InternalHyperlink({ anchor: bookmarkName(citedAnchor(word.id)), children })]
  })
}

/** A tab is an element of its own. */
function toRun(text: string, style: string | undefined): TextRun {
  return new TextRun({
    ...(style !== undefined && { style }),
    children: text.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece])),
  })
}
