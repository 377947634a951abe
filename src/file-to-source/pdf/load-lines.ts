import { FULL_WIDTH_PUNCTUATION, HAN } from '../../chinese/characters.ts'
import { LIMITS } from '../../model/limits.ts'
import { DocumentFault } from '../document-fault.ts'
import { type PageText, readPageText } from './contents-of-page.ts'
import type { PdfLine } from './pdf-line.ts'

/** The lines of a PDF in the order in which they are drawn, which is the order of reading. */
export interface PdfLines {
  readonly pages: number
  readonly lines: readonly PdfLine[]
}

/**
 * Read the text layer with pdf.js: no scripts are run, no fonts or other files fetched; the tables that
 * Chinese fonts need come with the package.
 *
 * @throws DocumentFault `document-broken`, `document-locked`, `too-many-pages`
 */
export async function loadLines(bytes: Uint8Array, assets: string): Promise<PdfLines> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > LIMITS.pages)
      throw new DocumentFault('too-many-pages', { pages: document.numPages, limit: LIMITS.pages })
    const lines: PdfLine[] = []
    for (let page = 1; page <= document.numPages; page += 1) {
      lines.push(...toLines(await readPageText(await document.getPage(page)), page))
    }
    return { pages: document.numPages, lines }
  } catch (error) {
    throw toFault(error)
  } finally {
    await task.destroy()
  }
}

function toFault(error: unknown): Error {
  if (error instanceof DocumentFault) return error
  return (error as Error).name === 'PasswordException'
    ? new DocumentFault('document-locked')
    : new DocumentFault('document-broken', { reason: 'PDF 的结构不完整，读不出页面' })
}

interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isContents: boolean
}

/** Pieces whose baselines differ by less than this part of their size are on one line. */
const SAME_LINE = 0.4
/** A gap of at least this many letters parts two columns; a smaller one than the next is no blank at all. */
const COLUMN_GAP = 1.8
const BLANK_GAP = 0.35
const WIDE = new RegExp(`[${HAN}${FULL_WIDTH_PUNCTUATION}\\u2e80-\\u2fd5]`, 'u')

function toLines(texts: readonly PageText[], page: number): readonly PdfLine[] {
  const lines: Piece[][] = []
  for (const { item, isContents } of texts) {
    const { str, transform, width } = item
    const [a, b, , , left, y] = transform as readonly number[] as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    if (str === '') continue
    const piece = { text: str, left, right: left + width, y, size: Math.hypot(a, b) || 1, isContents }
    const line = lines.at(-1)
    const last = line?.at(-1)
    const isSame = last && Math.abs(last.y - y) < SAME_LINE * piece.size && left > last.left - piece.size
    if (line && isSame) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((pieces) => toLine(pieces, page)).filter(({ text }) => text !== '')
}

function toLine(pieces: readonly Piece[], page: number): PdfLine {
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
function between(before: string, { text, left, size }: Piece, right: number): string {
  const gap = (left - right) / size
  if (gap >= COLUMN_GAP) return '\t'
  const isWide = WIDE.test(before.at(-1) ?? '') && WIDE.test(text.trimStart()[0] ?? '')
  return gap >= (isWide ? BLANK_GAP : 0.12) ? ' ' : ''
}
