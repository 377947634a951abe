import { isSplitName } from '../chinese/body-forms.ts'
import { MARKER_TABLE } from '../chinese/markers.ts'
import { countWhile } from '../model/count-while.ts'
import { withoutMarksBehind } from '../model/picture-mark.ts'
import type { Span } from '../model/span.ts'
import type { CutLines } from './cut-lines.ts'
import { findTables } from './find-tables.ts'
import { findTitleJoins } from './join-titles.ts'
import type { Line, ParagraphLines } from './lines.ts'
import { type LineTest, measureLines } from './measure-lines.ts'

/** A mark that only running text holds, as opposed to a heading. */
const RUNNING = /[，。；,;]/u

/** Join lines that a page or line end parted in mid-sentence; every other line is a paragraph of its own. */
export function joinLines(
  text: string,
  { lines, parted }: CutLines,
  marks: readonly Span[] = [],
  titles: Iterable<string> = [],
): readonly ParagraphLines[] {
  const paragraphs: Line[][] = []
  const tables = findTables(lines)
  const ofTitles = findTitleJoins(text, lines, titles)
  const joins = new Set([...ofTitles, ...findSignatureJoins(lines), ...findNameJoins(lines)])
  const isTitled = titledTest(lines)
  const { isWrapped, isFull, isFirst, isShort } = measureLines(lines.filter((_, index) => !tables.has(index)))
  const isBehindMark = behindMarkTest(text, marks)
  /** Whether a line is the rest of a heading that fills its own: short behind a title, and else not indented. */
  const isRest = (heading: Line, line: Line) =>
    !isHeading(line) &&
    (isTitled(heading)
      ? isShort(line) && !SENTENCE.test(line.words)
      : isShort(line) || !isFirst(line) || line.form.end !== 'open')
  let isRunning = false
  lines.forEach((line, index) => {
    const open = paragraphs.at(-1)
    const last = open?.at(-1)
    const mayGoOn = () => {
      if (!open || !last || parted.has(line.start) || tables.has(index)) return false
      if (ofTitles.has(index + 1) && !ofTitles.has(index)) return false
      if (open.length === 1 && isHeading(last) && (isTitled(last) || !hasMark(marks, last, line))) {
        if (isShort(last)) return false
        if (isFull(last)) return isRest(last, line)
      }
      const isDecimal = (line.form.decimal?.path.length ?? 0) > 1 && isHeading(line)
      return (
        isRunning || isFull(last) || (isBehindMark(line) && !isDecimal) || breaksOff(last, line, isWrapped)
      )
    }
    if (open && last && (joins.has(index) || (mayGoOn() && continues(last, line, isFull(last))))) {
      open.push(line)
      isRunning =
        breaksOff(last, line, isWrapped) ||
        (isRunning && !(isHeading(last) && isShort(line) && line.form.end === 'open'))
    } else {
      paragraphs.push([line])
      isRunning = isRunningText(line)
    }
  })
  return paragraphs
}

/** Whether a line ends as none but one that goes on does, or the next begins so; a printed one also between titles. */
function breaksOff(last: Line, line: Line, isWrapped: boolean): boolean {
  const isCited = isWrapped && /[”》]$/u.test(last.words) && /^[“《]/u.test(line.words)
  return /[、，,（《“]$/u.test(last.words) || /^[，。、；：）》”]/u.test(line.words) || isCited
}

/**
 * The lines that go on from the line before because a chapter's number stands on a line of its own, its name on
 * the next, its characters perhaps on a line each: `第一章` / `总` / `则`. Gives their indexes.
 */
function findNameJoins(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ form: { marker }, words }, index) => {
    if (!marker || !MARKER_TABLE[marker.kind].isWorded || words.length > marker.length) return []
    const name = lines.slice(index + 1, index + 1 + LONGEST_SPREAD)
    const spread = name.findIndex((line) => !/^\p{Script=Han}$/u.test(line.words))
    const taken = spread === 0 ? Number(isName(name[0])) : spread === -1 ? name.length : spread
    return name.slice(0, taken).map((_, at) => index + 1 + at)
  })
}

/** Most characters of a name that stand on a line each, and longest name. */
const LONGEST_SPREAD = 8
const LONGEST_HEADING = 30

function isName(line: Line | undefined): boolean {
  const isBare = line?.form.marker === null && line.form.role === null
  return isBare && line.words.length <= LONGEST_HEADING && !/[。；：，]/u.test(line.words)
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
function isHeading({ words, form: { marker, decimal } }: Line): boolean {
  const label = marker?.length ?? decimal?.label.length ?? 0
  return (
    label > 0 &&
    words.length <= HEADING_LENGTH &&
    !/[。；：！？;:!?]/u.test(words.slice(label)) &&
    /[\p{Script=Han}”）》]$/u.test(words)
  )
}

const SENTENCE = /[。；：！？]/u
/** Fewest numbers of a kind that tell what stands behind them, and most of those with a sentence in their line. */
const FEWEST = 5
const SENTENCES = 0.2

/** Tells lines whose kind of number stands before titles in this text, and not before sentences. */
function titledTest(lines: readonly Line[]): LineTest {
  const kindOf = ({ form: { marker, decimal } }: Line) => marker?.kind ?? decimal?.path.length
  const titled = new Map(
    [...Map.groupBy(lines, kindOf)].map(([kind, own]) => {
      const sentences = own.filter(({ words }) => SENTENCE.test(words)).length
      return [kind, own.length >= FEWEST && sentences <= SENTENCES * own.length]
    }),
  )
  return (line) => titled.get(kindOf(line)) ?? false
}

/** Whether a page ends between two lines. */
function hasMark(marks: readonly Span[], last: Span, line: Span): boolean {
  const before = marks[countWhile(marks, ({ end }) => end <= line.start) - 1]
  return before !== undefined && before.start >= last.end
}

function isRunningText({ words, form }: Line): boolean {
  return !form.hasCells && RUNNING.test(words) && !form.units.isComplete && form.role !== 'metadata'
}

/** Tells lines that stand behind a page mark without a line end between: their words go on from the page before. */
function behindMarkTest(text: string, marks: readonly Span[]): (line: Span) => boolean {
  const ends = new Set(
    marks.map(({ end }) => end + (/^[\t\p{Zs}]*/u.exec(text.slice(end, end + 20))?.[0].length ?? 0)),
  )
  return ({ start }) => ends.has(start)
}

/**
 * A line goes on from running text when the line before breaks off in mid-sentence
 * and the line neither opens with a marker nor stands by itself.
 */
function continues(last: Line, { words, form }: Line, isWrapped: boolean): boolean {
  if (last.form.end !== 'open' || last.form.units.closes || last.form.isLed) return false
  // A picture on a line of its own stands between paragraphs, whatever ends the one before.
  if (words.length <= LONGEST_NAME && withoutMarksBehind(words) === '') return false
  if (isWrapped && isPartedNumber(last, form)) return true
  if (form.marker !== null || form.units.opens === 'label' || form.hasCells || form.isLed) return false
  if (form.role === 'signature') return last.words.endsWith('、')
  return form.role === null && (isWrapped || form.address === null) && !form.attachment
}

/** `统` / `一、可持续的`, `第（一）款和第` / `（二）款`: a number that is part of the sentence before. */
function isPartedNumber({ words }: Line, { marker }: Line['form']): boolean {
  if (marker === null) return false
  return (
    /第$/u.test(words) || (marker.kind === 'comma' && marker.number === 1 && /[统唯单专同之逐]$/u.test(words))
  )
}
