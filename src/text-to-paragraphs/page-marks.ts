import { BLANK } from '../chinese/characters.ts'
import { pageNumbersOf } from '../chinese/page-mark-form.ts'
import type { Span } from '../model/span.ts'
import { findPages } from './find-pages.ts'
import { findTables, isCell } from './find-tables.ts'
import { type Line, toLine, trim } from './lines.ts'

const DASH = '[-—－–―─]{1,3}'
/** A page mark with words of the next page on its line: `- 2 - 工作汇报`. */
const LEADING = new RegExp(`^${DASH}[${BLANK}]\\d{1,4}[${BLANK}]${DASH}(?=[${BLANK}]*[^\\d${BLANK}])`, 'u')
/** The same behind the last words of a page, or between words: `定期研究 - 2 - 工作汇报`. */
const WITHIN = new RegExp(
  `[${BLANK}](?<mark>[-—－–]{1,3}[${BLANK}]\\d{1,4}[${BLANK}][-—－–]{1,3})(?=[${BLANK}]|$)`,
  'gu',
)

/** What is left of the lines, the page marks taken out of them, and what may be one but need not. */
interface PagedLines {
  readonly lines: readonly Line[]
  readonly marks: readonly Span[]
  readonly doubtful: readonly Line[]
}

/**
 * Take page marks out of lines. A bare number is one only where it counts on through the pages (`findPages`), or
 * where it parts a sentence; a number in front of words only where it counts on.
 */
export function takePageMarks(
  text: string,
  all: readonly Line[],
  isKept: (line: Span) => boolean,
): PagedLines {
  const tables = findTables(all)
  const pages = findPages(all, tables)
  const marks: Span[] = []
  const doubtful: Line[] = []
  const lines = all.flatMap((line, index) => {
    if (isKept(line)) return [line]
    const [found] = pageNumbersOf(line.words)
    const isWhole =
      found?.form === 'mark' || (found?.form === 'bare' && !tables.has(index) && partsSentence(all, index))
    const length = pages.get(index) ?? (isWhole ? found.length : 0)
    if (length === line.words.length) {
      marks.push(line)
      return []
    }
    if (found?.form === 'bare' && !tables.has(index) && !isAmongCells(all, index)) doubtful.push(line)
    const within = length > 0 ? [{ start: line.start, end: line.start + length }] : marksWithin(text, line)
    marks.push(...within)
    return within.length === 0 ? [line] : around(text, line, within).map((piece) => toLine(text, piece))
  })
  return { lines, marks, doubtful }
}

/** How many lines above and below a number are looked at, and how many of them are cells in a table. */
const AROUND = 4
const CELLS = 6

/** Whether a number stands among short lines, as in a table that has one cell a line. */
function isAmongCells(lines: readonly Line[], index: number): boolean {
  const around = [
    ...lines.slice(Math.max(0, index - AROUND), index),
    ...lines.slice(index + 1, index + 1 + AROUND),
  ]
  return around.filter(isCell).length >= CELLS
}

/** Whether running text breaks off above a line, to go on below it. */
function partsSentence(lines: readonly Line[], index: number): boolean {
  const [last, next] = [lines[index - 1], lines[index + 1]]
  return (
    last !== undefined &&
    /[，。；,;]/u.test(last.words) &&
    /[\p{Script=Han}，、,]$/u.test(last.words) &&
    next?.form.marker === null &&
    /^\p{Script=Han}/u.test(next.words)
  )
}

function marksWithin(text: string, line: Span): readonly Span[] {
  const words = text.slice(line.start, line.end)
  const leading = LEADING.exec(words.slice(0, 40))?.[0].length ?? 0
  const marks = leading > 0 ? [{ start: line.start, end: line.start + leading }] : []
  for (const match of words.slice(leading).matchAll(WITHIN)) {
    const mark = match.groups?.mark ?? ''
    const start = line.start + leading + match.index + 1
    const [before, after] = [
      trim(text, { start: line.start, end: start }),
      trim(text, { start: start + mark.length, end: line.end }),
    ]
    const isNumber = (character: string | undefined) => /\d/u.test(character ?? '')
    if (!isNumber(text[before.end - 1]) && !isNumber(text[after.start]))
      marks.push({ start, end: start + mark.length })
  }
  return marks
}

function around(text: string, line: Span, marks: readonly Span[]): readonly Span[] {
  const starts = [line.start, ...marks.map(({ end }) => end)]
  const ends = [...marks.map(({ start }) => start), line.end]
  return starts
    .map((start, index) => trim(text, { start, end: ends[index] as number }))
    .filter(({ start, end }) => start < end)
}
