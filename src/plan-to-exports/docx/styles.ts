import { AlignmentType, type IPropertiesOptions, LineRuleType } from 'docx'
import type { BlockRole } from '../../model/part.ts'

/** 仿宋, 黑体, 楷体 and 小标宋 as GB/T 9704—2012 §5.2.2 names them; fonts are named, never enclosed. */
export const FONTS = {
  body: '仿宋_GB2312',
  black: '黑体',
  kai: '楷体_GB2312',
  title: '方正小标宋简体',
  number: '宋体',
}
/** What Windows has had since 2007 in place of a font, and Office for titles (ISO/IEC 29500-1 §17.8.3.1, altName). */
export const OTHER_FONTS = {
  [FONTS.body]: '仿宋',
  [FONTS.kai]: '楷体',
  [FONTS.title]: '华文中宋',
}
const LATIN = 'Times New Roman'
/** 三号, 二号, 四号, and 小四, 五号 or 小五 for what stands in tables, in half-points. */
export const SIZES = { body: 32, title: 44, number: 28, cell: 24, mediumCell: 21, smallCell: 18 }
/** 22 lines in 225 mm; 29 pt would push the last one to the next page. */
export const LINE = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const

/** Style of a paragraph by its role, of headings by their level, and of the editor's notes. */
export const STYLE_IDS = {
  metadata: 'GangmuFlush',
  letterhead: 'GangmuCentered',
  'document-number': 'GangmuCentered',
  'notice-title': 'Title',
  addressees: 'GangmuFlush',
  signature: 'GangmuSignature',
  date: 'GangmuDate',
  publicity: 'Normal',
  enclosures: 'Normal',
  'attachment-mark': 'GangmuAttachmentMark',
  imprint: 'GangmuFlush',
  title: 'Title',
  heading: 'Heading1',
  item: 'Normal',
  row: 'GangmuCell',
  paragraph: 'Normal',
  columnHead: 'GangmuColumnHead',
  mediumRow: 'GangmuMediumCell',
  mediumColumnHead: 'GangmuMediumColumnHead',
  smallRow: 'GangmuSmallCell',
  smallColumnHead: 'GangmuSmallColumnHead',
  runningOn: 'GangmuRunningOn',
  note: 'GangmuNote',
  noteTitle: 'GangmuNoteTitle',
  noteHeading: 'GangmuNoteHeading',
} as const satisfies Record<BlockRole, string> & Record<string, string>

/** Styles of headings by their depth: 黑体, 楷体, and 仿宋 for what stands deeper (GB/T 9704—2012 §7.3.3). */
export const HEADING_STYLES = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const

/** A font for Chinese, with the one for Latin letters and digits. */
export const font = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia })
const indent = { firstLineChars: 200, firstLine: 640 }
const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true })
const black = { color: '000000', bold: false, italics: false }
/** A heading of a level from 0 is never the last line of a page. */
const heading = (eastAsia: string, outlineLevel: number) => ({
  run: { ...black, font: font(eastAsia), size: SIZES.body },
  paragraph: { indent, spacing: LINE, keepNext: true, keepLines: true, outlineLevel },
})

/** Flush with the type area. */
export const NO_INDENT = { firstLine: 0, firstLineChars: 0 }

/** Styles of the cells of a table and of the heads of its columns, in a size. */
function cellStyles(id: string, name: string, size: number) {
  const cell = { indent: NO_INDENT, spacing: { ...LINE, line: lineOfCell(size) } }
  return [
    {
      ...own(`Gangmu${id}Cell`, `纲目 表格${name}`),
      run: { size },
      paragraph: { ...cell, alignment: AlignmentType.LEFT },
    },
    {
      ...own(`Gangmu${id}ColumnHead`, `纲目 表头${name}`),
      run: { size, font: font(FONTS.black) },
      paragraph: { ...cell, alignment: AlignmentType.CENTER, keepNext: true },
    },
  ]
}

/** Height of a line in a cell, in twentieths of a point: one and a half letters. */
export function lineOfCell(size: number): number {
  return size * 15
}

/** Paragraph styles: 正文, 一、 in 黑体, （一） in 楷体, titles in 小标宋. */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: font(FONTS.body), size: SIZES.body, language: { eastAsia: 'zh-CN' } },
      paragraph: { spacing: LINE, alignment: AlignmentType.BOTH },
    },
    title: {
      run: { ...black, font: font(FONTS.title), size: SIZES.title },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: NO_INDENT,
        spacing: { ...LINE, line: 700, before: 579, after: 579 },
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
      },
    },
    heading1: heading(FONTS.black, 0),
    heading2: heading(FONTS.kai, 1),
    heading3: heading(FONTS.body, 2),
    heading4: heading(FONTS.body, 3),
    hyperlink: { run: { color: '1F4E79' } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, paragraph: { indent } },
    {
      ...own('GangmuCentered', '纲目 居中'),
      paragraph: { alignment: AlignmentType.CENTER, indent: NO_INDENT },
    },
    { ...own('GangmuFlush', '纲目 顶格'), paragraph: { indent: NO_INDENT } },
    {
      ...own('GangmuAttachmentMark', '纲目 附件标记'),
      run: { font: font(FONTS.black) },
      paragraph: { indent: NO_INDENT, keepNext: true },
    },
    {
      ...own('GangmuDate', '纲目 成文日期'),
      paragraph: { alignment: AlignmentType.RIGHT, indent: { ...NO_INDENT, right: 1280 } },
    },
    {
      ...own('GangmuSignature', '纲目 署名'),
      paragraph: { alignment: AlignmentType.RIGHT, indent: { ...NO_INDENT, right: 1280 }, keepNext: true },
    },
    ...cellStyles('', '', SIZES.cell),
    ...cellStyles('Medium', '（中）', SIZES.mediumCell),
    ...cellStyles('Small', '（小）', SIZES.smallCell),
    {
      ...own('GangmuNote', '纲目 编者附记'),
      run: { size: 21 },
      paragraph: { alignment: AlignmentType.LEFT, indent: NO_INDENT, spacing: { ...LINE, line: 400 } },
    },
    {
      ...own('GangmuNoteTitle', '纲目 编者附记标题'),
      basedOn: 'Heading1',
      run: { size: 28 },
      paragraph: { indent: NO_INDENT },
    },
    {
      ...own('GangmuNoteHeading', '纲目 编者附记小标题'),
      basedOn: 'Heading2',
      run: { font: font(FONTS.black), size: 24 },
      paragraph: { indent: NO_INDENT, spacing: { ...LINE, before: 200 } },
    },
  ],
  characterStyles: [
    {
      id: STYLE_IDS.runningOn,
      name: '纲目 正文文字',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { ...black, font: font(FONTS.body), size: SIZES.body },
    },
  ],
}
