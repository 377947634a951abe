import { Bookmark, Paragraph, type Table } from 'docx'
import { groupRows } from '../../model/part.ts'
import { labelGap } from '../../model/unit-text.ts'
import type { DocumentParagraph, DocumentPart } from '../document.ts'
import { type ClosingLayout, closingLayout } from './closing-layout.ts'
import { rowsToTable } from './rows-to-table.ts'
import { HEADING_STYLES, STYLE_IDS } from './styles.ts'
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
