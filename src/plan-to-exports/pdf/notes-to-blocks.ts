import { EDITOR_HEADING } from '../../model/editor-heading.ts'
import type { PlanDocument } from '../document.ts'
import { editorNotes } from '../editor-notes.ts'
import type { BlockContent, PdfBlock, PdfWords } from './pdf-data.ts'

const OF_CONTENTS = '文前的目录由编者按文中的标题编成，不是原文。'

/** Says of characters that they are printed as 〓. */
export const OF_MISSING = '排版所用的字体里没有以下的字，文中印作“〓”，复制、查找仍是原字：'

/** What only the PDF has to say of itself. */
export interface OwnNotes {
  readonly hasContents: boolean
  /** Characters that no font has. */
  readonly missing: readonly string[]
}

/** The editor's notes on pages of their own; citations lead to the documents that they name. */
export function notesToBlocks(document: PlanDocument, own: OwnNotes): readonly PdfBlock[] {
  const { provenance, edits, cited } = editorNotes(document)
  const heading = (text: string, level: number): BlockContent => ({
    kind: 'heading',
    font: 'black',
    level,
    entry: level === 1 ? text : null,
    words: [text],
    runningOn: [],
  })
  const note = (...words: PdfWords): BlockContent => ({
    kind: 'paragraph',
    font: 'body',
    look: 'note',
    words,
  })
  const toBlock = (content: BlockContent, id: string | null = null): PdfBlock => ({
    ...content,
    part: 'editor',
    startsPage: id === 'editor',
    id,
  })
  return [
    toBlock(heading(EDITOR_HEADING, 1), 'editor'),
    ...provenance.map((text) => toBlock(note(text))),
    ...(own.hasContents ? [toBlock(note(OF_CONTENTS))] : []),
    ...(own.missing.length > 0 ? [toBlock(note(OF_MISSING + own.missing.join('、')))] : []),
    ...(edits.length > 0 ? [toBlock(heading('校订与编者注', 2))] : []),
    ...edits.map((text) => toBlock(note(text))),
    ...(cited.length > 0 ? [toBlock(heading('文中引用的文件', 2))] : []),
    ...cited.map(({ id, text, url }) => {
      const link: PdfWords = url === null ? [] : [{ gap: true }, { url, words: [url] }]
      return toBlock(note(text, ...link), `cited-${id}`)
    }),
  ]
}
