import { Bookmark, Paragraph, type Table } from 'docx'
import { groupRows } from '../../model/group-rows.ts'
import { labelGap } from '../../model/unit-text.ts'
import type { DocumentParagraph, DocumentPart } from '../document.ts'
import { rowsToTable } from './rows-to-table.ts'
import { HEADING_STYLES, STYLE_IDS } from './styles.ts'
import { bookmarkName, wordsToRuns } from './words-to-runs.ts'

/** The paragraphs and tables of a part. The plan begins on a page of its own when a notice comes before it (附件另面编排). */
export function partToBlocks(part: DocumentPart, index: number): readonly (Paragraph | Table)[] {
  return groupRows(part.paragraphs).flatMap((group, place): readonly (Paragraph | Table)[] => {
    if (group[0].role === 'row') return [rowsToTable(group)]
    return toParagraphs(group[0], {
      bookmark: place === 0 ? part.id : null,
      depth: part.depth,
      startsPage: part.kind === 'title' && place === 0 && index > 0,
    })
  })
}

interface Place {
  readonly bookmark: string | null
  readonly depth: number
  readonly startsPage: boolean
}

/** A heading that runs into text becomes two paragraphs that Word sets as one: its mark is a style separator. */
function toParagraphs(
  { role, label, words, runningOn }: DocumentParagraph,
  { bookmark, depth, startsPage }: Place,
): readonly Paragraph[] {
  const children = wordsToRuns([label, labelGap(label), ...words])
  const isHeading = role === 'heading' || role === 'title'
  const style = role === 'heading' ? headingStyle(depth) : STYLE_IDS[role]
  const first = new Paragraph({
    style,
    pageBreakBefore: startsPage,
    children:
      bookmark !== null && isHeading ? [new Bookmark({ id: bookmarkName(bookmark), children })] : children,
    ...(runningOn.length > 0 && { run: { vanish: true, specVanish: true } }),
  })
  if (runningOn.length === 0) return [first]
  return [first, new Paragraph({ style: STYLE_IDS.paragraph, children: wordsToRuns(runningOn) })]
}

function headingStyle(depth: number): string {
  return HEADING_STYLES[Math.min(HEADING_STYLES.length, Math.max(1, depth)) - 1] ?? 'Heading1'
}
