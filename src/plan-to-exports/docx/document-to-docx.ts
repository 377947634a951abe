import { Bookmark, Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx'
import { EDITOR_HEADING } from '../../model/editor-heading.ts'
import type { PlanDocument } from '../document.ts'
import { type EditorNote, editorNotes, UNOFFICIAL } from '../editor-notes.ts'
import { joinTables } from '../join-tables.ts'
import { stableZip } from '../stable-zip.ts'
import { PAGE } from './page.ts'
import { partToBlocks } from './part-to-blocks.ts'
import { OTHER_FONTS, STYLE_IDS, STYLES } from './styles.ts'
import { bookmarkName } from './words-to-runs.ts'

/**
 * A plan as a Word document in the layout of GB/T 9704—2012: its paper, type area, fonts, headings and page numbers;
 * without the red letterhead and the seal, which only the issuer may use.
 *
 * 1. The text before the editor's notes is the published text, but for the blank behind a number such as 第一章; tables are
 *    tables.
 * 2. A paragraph of the plan is one paragraph. Headings are real ones (they make the outline), each with a bookmark,
 *    and none is the last line of a page; citations lead to the editor's notes.
 * 3. The editor's notes have styles of their own, by which our reader leaves them out.
 * 4. The same plan gives the same bytes.
 */
export async function documentToDocx(document: PlanDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.plan.title ?? document.id,
    creator: document.plan.issuer ?? '未查明',
    description: UNOFFICIAL,
    lastModifiedBy: '纲目',
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    sections: [
      {
        ...PAGE,
        children: [...joinTables(document.parts).flatMap(partToBlocks), ...notesToParagraphs(document)],
      },
    ],
  })
  return stableZip(new Uint8Array(await Packer.toArrayBuffer(file)), (xml) =>
    numberBookmarks(keepMarks(nameOtherFonts(xml))),
  )
}

/** Say in the table of fonts, which the library leaves empty, what stands in for a font that a computer has not. */
function nameOtherFonts(xml: string): string {
  const fonts = Object.entries(OTHER_FONTS).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  )
  return xml.replace(/(?<open><w:fonts [^>]*)\/>/u, `$<open>>${fonts.join('')}</w:fonts>`)
}

/**
 * Say Word's own default of marks at the ends of lines, which the library's types cannot. LibreOffice 7.4 takes it for its
 * opposite, and does not draw a comma that hangs over the end of a line.
 */
function keepMarks(xml: string): string {
  return xml.replace('<w:pPrDefault><w:pPr>', '$&<w:overflowPunct/>')
}

/** `<w:bookmarkStart w:name="title" w:id="70"/>`, `<w:bookmarkEnd w:id="70"/>` */
const BOOKMARK_ID = /(?<tag><w:bookmark(?:Start|End) (?:w:name="[^"]{0,99}" )?w:id=")(?<id>\d{1,15})(?=")/gu

/** Number bookmarks from 1 in each document: the library counts on from the document that it wrote before. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replaceAll(BOOKMARK_ID, (_, tag: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${tag}${number}`
  })
}

function notesToParagraphs(document: PlanDocument): readonly Paragraph[] {
  const heading = (text: string) =>
    new Paragraph({ style: STYLE_IDS.noteHeading, children: [new TextRun(text)] })
  return [
    new Paragraph({
      style: STYLE_IDS.noteTitle,
      pageBreakBefore: true,
      children: [new TextRun(EDITOR_HEADING)],
    }),
    ...editorNotes(document).flatMap((section) => [
      ...(section.heading === null ? [] : [heading(section.heading)]),
      ...section.notes.map(toParagraph),
    ]),
  ]
}

function toParagraph({ text, id, url }: EditorNote): Paragraph {
  const words = new TextRun(text)
  const target = id === null ? words : new Bookmark({ id: bookmarkName(id), children: [words] })
  const link = url === null ? [] : [new TextRun('　'), linkTo(url)]
  return new Paragraph({ style: STYLE_IDS.note, children: [target, ...link] })
}

function linkTo(url: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink' })] })
}
