import { FULL_WIDTH_PUNCTUATION, HAN } from '../../chinese/characters.ts'
import type { PrintedLine } from './printed-line.ts'
import type { PlacedText, PrintedPage } from './printed-page.ts'

/** Pieces whose baselines differ by less than this part of their size are on one line. */
const SAME_LINE = 0.4
/** A gap of at least this many letters parts two columns; a smaller one than the next is no blank at all. */
const COLUMN_GAP = 1.8
const BLANK_GAP = 0.35
const WIDE = new RegExp(`[${HAN}${FULL_WIDTH_PUNCTUATION}\\u2e80-\\u2fd5]`, 'u')

/** Put the texts of a page together to lines, in the order in which they are drawn; blanks stand for gaps. */
export function toPrintedLines({ page, texts }: PrintedPage): readonly PrintedLine[] {
  const lines: PlacedText[][] = []
  for (const piece of texts) {
    if (piece.text === '') continue
    const line = lines.at(-1)
    const last = line?.at(-1)
    const isSame =
      last && Math.abs(last.y - piece.y) < SAME_LINE * piece.size && piece.left > last.left - piece.size
    if (line && isSame) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((pieces) => toLine(pieces, page)).filter(({ text }) => text !== '')
}

function toLine(pieces: readonly PlacedText[], page: number): PrintedLine {
  const shown = pieces.filter(({ text }) => text.trim() !== '')
  let text = ''
  let right: number | null = null
  for (const piece of shown) {
    if (right !== null) text += between(text, piece, right)
    text += piece.text.trim()
    right = piece.right
  }
  const sizes = shown.map(({ size }) => size).sort((x, y) => x - y)
  return {
    page,
    text,
    left: Math.min(...shown.map(({ left }) => left)),
    right: Math.max(...shown.map(({ right }) => right)),
    y: shown[0]?.y ?? 0,
    size: sizes[sizes.length >> 1] ?? 1,
    isContents: shown.some(({ isContents }) => isContents),
  }
}

/** What the gap before a piece stands for: nothing, a blank, or another column. */
function between(before: string, { text, left, size }: PlacedText, right: number): string {
  const gap = (left - right) / size
  if (gap >= COLUMN_GAP) return '\t'
  const isWide = WIDE.test(before.at(-1) ?? '') && WIDE.test(text.trimStart()[0] ?? '')
  return gap >= (isWide ? BLANK_GAP : 0.12) ? ' ' : ''
}
