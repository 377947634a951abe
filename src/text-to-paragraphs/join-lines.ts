import { isSplitName } from '../chinese/body-forms.ts'
import { countWhile } from '../model/count-while.ts'
import { withoutMarksBehind } from '../model/picture-mark.ts'
import type { Span } from '../model/span.ts'
import type { CutLines } from './cut-lines.ts'
import { findTitleJoins } from './join-titles.ts'
import type { ParagraphLines } from './layout-input.ts'
import type { Line } from './lines.ts'

/** A mark that only running text holds, as opposed to a heading. */
const RUNNING = /[，。；,;]/u

/** Join lines that a page or line end parted in mid-sentence; every other line is a paragraph of its own. */
export function joinLines(
  text: string,
  { lines, parted }: CutLines,
  marks: readonly Span[] = [],
): readonly ParagraphLines[] {
  const paragraphs: Line[][] = []
  const joins = new Set([...findTitleJoins(lines), ...findSignatureJoins(lines)])
  const { isFull, isShort } = measure(lines)
  const isBehindMark = behindMarkTest(text, marks)
  let isRunning = false
  lines.forEach((line, index) => {
    const open = paragraphs.at(-1)
    const last = open?.at(-1)
    const isWhole =
      parted.has(line.start) ||
      (open?.length === 1 && last && isShort(last) && isHeading(last) && !hasMark(marks, last, line))
    const mayGoOn = !isWhole && (isRunning || (last !== undefined && isFull(last)) || isBehindMark(line))
    const goesOn = joins.has(index) || (mayGoOn && last !== undefined && continues(last, line))
    if (open && last && goesOn) open.push(line)
    else {
      paragraphs.push([line])
      isRunning = isRunningText(line)
    }
  })
  return paragraphs
}

/**
 * The lines that go on from the line before because the name of the body that signs takes two:
 * `甲市重大突发事件联防联控` / `工作领导小组` / `2020年2月1日`. Gives their indexes.
 */
function findSignatureJoins(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ form, words }, index) => {
    const [first, second] = [lines[index - 2], lines[index - 1]]
    const isSigned = form.role === 'date' && form.bodies.length === 0 && words.length <= LONGEST_NAME
    const isSplit = isSigned && first && second && isWords(first) && isSplitName(first.words, second.words)
    return isSplit ? [index - 1] : []
  })
}

const LONGEST_NAME = 60

/** Whether a line is neither numbered nor a title that is whole. */
function isWords({ form }: Line): boolean {
  return form.marker === null && !form.title?.isPlan && !form.title?.isNotice
}

const HEADING_LENGTH = 45

/** `一、提高认识，加强领导`: a heading's title may hold commas, and what stands below it is no part of it. */
function isHeading({ words, form: { marker } }: Line): boolean {
  return (
    marker !== null &&
    words.length <= HEADING_LENGTH &&
    !/[。；：！？;:!?]/u.test(words.slice(marker.length)) &&
    /[\p{Script=Han}”）》]$/u.test(words)
  )
}

/** Whether a page ends between two lines. */
function hasMark(marks: readonly Span[], last: Span, line: Span): boolean {
  const before = marks[countWhile(marks, ({ end }) => end <= line.start) - 1]
  return before !== undefined && before.start >= last.end
}

function isRunningText({ words, form }: Line): boolean {
  return !form.hasCells && RUNNING.test(words) && !form.units.isComplete && form.role !== 'metadata'
}

/** Most that a printed line holds, and the least share of lines that must be full. */
const PRINTED = 60
const FULL_SHARE = 0.3

/**
 * Tells full lines of a text that is wrapped at a margin, of any other text none; and lines that end well before
 * the edge of most.
 */
function measure(lines: readonly Span[]): { isFull: LineTest; isShort: LineTest } {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const reaches = ({ start, end }: Span) => end - start >= width - 4
  const full = lines.filter(reaches).length
  const isWrapped = width >= 16 && width <= PRINTED && full >= 5 && full >= FULL_SHARE * lines.length
  return { isFull: isWrapped ? reaches : () => false, isShort: (line) => !reaches(line) }
}

type LineTest = (line: Span) => boolean

/** Tells lines that stand behind a page mark without a line end between: their words go on from the page before. */
function behindMarkTest(text: string, marks: readonly Span[]): LineTest {
  const ends = new Set(
    marks.map(({ end }) => end + (/^[\t\p{Zs}]*/u.exec(text.slice(end, end + 20))?.[0].length ?? 0)),
  )
  return ({ start }) => ends.has(start)
}

/**
 * A line goes on from running text when the line before breaks off in mid-sentence
 * and the line neither opens with a marker nor stands by itself.
 */
function continues(last: Line, { words, form }: Line): boolean {
  if (last.form.end !== 'open' || last.form.units.closes) return false
  // A picture on a line of its own stands between paragraphs, whatever ends the one before.
  if (words.length <= LONGEST_NAME && withoutMarksBehind(words) === '') return false
  if (form.marker !== null || form.units.opens === 'label' || form.hasCells) return false
  if (form.role === 'signature') return last.words.endsWith('、')
  return form.role === null && form.address === null && !form.attachment
}
