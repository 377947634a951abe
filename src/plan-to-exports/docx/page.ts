import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { FONTS, font, NO_INDENT, SIZES } from './styles.ts'

/** 一字线 on both sides of the number (GB/T 9704—2012 §7.5). */
function pageNumber(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: font(FONTS.number),
    size: SIZES.number,
  })
  const side = { ...NO_INDENT, left: 280, right: 280 }
  return new Footer({ children: [new Paragraph({ alignment, indent: side, children: [run] })] })
}

/** Width and height of the type area, in twentieths of a point. */
export const TEXT_WIDTH = convertMillimetersToTwip(156)
export const TEXT_HEIGHT = convertMillimetersToTwip(225)

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
