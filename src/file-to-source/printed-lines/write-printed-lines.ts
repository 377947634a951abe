import { HAN } from '../../chinese/characters.ts'
import { CONTENTS_LINE } from '../../chinese/document-lines.ts'
import type { LeftOutKind, Place } from '../../model/account.ts'
import type { LineWriter } from '../line-writer.ts'
import { findRunning } from './find-running.ts'
import { joinLines, type PrintedParagraph } from './join-lines.ts'
import type { PrintedLine } from './printed-line.ts'

/** Where in the original a page of it is told to be. */
export type PlaceOf = (page: number) => Place

/** How many letters on each side of a wrap are recorded. */
const SIDES = 4
const LATIN = /[A-Za-z]/u
const HAN_LETTER = new RegExp(HAN, 'u')
/** `and 项目……` at the start of a line, `……地区 and` at the end of one. */
const WORD_AND_BLANK = new RegExp(`^[A-Za-z]{1,40} ${HAN}`, 'u')
const BLANK_AND_WORD = new RegExp(`${HAN} [A-Za-z]{1,40}$`, 'u')
const LONGEST_WORD = 50

/**
 * Write the lines of all pages: one line of text for each paragraph. Page numbers, running headers and footers and
 * tables of contents are left out, wrapped lines joined; each is recorded with its page.
 */
export function writePrintedLines(
  lines: readonly PrintedLine[],
  pages: number,
  writer: LineWriter,
  placeOf: PlaceOf = (page) => ({ page }),
): void {
  const leftOut = new Map([...findRunning(lines, pages), ...findContents(lines)])
  const body = lines.filter((line) => !leftOut.has(line))
  const paragraphs = new Map(joinLines(body).map((paragraph) => [paragraph[0], paragraph]))
  for (const line of lines) {
    const kind = leftOut.get(line)
    if (kind) writer.leaveOut(kind, line.text, placeOf(line.page))
    const paragraph = paragraphs.get(line)
    if (paragraph) writeParagraph(paragraph, writer, placeOf)
  }
}

/** The lines of a table of contents with the heading above them. */
function findContents(lines: readonly PrintedLine[]): readonly [PrintedLine, LeftOutKind][] {
  return lines
    .filter((line, index) => {
      const isAbove = lines[index + 1]?.isContents && CONTENTS_LINE.test(line.text)
      return line.isContents || isAbove
    })
    .map((line) => [line, 'contents'])
}

function writeParagraph(paragraph: PrintedParagraph, writer: LineWriter, placeOf: PlaceOf): void {
  let text = ''
  for (const { text: next, page } of paragraph) {
    if (text !== '') {
      writer.note('line-wrap', `${text.slice(-SIDES)}|${next.slice(0, SIDES)}`, placeOf(page))
      text += glue(text, next)
    }
    text += next
  }
  writer.line(text, placeOf(paragraph[0]?.page ?? 1))
}

/**
 * The blank that the end of a line stood for: between two words in Latin letters always, and between such a
 * word and Chinese where there is one on the word's other side. A PDF does not hold the blank itself.
 */
function glue(before: string, after: string): '' | ' ' {
  if (LATIN.test(before.at(-1) ?? '') && LATIN.test(after[0] ?? '')) return ' '
  const isApart = WORD_AND_BLANK.test(after) || BLANK_AND_WORD.test(before.slice(-LONGEST_WORD))
  return isApart && (HAN_LETTER.test(before.at(-1) ?? '') || HAN_LETTER.test(after[0] ?? '')) ? ' ' : ''
}
