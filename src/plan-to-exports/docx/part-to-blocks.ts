import { Bookmark, type IParagraphOptions, Paragraph, type Table } from 'docx'
import { groupRows } from '../../model/part.ts'
import { labelGap } from '../../model/unit-text.ts'
import { lettersOf } from '../column-widths.ts'
import { type DocumentParagraph, type DocumentPart, paragraphToText } from '../document.ts'
import { enclosureLines } from '../enclosure-lines.ts'
import { rowsToTable } from './rows-to-table.ts'
import { HEADING_STYLES, LINE, NO_INDENT, SIZES, STYLE_IDS } from './styles.ts'
import { bookmarkName, wordsToRuns } from './words-to-runs.ts'

/** The paragraphs and tables of a part. */
export function partToBlocks(part: DocumentPart): readonly (Paragraph | Table)[] {
  const layouts = closingLayout(part.paragraphs)
  return groupRows(part.paragraphs).flatMap((group, place): readonly (Paragraph | Table)[] => {
    if (group[0].role === 'row') return [rowsToTable(group)]
    return [
      toParagraph(group[0], {
        bookmark: place === 0 ? part.id : null,
        depth: part.depth,
        startsPage: part.startsPage && place === 0,
        layout: layouts.get(group[0]),
      }),
    ]
  })
}

interface Place {
  readonly bookmark: string | null
  readonly depth: number
  readonly startsPage: boolean
  /** Where it differs from its style. */
  readonly layout: ClosingLayout | undefined
}

/**
 * A heading that runs into text is one paragraph of the heading's style, its words within the bookmark, the text
 * behind them in the style of text; it need not stay with the next one, for it has text of its own.
 */
function toParagraph(
  { role, label, words, runningOn }: DocumentParagraph,
  { bookmark, depth, startsPage, layout }: Place,
): Paragraph {
  const own = wordsToRuns([label, labelGap(label), ...words])
  const isMarked = bookmark !== null && (role === 'heading' || role === 'title')
  const heading = isMarked ? [new Bookmark({ id: bookmarkName(bookmark), children: own })] : own
  const runsOn = role === 'heading' && runningOn.length > 0
  return new Paragraph({
    style: role === 'heading' ? headingStyle(depth) : STYLE_IDS[role],
    pageBreakBefore: startsPage,
    ...layout,
    children: [...heading, ...wordsToRuns(runningOn, runsOn ? STYLE_IDS.runningOn : undefined)],
    ...(runsOn && { keepNext: false, keepLines: false }),
  })
}

function headingStyle(depth: number): string {
  return HEADING_STYLES[Math.min(HEADING_STYLES.length, Math.max(1, depth)) - 1] ?? 'Heading1'
}

/** What a paragraph has for itself. */
type ClosingLayout = Pick<IParagraphOptions, 'indent' | 'spacing'>

/** Width of a letter, in twentieths of a point. */
const LETTER = SIZES.body * 10
/** An empty line above. */
const APART = { spacing: { before: LINE.line } }

/**
 * How paragraphs at the end of a part differ from their style: lists of enclosures and who signs stand behind an empty
 * line; the enclosures' numbers are one below the other (GB/T 9704—2012 §7.3.4); and the middle of who signs is above
 * that of the day, which ends four letters from the edge (§7.3.5.1).
 */
function closingLayout(
  paragraphs: readonly DocumentParagraph[],
): ReadonlyMap<DocumentParagraph, ClosingLayout> {
  const layouts = new Map<DocumentParagraph, ClosingLayout>()
  for (const [paragraph, { mark, isFirst, number }] of enclosureLines(paragraphs)) {
    const left = (2 + lettersOf(mark) + lettersOf(number)) * LETTER
    const hanging = lettersOf(isFirst ? mark + number : number) * LETTER
    layouts.set(paragraph, { indent: { left, hanging, firstLineChars: 0 }, ...(isFirst && APART) })
  }
  paragraphs.forEach((paragraph, index) => {
    if (!signs(paragraph)) return
    const apart = signs(paragraphs[index - 1]) ? {} : APART
    const day = paragraphs.slice(index).find(({ role }) => role !== 'signature')
    const wider = day?.role === 'date' ? widthOf(day) - widthOf(paragraph) : 0
    const right = Math.max(0, (4 + wider / 2) * LETTER)
    layouts.set(paragraph, { indent: { ...NO_INDENT, right }, ...apart })
  })
  return layouts
}

const signs = (paragraph: DocumentParagraph | undefined) =>
  paragraph?.role === 'signature' || paragraph?.role === 'date'

/** Where programs leave a quarter of a letter. */
const BETWEEN_DIGIT_AND_CHINESE = /(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu

function widthOf(paragraph: DocumentParagraph): number {
  const text = paragraphToText(paragraph)
  return lettersOf(text) + text.split(BETWEEN_DIGIT_AND_CHINESE).length / 4 - 1 / 4
}
