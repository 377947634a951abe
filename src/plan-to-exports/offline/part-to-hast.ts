import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { DocumentParagraph, DocumentPart, PlanDocument, Words } from '../document.ts'
import { EDITOR_HEADING, editorNotes } from '../editor-notes.ts'

const LEVELS = { notice: 'h2', title: 'h1', preamble: 'h2', chapter: 'h2', task: 'h3', closing: 'h2' } as const

/** A part with its anchor; a heading that runs into text stands in one block with it. */
export function partToHast({ id, kind, paragraphs }: DocumentPart): Element {
  return h(
    'section',
    { id, dataPart: id, className: [kind] },
    paragraphs.map((paragraph) => paragraphToHast(paragraph, kind)),
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

function paragraphToHast(paragraph: DocumentParagraph, kind: DocumentPart['kind']): Element {
  const { role, label, words, runningOn } = paragraph
  if (role !== 'heading' && role !== 'title') {
    return h('p', { className: [role === 'item' ? `item-${paragraph.level}` : role] }, wordsToHast([label, ...words]))
  }
  const heading = h(LEVELS[kind], wordsToHast([label, ...words]))
  if (runningOn.length === 0) return heading
  return h('div', { className: ['run-in'] }, [heading, h('p', wordsToHast(runningOn))])
}

/** Citations lead to the editor's notes; a link must not stand within another. */
function wordsToHast(words: Words, isInLink = false): ElementContent[] {
  return words.flatMap((word): ElementContent[] => {
    if (typeof word === 'string') return word === '' ? [] : [{ type: 'text', value: word }]
    const isLink = word.kind === 'citation' && !isInLink
    const children = wordsToHast(word.words, isInLink || isLink)
    return isLink ? [h('a', { href: `#cited-${word.id}` }, children)] : children
  })
}
