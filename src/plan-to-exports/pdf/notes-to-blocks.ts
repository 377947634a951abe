import { EDITOR_HEADING } from '../../model/editor-heading.ts'
import type { PlanDocument } from '../document.ts'
import { type EditorNote, editorNotes } from '../editor-notes.ts'
import type { PdfBlock, PdfWords } from './pdf-data.ts'

const OF_CONTENTS = '文前的目录由编者按文中的标题编成，不是原文。'

/** Says of characters that they are printed as 〓. */
export const OF_MISSING = '排版所用的字体里没有以下的字，文中印作“〓”，复制、查找仍是原字：'

/** What only the PDF has to say of itself. */
interface OwnNotes {
  readonly hasContents: boolean
  /** Characters that no font has. */
  readonly missing: readonly string[]
}

/** The editor's notes on pages of their own; citations lead to the documents that they name. */
export function notesToBlocks(document: PlanDocument, own: OwnNotes): readonly PdfBlock[] {
  const notes = [
    ...(own.hasContents ? [OF_CONTENTS] : []),
    ...(own.missing.length > 0 ? [OF_MISSING + own.missing.join('、')] : []),
  ]
  return [
    { ...toHeading(EDITOR_HEADING, 1), startsPage: true, id: 'editor' },
    ...editorNotes(document, notes).flatMap((section) => [
      ...(section.heading === null ? [] : [toHeading(section.heading, 2)]),
      ...section.notes.map(toBlock),
    ]),
  ]
}

const IN_NOTES = { part: 'editor', startsPage: false, id: null }

function toHeading(text: string, level: number): PdfBlock {
  const entry = level === 1 ? text : null
  return { ...IN_NOTES, kind: 'heading', font: 'black', level, entry, words: [text], runningOn: [] }
}

function toBlock({ text, id, url }: EditorNote): PdfBlock {
  const link: PdfWords = url === null ? [] : [{ gap: true }, { url, words: [url] }]
  return { ...IN_NOTES, id, kind: 'paragraph', font: 'body', look: 'note', words: [text, ...link] }
}
