import { Bookmark, InternalHyperlink, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { DocumentParagraph, DocumentPart, Words } from '../document.ts'
import { wordsToText } from '../words-to-text.ts'
import { STYLE_IDS } from './styles.ts'

/** The paragraphs of a part. The plan begins on a page of its own when a notice comes before it (附件另面编排). */
export function partToParagraphs(part: DocumentPart, index: number): readonly Paragraph[] {
  return part.paragraphs.flatMap((paragraph, place) =>
    toParagraphs(paragraph, {
      bookmark: place === 0 ? part.id : null,
      kind: part.kind,
      startsPage: part.kind === 'title' && place === 0 && index > 0,
    }),
  )
}

/** Word allows letters, digits and underscores in a bookmark's name, and 40 characters. */
export function bookmarkName(id: string): string {
  return id.replaceAll('-', '_').slice(0, 40)
}

interface Place {
  readonly bookmark: string | null
  readonly kind: DocumentPart['kind']
  readonly startsPage: boolean
}

/** A heading that runs into text becomes two paragraphs that Word sets as one: its mark is a style separator. */
function toParagraphs(
  { role, label, words, runningOn }: DocumentParagraph,
  { bookmark, kind, startsPage }: Place,
): readonly Paragraph[] {
  const children = toRuns([label, ...words])
  const isHeading = role === 'heading' || role === 'title'
  const style = role === 'heading' ? STYLE_IDS[kind === 'task' ? 'task' : 'chapter'] : STYLE_IDS[role]
  const first = new Paragraph({
    style,
    pageBreakBefore: startsPage,
    children:
      bookmark !== null && isHeading ? [new Bookmark({ id: bookmarkName(bookmark), children })] : children,
    ...(runningOn.length > 0 && { run: { vanish: true, specVanish: true } }),
  })
  if (runningOn.length === 0) return [first]
  return [first, new Paragraph({ style: STYLE_IDS.paragraph, children: toRuns(runningOn) })]
}

/** Citations lead to the editor's notes; other marks are left to the site. */
function toRuns(words: Words): ParagraphChild[] {
  return words.flatMap((word): ParagraphChild[] => {
    if (typeof word === 'string') return word === '' ? [] : [toRun(word)]
    if (word.kind !== 'citation') return toRuns(word.words)
    const children = [toRun(wordsToText(word.words))]
    return [new InternalHyperlink({ anchor: bookmarkName(`cited-${word.id}`), children })]
  })
}

/** A tab, which parts the cells of a row, is an element of its own. */
function toRun(text: string): TextRun {
  return new TextRun({
    children: text.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece])),
  })
}
