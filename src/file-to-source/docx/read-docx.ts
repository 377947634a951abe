import { DocumentFault } from '../document-fault.ts'
import { createLineWriter, type FormatText, type LineWriter } from '../line-writer.ts'
import { openZip, type Zip } from '../zip/open-zip.ts'
import { countNumbers } from './count-numbers.ts'
import { documentToLines } from './document-to-lines.ts'
import { allWords, type NoteReader } from './paragraph-text.ts'
import { readNumbering } from './read-numbering.ts'
import { readStyles } from './read-styles.ts'
import { elementsOf, type XmlElement, xmlToTree } from './xml-to-tree.ts'

/** Other containers that are ZIP files, told by a file in them. */
const OTHERS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^OFD\.xml$/u, 'OFD 版式文件；请用 OFD 阅读器导出为带文字的 PDF，或把正文复制为文本'],
  [/^xl\//u, 'Excel 表格；请把正文复制到 Word，另存为 .docx'],
  [/^ppt\//u, 'PowerPoint 演示文稿；请把正文复制到 Word，另存为 .docx'],
  [/^content\.xml$/u, 'ODF 文档；请另存为 .docx'],
]
const MAIN = /^word\/document\d*\.xml$/u
const RUNNING = /^word\/(?<kind>header|footer)\d*\.xml$/u

/**
 * Read a Word document (ISO/IEC 29500).
 *
 * 1. Words come in the order of the document, one line for each paragraph, line break or row of a table.
 * 2. Numbers that exist only as Word numbering are written out, and recorded.
 * 3. Tracked changes are taken as accepted; what they strike out, hidden words, notes, headers, footers,
 *    pictures and the table of contents are left out, and recorded.
 */
export function readDocx(bytes: Uint8Array): FormatText {
  const zip = openZip(bytes)
  const main = zip.names.find((name) => MAIN.test(name))
  if (main === undefined) throw notWord(zip)
  const tree = (name: string) => {
    const part = zip.read(name)
    return part ? xmlToTree(part) : undefined
  }
  const lists = readNumbering(tree('word/numbering.xml'))
  const parts = {
    lists,
    styleOf: readStyles(tree('word/styles.xml')),
    nextNumber: countNumbers(lists),
    noteOf: noteReader(tree),
  }
  const writer = createLineWriter()
  logRunning(zip, tree, writer)
  documentToLines(tree(main) as XmlElement, parts, writer)
  const text = writer.finish()
  const notes = text.entries.filter(({ kind }) => kind === 'note').length
  return notes === 0
    ? text
    : { ...text, doubts: [...text.doubts, { code: 'notes-left-out', values: { notes } }] }
}

function notWord({ names }: Zip): DocumentFault {
  const other = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name)))
  return new DocumentFault('format-unsupported', {
    what: other?.[1] ?? '压缩包（ZIP）；请解压，选其中的一份公文',
  })
}

type TreeReader = (name: string) => XmlElement | undefined

function noteReader(tree: TreeReader): NoteReader {
  const notes = new Map<string, string>()
  for (const kind of ['footnote', 'endnote', 'comment']) {
    const root = tree(`word/${kind}s.xml`)
    for (const note of root ? elementsOf(root).flatMap(elementsOf) : [])
      notes.set(`${kind} ${note.attributes.id}`, allWords(note))
  }
  return (kind, id) => notes.get(`${kind} ${id}`) ?? ''
}

/** Record headers and footers, which stand on every page and are no part of the text. */
function logRunning(zip: Zip, tree: TreeReader, writer: LineWriter): void {
  for (const name of zip.names) {
    const kind = RUNNING.exec(name)?.groups?.kind
    const root = kind ? tree(name) : undefined
    const words = root ? allWords(root).trim() : ''
    if (words !== '') writer.leaveOut(kind === 'header' ? 'running-header' : 'running-footer', words, {})
  }
}
