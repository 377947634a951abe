import { readLine } from '../../chinese/line-form.ts'
import type { LeftOutKind, Place } from '../../model/account.ts'
import { countCharacters } from '../../model/tally.ts'
import { DocumentFault } from '../document-fault.ts'
import type { LineWriter } from '../line-writer.ts'
import { nameSome } from '../name-some.ts'
import { findBrowserMargins, findRepeatedHeads, findRunning } from './find-running.ts'
import { findWatermarks } from './find-watermarks.ts'
import { glue } from './glue.ts'
import { joinLines, type PrintedParagraph } from './join-lines.ts'
import { joinRows } from './join-rows.ts'
import type { PreparedPage } from './prepare-page.ts'
import type { PrintedLine } from './printed-line.ts'
import type { LeftOutText, PlacedPicture } from './printed-page.ts'
import { type PageLines, toPrintedLines } from './to-printed-lines.ts'

/** Where in the original a page of it is told to be. */
type PlaceOf = (page: number) => Place

/** How many letters on each side of a wrap are recorded. */
const SIDES = 4

/**
 * Write what pages show: one line of text for each paragraph and each row of a table. What is drawn twice, watermarks,
 * page numbers, running headers and footers and tables of contents are left out, wrapped lines joined; each is recorded
 * with its page. Pages on which nothing but these stands beside pictures, such as those of a scan, are told.
 *
 * @throws DocumentFault `no-text-layer` when no page has words of its own
 */
export function writePrintedPages(
  pages: readonly PreparedPage[],
  writer: LineWriter,
  placeOf: PlaceOf = (page) => ({ page }),
): void {
  const laid = layOut(pages)
  const lines = laid.flatMap((page) => page.lines)
  const sources = new Map(laid.flatMap((page) => page.lines.map((line) => [line, page.source])))
  const widthOf = (line: PrintedLine) => sources.get(line)?.width ?? 0
  const heightOf = (line: PrintedLine) => sources.get(line)?.height ?? 0
  const leftOut = new Map([
    ...findRunning(lines, new Set(pages.map(({ page }) => page)).size, heightOf),
    ...laid.flatMap(({ lines: own, source }) => findBrowserMargins(own, source.height)),
    ...findRepeatedHeads(lines),
    ...findContents(lines),
  ])
  const body = lines.filter((line) => !leftOut.has(line))
  doubtPages(pages, body, writer)
  const paragraphs = new Map(joinLines(body, widthOf).map((paragraph) => [paragraph[0], paragraph]))
  for (const { source, lines: own, asides, hasDoubtfulTable } of laid) {
    const place = placeOf(source.page)
    if (hasDoubtfulTable) writer.doubt('table-doubtful', { page: source.page }, 'here')
    let rest = asides
    for (const line of own) {
      for (const aside of rest.filter(({ y }) => y > line.y)) aside.write(writer, place)
      rest = rest.filter(({ y }) => y <= line.y)
      const kind = leftOut.get(line)
      if (kind) writer.leaveOut(kind, line.text, place)
      const paragraph = paragraphs.get(line)
      if (paragraph) writeParagraph(paragraph, writer, placeOf)
    }
    for (const aside of rest) aside.write(writer, place)
  }
}

/** Words that nobody sees, and pages that show something and have no words of their own. */
function doubtPages(pages: readonly PreparedPage[], body: readonly PrintedLine[], writer: LineWriter): void {
  const total = new Set(pages.map(({ page }) => page)).size
  if (body.length === 0) throw new DocumentFault('no-text-layer', { pages: total })
  const worded = new Set(body.map(({ page }) => page))
  const bare = pages.filter(
    ({ page, texts, pictures = [] }) => texts.length > 0 && pictures.length > 0 && !worded.has(page),
  )
  if (bare.length > 0) writer.doubt('page-without-text', { pages: nameSome(bare.map(({ page }) => page)) })
  const hidden = pages.flatMap(({ leftOut = [] }) => leftOut.filter(({ kind }) => kind === 'hidden-text'))
  const characters = hidden.reduce((sum, { text }) => sum + countCharacters(text), 0)
  if (characters > 0) writer.doubt('hidden-text', { characters })
}

/** Something beside the lines of a page, at a height. */
interface Aside {
  readonly y: number
  readonly write: (writer: LineWriter, place: Place) => void
}

interface LaidPage extends PageLines {
  readonly source: PreparedPage
  readonly asides: readonly Aside[]
}

function layOut(pages: readonly PreparedPage[]): readonly LaidPage[] {
  const watermarks = findWatermarks(pages)
  return pages.map((source) => {
    const lines = source.texts.filter((text) => !watermarks.has(text))
    const behind = source.texts.filter((text) => watermarks.has(text))
    const asides = [
      ...behind.map((text) => toAside({ ...text, kind: 'watermark' })),
      ...(source.leftOut ?? []).map(toAside),
      ...(source.pictures ?? []).map((picture) => pictureAside(picture, source.page)),
    ]
    return { ...toPrintedLines(source, lines), source, asides: asides.toSorted((a, b) => b.y - a.y) }
  })
}

function pictureAside({ bottom, top, bytes }: PlacedPicture, page: number): Aside {
  const write = (writer: LineWriter, place: Place) => {
    const mark = writer.mark('图', `第 ${page} 页的图`, place, bytes)
    writer.line(mark, place, mark)
  }
  return { y: (bottom + top) / 2, write }
}

function toAside({ kind, text, y }: Pick<LeftOutText, 'kind' | 'text' | 'y'>): Aside {
  return { y, write: (writer, place) => writer.leaveOut(kind, text, place) }
}

/** The lines of a table of contents with the heading above them. */
function findContents(lines: readonly PrintedLine[]): readonly [PrintedLine, LeftOutKind][] {
  return lines
    .filter((line, index) => {
      const isAbove = lines[index + 1]?.isContents && readLine(line.text).isContents
      return line.isContents || isAbove
    })
    .map((line) => [line, 'contents'])
}

function writeParagraph(paragraph: PrintedParagraph, writer: LineWriter, placeOf: PlaceOf): void {
  const parts = paragraph.map(({ text, page, row }, index) => {
    if (row?.isFirst) writer.note('table', `${row.rows} 行`, placeOf(page))
    const before = paragraph[index - 1]?.text
    if (before === undefined) return text
    writer.note('line-wrap', `${before.slice(-SIDES)}|${text.slice(0, SIDES)}`, placeOf(page))
    return glue(before, text) + text
  })
  const [first] = paragraph
  const line = writer.written + 1
  const text = first?.row ? joinRows(paragraph) : parts.join('')
  writer.line(text, placeOf(first?.page ?? 1))
  const isText = !first?.row && !first?.isStack
  writer.titles.letters(
    first?.size ?? 1,
    countCharacters(text),
    isText ? { line, endLine: writer.written } : null,
  )
}
