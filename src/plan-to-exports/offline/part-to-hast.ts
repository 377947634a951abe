import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { DocumentParagraph, DocumentPart, PlanDocument, Words } from '../document.ts'
import { EDITOR_HEADING, editorNotes } from '../editor-notes.ts'

const LEVELS = {
  notice: 'h2',
  title: 'h1',
  preamble: 'h2',
  chapter: 'h2',
  section: 'h3',
  task: 'h3',
  closing: 'h2',
  attachment: 'h2',
} as const

/** A part with its anchor, in the markup of the site's pages, so that the proof of fidelity reads it too. */
export function partToHast({ id, kind, paragraphs }: DocumentPart, plan: string): Element {
  return h(
    'section',
    { id, dataPart: `${plan}/${id}`, className: [kind] },
    paragraphs.flatMap((paragraph) => paragraphToHast(paragraph, kind)),
  )
}

/** What the editor adds; citations lead here. */
export function notesToHast(document: PlanDocument): Element {
  const { provenance, edits, cited } = editorNotes(document)
  return h('section', { id: 'editor', className: ['editor'] }, [
    h('h2', EDITOR_HEADING),
    ...[...provenance, ...edits].map((text) => h('p', text)),
    ...(cited.length === 0 ? [] : [h('h3', '文中引用的文件')]),
    h(
      'ul',
      cited.map(({ id, text, url }) =>
        h('li', { id: `cited-${id}` }, [text, ...(url === null ? [] : [' ', h('a', { href: url }, url)])]),
      ),
    ),
  ])
}

function paragraphToHast(paragraph: DocumentParagraph, kind: DocumentPart['kind']): readonly Element[] {
  const { role, label, level, words, runningOn } = paragraph
  const children = wordsToHast([label, ...words])
  if (role === 'heading' || role === 'title') {
    const runsIn = runningOn.length > 0
    const heading = h(LEVELS[kind], { className: ['heading'], ...(runsIn && { dataRunIn: '' }) }, children)
    return runsIn ? [heading, h('p', wordsToHast(runningOn))] : [heading]
  }
  if (role === 'item') return [h('p', { className: ['item', `item-${Math.min(level, 3)}`] }, children)]
  return [role === 'paragraph' ? h('p', children) : h('p', { className: ['line', `line-${role}`] }, children)]
}

/** Citations lead to the editor's notes; a link must not stand within another. */
function wordsToHast(words: Words, isInLink = false): ElementContent[] {
  return words.flatMap((word): ElementContent[] => {
    if (typeof word === 'string') return word === '' ? [] : [{ type: 'text', value: word }]
    const isLink = word.kind === 'citation' && !isInLink
    const children = wordsToHast(word.words, isInLink || isLink)
    return isLink ? [h('a', { href: `#cited-${word.id}`, className: ['cite'] }, children)] : children
  })
}
