import { BLANK } from '../chinese/characters.ts'
import { PAGE_MARK } from '../chinese/page-mark-form.ts'
import type { Span } from '../model/span.ts'
import { type Line, toLine, trim } from './lines.ts'

const DASH = '[-—－–―─]{1,3}'
/** A page mark with words of the next page on its line: `- 2 - 工作汇报`. */
const LEADING = new RegExp(`^${DASH}[${BLANK}]\\d{1,4}[${BLANK}]${DASH}(?=[${BLANK}]*[^\\d${BLANK}])`, 'u')
/** The same behind the last words of a page, or between words: `定期研究 - 2 - 工作汇报`. */
const WITHIN = new RegExp(
  `[${BLANK}](?<mark>[-—－–]{1,3}[${BLANK}]\\d{1,4}[${BLANK}][-—－–]{1,3})(?=[${BLANK}]|$)`,
  'gu',
)
const BARE = /^\d{1,4}$/u

/** What is left of the lines, the page marks taken out of them, and what may be one but need not. */
export interface PagedLines {
  readonly lines: readonly Line[]
  readonly marks: readonly Span[]
  readonly doubtful: readonly Line[]
}

/**
 * Take page marks out of lines. A bare number is one only where several lines hold nothing but numbers that
 * count on from each other, as the pages of a document do; where it counts on from a mark that is none but a
 * page mark; or where it parts a sentence.
 */
export function takePageMarks(
  text: string,
  all: readonly Line[],
  isKept: (line: Span) => boolean,
): PagedLines {
  const bareMarks = findBareMarks(all)
  const marks: Span[] = []
  const doubtful: Line[] = []
  const lines = all.flatMap((line) => {
    if (isKept(line)) return [line]
    const { words } = line
    if (bareMarks.has(line) || (words.length <= 40 && PAGE_MARK.test(words))) {
      marks.push(line)
      return []
    }
    if (BARE.test(words)) doubtful.push(line)
    const found = marksWithin(text, line)
    marks.push(...found)
    return found.length === 0 ? [line] : around(text, line, found).map((piece) => toLine(text, piece))
  })
  return { lines, marks, doubtful }
}

/** Fewest units between two page numbers; numbers that stand closer are a list. */
const APART = 60
const RUNNING = /[，。；,;]/u
const BREAKS_OFF = /[\p{Script=Han}，、,]$/u

function findBareMarks(all: readonly Line[]): ReadonlySet<Span> {
  const words = (index: number) => all[index]?.words ?? ''
  const numbered = all.flatMap((line, index) => {
    const number =
      line.end - line.start <= 40 ? /^\D{0,10}?(?<n>\d{1,4})/u.exec(words(index))?.groups?.n : undefined
    const isBare = number !== undefined && BARE.test(words(index))
    const isMark = isBare || PAGE_MARK.test(words(index).slice(0, 41))
    return number !== undefined && isMark ? [{ line, index, number: Number(number), isBare }] : []
  })
  const bare = numbered.filter(({ isBare }) => isBare)
  const areApart = bare.every(
    ({ line }, at) => at === 0 || line.start - (bare[at - 1]?.line.end ?? 0) >= APART,
  )
  const countOn =
    bare.length > 1 && areApart && bare.every(({ number }, at) => number === (bare[0]?.number ?? 0) + at)
  const isMark = ({ isBare, number, index }: (typeof numbered)[number], at: number) => {
    const [before, after] = [numbered[at - 1], numbered[at + 1]]
    const isBeside =
      (before && !before.isBare && before.number === number - 1) ||
      (after && !after.isBare && after.number === number + 1)
    const [last, next] = [words(index - 1), words(index + 1)]
    const parts =
      RUNNING.test(last) &&
      BREAKS_OFF.test(last) &&
      /^\p{Script=Han}/u.test(next) &&
      all[index + 1]?.form.marker === null
    return isBare && (countOn || isBeside || parts)
  }
  return new Set(numbered.filter(isMark).map(({ line }) => line))
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
