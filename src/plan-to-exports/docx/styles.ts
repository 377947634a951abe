import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  type IPropertiesOptions,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { BlockRole } from '../../model/part.ts'

/** 仿宋, 黑体, 楷体 and 小标宋 as GB/T 9704—2012 §5.2.2 names them; fonts are named, never enclosed. */
const FONTS = {
  body: '仿宋_GB2312',
  black: '黑体',
  kai: '楷体_GB2312',
  title: '方正小标宋简体',
  number: '宋体',
}
const LATIN = 'Times New Roman'
/** 三号, 二号, 四号, and 小四 for what stands in tables, in half-points. */
const SIZES = { body: 32, title: 44, number: 28, cell: 24 }
/** 22 lines in 225 mm; 29 pt would push the last one to the next page. */
const LINE = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const

/** Style of a paragraph by its role, of headings by their level, and of the editor's notes. */
export const STYLE_IDS = {
  metadata: 'GangmuFlush',
  letterhead: 'GangmuCentered',
  'document-number': 'GangmuCentered',
  'notice-title': 'Title',
  addressees: 'GangmuFlush',
  signature: 'GangmuDate',
  date: 'GangmuDate',
  publicity: 'Normal',
  enclosures: 'Normal',
  'attachment-mark': 'GangmuFlush',
  imprint: 'GangmuFlush',
  title: 'Title',
  heading: 'Heading1',
  item: 'Normal',
  row: 'GangmuCell',
  paragraph: 'Normal',
  columnHead: 'GangmuColumnHead',
  note: 'GangmuNote',
  noteHeading: 'Heading2',
} as const satisfies Record<BlockRole | 'columnHead' | 'note' | 'noteHeading', string>

/** Styles of headings by their depth: 黑体, 楷体, and 仿宋 for what stands deeper (GB/T 9704—2012 §7.3.3). */
export const HEADING_STYLES = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const

const font = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia })
const indent = { firstLineChars: 200, firstLine: 640 }
const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true })
const CELL = {
  alignment: AlignmentType.LEFT,
  indent: { firstLine: 0, firstLineChars: 0 },
  spacing: { ...LINE, line: 360 },
}
const black = { color: '000000', bold: false, italics: false }

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
        indent: { firstLine: 0, firstLineChars: 0 },
        spacing: { ...LINE, line: 700, before: 579, after: 579 },
      },
    },
    heading1: {
      run: { ...black, font: font(FONTS.black), size: SIZES.body },
      paragraph: { indent, spacing: LINE },
    },
    heading2: {
      run: { ...black, font: font(FONTS.kai), size: SIZES.body },
      paragraph: { indent, spacing: LINE },
    },
    heading3: {
      run: { ...black, font: font(FONTS.body), size: SIZES.body },
      paragraph: { indent, spacing: LINE },
    },
    heading4: {
      run: { ...black, font: font(FONTS.body), size: SIZES.body },
      paragraph: { indent, spacing: LINE },
    },
    hyperlink: { run: { color: '1F4E79' } },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, paragraph: { indent } },
    {
      ...own('GangmuCentered', '纲目 居中'),
      paragraph: { alignment: AlignmentType.CENTER, indent: { firstLine: 0, firstLineChars: 0 } },
    },
    { ...own('GangmuFlush', '纲目 顶格'), paragraph: { indent: { firstLine: 0, firstLineChars: 0 } } },
    {
      ...own('GangmuDate', '纲目 成文日期'),
      paragraph: { alignment: AlignmentType.RIGHT, indent: { right: 1280, firstLine: 0, firstLineChars: 0 } },
    },
    { ...own('GangmuCell', '纲目 表格'), run: { size: SIZES.cell }, paragraph: CELL },
    {
      ...own('GangmuColumnHead', '纲目 表头'),
      run: { size: SIZES.cell, font: font(FONTS.black) },
      paragraph: { ...CELL, alignment: AlignmentType.CENTER },
    },
    {
      ...own('GangmuNote', '纲目 编者附记'),
      run: { size: 21 },
      paragraph: {
        alignment: AlignmentType.LEFT,
        indent: { firstLine: 0, firstLineChars: 0 },
        spacing: { ...LINE, line: 400 },
      },
    },
  ],
}

/** 一字线 on both sides of the number (GB/T 9704—2012 §7.5). */
function pageNumber(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: font(FONTS.number),
    size: SIZES.number,
  })
  const side = { firstLine: 0, firstLineChars: 0, left: 280, right: 280 }
  return new Footer({ children: [new Paragraph({ alignment, indent: side, children: [run] })] })
}

/** Width of the type area. */
export const TEXT_WIDTH = convertMillimetersToTwip(156)

/** A4 with a type area of 156 × 225 mm; odd pages have their number on the right, even ones on the left. */
export const PAGE = {
  properties: {
    page: {
      size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
      margin: {
        top: convertMillimetersToTwip(37),
        right: convertMillimetersToTwip(26),
        bottom: convertMillimetersToTwip(35),
        left: convertMillimetersToTwip(28),
        footer: convertMillimetersToTwip(25),
      },
    },
  },
  footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
} satisfies Omit<ISectionOptions, 'children'>
