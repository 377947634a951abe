import type { LeftOutKind } from '../../model/account.ts'
import { descend, elementsOf, isOn, type XmlElement } from './xml-to-tree.ts'

/** What a paragraph shows, and what it holds besides. */
export interface ParagraphText {
  /** A line feed stands for a line break within the paragraph. */
  readonly text: string
  readonly logs: readonly { readonly kind: LeftOutKind | 'image'; readonly text: string }[]
  /** Paragraphs and tables of text boxes anchored here. */
  readonly boxes: readonly XmlElement[]
}

/** Words of notes and comments by kind and id, such as `footnote 2`. */
export type NoteReader = (kind: string, id: string) => string

/** What an element shows by being there. */
const SHOWN: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
}
const NOTE_KINDS: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
  'w:commentReference': 'comment',
}
/** Properties, codes and marks, which are no text. */
const SILENT: ReadonlySet<string> = new Set(
  'w:pPr w:rPr w:instrText w:delInstrText w:softHyphen w:lastRenderedPageBreak w:sdtPr w:sdtEndPr w:proofErr w:rt'.split(
    ' ',
  ),
)
const PICTURES: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object'])
/** Characters of symbol fonts lie in the private area from here on and mean nothing elsewhere. */
const SYMBOL_FONT = 0xf000

/** Read the words of a paragraph as Word shows them with all changes accepted. */
export function paragraphText(paragraph: XmlElement, noteOf: NoteReader): ParagraphText {
  let text = ''
  const logs: { kind: LeftOutKind | 'image'; text: string }[] = []
  const boxes: XmlElement[] = []
  const log = (kind: LeftOutKind | 'image', words: string) =>
    void (words === '' || logs.push({ kind, text: words }))
  const visit = (element: XmlElement) => {
    const { name, attributes } = element
    const note = NOTE_KINDS[name]
    if (SILENT.has(name)) return
    if (name === 'w:t' || name === 'm:t') text += wordsOf(element)
    else if (name in SHOWN) text += SHOWN[name]
    else if (name === 'w:sym') {
      const code = Number.parseInt(attributes.char ?? '', 16)
      if (code > 0 && code < SYMBOL_FONT) text += String.fromCodePoint(code)
      else log('dropped-mark', `${attributes.font ?? ''} ${attributes.char ?? ''}`)
    } else if (note) log('note', noteOf(note, attributes.id ?? ''))
    else if (name === 'w:del' || name === 'w:moveFrom') log('deleted-text', allWords(element))
    else if (name === 'w:r' && isOn(element, 'w:rPr', 'w:vanish')) log('hidden-text', allWords(element))
    else if (name === 'mc:AlternateContent') visit(chosen(element))
    else if (PICTURES.has(name)) {
      const found = textBoxes(element)
      if (found.length === 0) log('image', descriptionOf(element) || '（没有说明）')
      boxes.push(...found)
    } else for (const child of elementsOf(element)) visit(child)
  }
  for (const child of elementsOf(paragraph)) visit(child)
  return { text, logs, boxes }
}

/** All words below an element, those struck out included. */
export function allWords(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText' || element.name === 'm:t')
    return wordsOf(element)
  return elementsOf(element).map(allWords).join('')
}

function wordsOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

/** Of alternatives that show the same, the first (ISO/IEC 29500-3 §9.3). */
function chosen(element: XmlElement): XmlElement {
  return (
    descend(element, 'mc:Choice') ?? descend(element, 'mc:Fallback') ?? { ...element, name: '', children: [] }
  )
}

function textBoxes(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element]
  const below = element.name === 'mc:AlternateContent' ? [chosen(element)] : elementsOf(element)
  return below.flatMap(textBoxes)
}

function descriptionOf(element: XmlElement): string {
  const { descr, title } = element.attributes
  return (
    descr ??
    title ??
    elementsOf(element)
      .map(descriptionOf)
      .find((found) => found !== '') ??
    ''
  )
}
