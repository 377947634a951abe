import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { EDITOR_HEADING } from '../../model/editor-heading.ts'
import { groupRows } from '../../model/part.ts'
import { labelGap } from '../../model/unit-text.ts'
import type { DocumentParagraph, DocumentPart, PlanDocument, Words } from '../document.ts'
import { citedAnchor, type EditorNote, editorNotes } from '../editor-notes.ts'
import { rowToCells } from '../row-to-cells.ts'

/** A part with its anchor, in the markup of the site's pages, so that the proof of fidelity reads it too. */
export function partToHast(
  { id, kind, depth, headingLevel, paragraphs }: DocumentPart,
  plan: string,
): Element {
  return h(
    'section',
    { id, dataPart: `${plan}/${id}`, className: depth > 0 ? [kind, `depth-${depth}`] : [kind] },
    groupRows(paragraphs).flatMap((group) =>
      group[0].role === 'row'
        ? [tableToHast(group, `${plan}/${id}`)]
        : paragraphToHast(group[0], headingLevel),
    ),
  )
}

/** What the editor adds; citations lead here. */
export function notesToHast(document: PlanDocument): Element {
  return h('section', { id: 'editor', className: ['editor'] }, [
    h('h2', EDITOR_HEADING),
    ...editorNotes(document).flatMap(({ heading, notes }) =>
      heading === null
        ? notes.map(({ text }) => h('p', text))
        : [h('h3', heading), h('ul', notes.map(noteToHast))],
    ),
  ])
}

function noteToHast({ text, id, url }: EditorNote): Element {
  return h('li', { id }, [text, ...(url === null ? [] : [' ', h('a', { href: url }, url)])])
}

/** Rows and cells as on the site, so that no cell goes over two columns; those of a task with the names of their columns. */
function tableToHast(rows: readonly DocumentParagraph[], of: string): Element {
  const isOfTask = rows.some(({ columns }) => columns)
  const nameOf = (row: DocumentParagraph, column: number) => {
    const name = row.columns?.[column] ?? ''
    const quote = { className: ['column'], dataAside: '', dataQuote: `${of}-column-${column + 1}` }
    return name === '' ? [] : [h('span', quote, name)]
  }
  const toRow = (row: DocumentParagraph, index: number) =>
    h(
      'tr',
      rowToCells(row).map((cell, column) =>
        index === 0 && !isOfTask && cell.length > 0
          ? h('th', { scope: 'col' }, wordsToHast(cell))
          : h('td', [...(cell.length > 0 ? nameOf(row, column) : []), ...wordsToHast(cell)]),
      ),
    )
  if (isOfTask)
    return h('div', { className: ['table', 'named'] }, [h('table', [h('tbody', rows.map(toRow))])])
  const [head, ...body] = rows.map(toRow)
  return h('div', { className: ['table'], role: 'region', ariaLabel: '表格', tabIndex: 0 }, [
    h('table', [h('thead', head ? [head] : []), h('tbody', body)]),
  ])
}

function paragraphToHast(paragraph: DocumentParagraph, headingLevel: number): readonly Element[] {
  const { role, label, level, words, runningOn } = paragraph
  const gap = labelGap(label)
  const aside = gap === '' ? [] : [h('span', { className: ['gap'], dataAside: '' }, gap)]
  const children = [...wordsToHast([label]), ...aside, ...wordsToHast(words)]
  if (role === 'heading' || role === 'title') {
    const runsIn = runningOn.length > 0
    const heading = h(
      `h${headingLevel}`,
      { className: ['heading'], ...(runsIn && { dataRunIn: '' }) },
      children,
    )
    return runsIn ? [heading, h('p', wordsToHast(runningOn))] : [heading]
  }
  if (role === 'item') return [h('p', { className: ['item', `item-${level}`] }, children)]
  return [role === 'paragraph' ? h('p', children) : h('p', { className: ['line', `line-${role}`] }, children)]
}

/** Citations lead to the editor's notes; a link must not stand within another. */
function wordsToHast(words: Words, isInLink = false): ElementContent[] {
  return words.flatMap((word): ElementContent[] => {
    if (typeof word === 'string') return word === '' ? [] : [{ type: 'text', value: word }]
    const isLink = word.kind === 'citation' && !isInLink
    const children = wordsToHast(word.words, isInLink || isLink)
    return isLink ? [h('a', { href: `#${citedAnchor(word.id)}`, className: ['cite'] }, children)] : children
  })
}
