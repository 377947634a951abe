import { type BlockRole, groupRows } from '../../model/part.ts'
import { labelGap, unitText } from '../../model/unit-text.ts'
import { type CellSize, chooseLook, rowHeight } from '../column-widths.ts'
import {
  type DocumentParagraph,
  type DocumentPart,
  paragraphToText,
  type Words,
  wordsToText,
} from '../document.ts'
import { citedAnchor } from '../editor-notes.ts'
import { enclosureLines } from '../enclosure-lines.ts'
import { rowToCells } from '../row-to-cells.ts'
import { cutTitle } from './cut-title.ts'
import type { FontRole } from './font-roles.ts'
import type { BlockContent, Look, PdfBlock, PdfWords } from './pdf-data.ts'

type Group = readonly [DocumentParagraph, ...DocumentParagraph[]]

/** Roles of which paragraphs that follow each other are one block. */
const TOGETHER: Readonly<Partial<Record<BlockRole, string>>> = {
  title: 'title',
  'notice-title': 'notice-title',
  signature: 'sign-off',
  date: 'sign-off',
  imprint: 'imprint',
}

const LOOKS: Readonly<Partial<Record<BlockRole, Look>>> = {
  metadata: 'flush',
  letterhead: 'centered',
  'document-number': 'centered',
  addressees: 'flush',
  'attachment-mark': 'flush',
}

/** Fonts of headings by their depth; what stands deeper is in the font of the text (GB/T 9704—2012 §7.3.3). */
const HEADING_FONTS: readonly FontRole[] = ['black', 'kai']

/** 156 mm in points. */
const TEXT_WIDTH = (156 / 25.4) * 72
/** 小四, 五号 and 小五 in points, with 4 pt at both edges of a cell and the rule. */
const CELL_SIZES: readonly [CellSize, ...CellSize[]] = [
  { letter: 12, margins: 8.5 },
  { letter: 10.5, margins: 8.5 },
  { letter: 9, margins: 8.5 },
]
/** Height of a line in a cell, in letters, and half of 225 mm: a row that is lower is not cut by the end of a page. */
const LINE_OF_CELL = 1.5
const HIGHEST_WHOLE = ((225 / 25.4) * 72) / 2

/** An article, whose number alone is its heading. */
const ARTICLE = /^第[^第]{1,8}条$/u

/**
 * The blocks of a part.
 * Levels of headings are counted as if the part stood alone: 1 for a title, one more for each unit around a heading.
 */
export function partToBlocks(part: DocumentPart): readonly PdfBlock[] {
  const groups = joinAlike(part.paragraphs)
  const named = groups.findIndex(([{ role }]) => isHeading(role))
  return groups.map((group, place): PdfBlock => {
    const content = toBlock(group, part.depth, groups[place - 1]?.[0])
    const id = place === named ? part.id : 'entry' in content ? `${part.id}--${place}` : null
    return { part: part.id, startsPage: part.startsPage && place === 0, id, ...content }
  })
}

/** Rows of a table, lines of a title, of a list of enclosures, of those who sign with the day, and of an imprint. */
function joinAlike(paragraphs: readonly DocumentParagraph[]): readonly Group[] {
  const enclosures = enclosureLines(paragraphs)
  const joined: Group[] = []
  for (const group of groupRows(paragraphs)) {
    const last = joined.at(-1)
    const kind = TOGETHER[group[0].role]
    const isAlike = kind !== undefined && TOGETHER[last?.[0].role as BlockRole] === kind
    if (last && (isAlike || enclosures.get(group[0])?.isFirst === false)) {
      joined[joined.length - 1] = [...last, ...group]
    } else joined.push(group)
  }
  return joined
}

const isHeading = (role: BlockRole) => role === 'title' || role === 'notice-title' || role === 'heading'

function toBlock(group: Group, depth: number, above: DocumentParagraph | undefined): BlockContent {
  const [first] = group
  const lines = group.map(toWords)
  if (first.role === 'row') return toTable(group)
  if (first.role === 'heading') return toHeading(first, depth)
  if (first.role === 'signature' || first.role === 'date') return { kind: 'sign-off', font: 'body', lines }
  if (first.role === 'enclosures') return toEnclosures(group, lines)
  if (first.role === 'imprint') return { kind: 'imprint', font: 'body', lines }
  const isMark = first.role === 'attachment-mark'
  if (!isHeading(first.role)) {
    const look = LOOKS[first.role] ?? 'plain'
    return { kind: 'paragraph', font: isMark ? 'black' : 'body', look, words: lines.flat() }
  }
  const mark = above?.role === 'attachment-mark' ? `${paragraphToText(above)}\u3000` : ''
  return {
    kind: 'title',
    font: 'title',
    level: 1,
    entry: mark + group.map(paragraphToText).join(''),
    lines: lines.map(cutTitle),
  }
}

function toEnclosures(group: Group, lines: readonly PdfWords[]): BlockContent {
  const [first, ...others] = enclosureLines(group).values()
  const numbers = [first, ...others].map((line) => line?.number ?? '')
  return { kind: 'enclosures', font: 'body', mark: first?.mark ?? '', numbers, lines }
}

function toTable(rows: Group): BlockContent {
  const cells = rows.map(rowToCells)
  const { look, widths } = chooseLook(cells, TEXT_WIDTH, CELL_SIZES)
  const isLow = (row: readonly Words[]) =>
    rowHeight(row, widths, look, look.letter * LINE_OF_CELL) < HIGHEST_WHOLE
  return {
    kind: 'table',
    font: 'body',
    size: look.letter,
    widths,
    hasHead: rows[0].columns === undefined,
    rows: cells.map((row) => ({ isWhole: isLow(row), cells: row.map(wordsToPdf) })),
  }
}

/** The number of an article is its heading, and the contents leave articles out, as those of laws do. */
function toHeading(paragraph: DocumentParagraph, depth: number): BlockContent {
  const { label, words, runningOn } = paragraph
  const level = depth + 1
  const gap = labelGap(label) === '' ? [] : [{ gap: true } as const]
  if (ARTICLE.test(label)) {
    const text = [...gap, ...wordsToPdf([...words, ...runningOn])]
    return { kind: 'heading', font: 'black', level, entry: null, words: [label], runningOn: text }
  }
  const entry = unitText({ label, title: wordsToText(words).replace(/[。：；]$/u, '') })
  const font = HEADING_FONTS[depth - 1] ?? 'body'
  return {
    kind: 'heading',
    font,
    level,
    entry,
    words: toWords({ ...paragraph, runningOn: [] }),
    runningOn: wordsToPdf(runningOn),
  }
}

function toWords({ label, words, runningOn }: DocumentParagraph): PdfWords {
  const gap = labelGap(label) === '' ? [] : [{ gap: true } as const]
  return [...wordsToPdf([label]), ...gap, ...wordsToPdf([...words, ...runningOn])]
}

/** Citations lead to the editor's notes; other marks are left to the site. */
function wordsToPdf(words: Words): PdfWords {
  return words.flatMap((word): PdfWords => {
    if (typeof word === 'string') return word === '' ? [] : [word]
    if (word.kind !== 'citation') return wordsToPdf(word.words)
    return [{ to: citedAnchor(word.id), words: [wordsToText(word.words)] }]
  })
}
