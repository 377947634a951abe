import { readLine } from '../chinese/line-form.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Paragraph } from '../model/block.ts'
import { foldPunctuation } from '../model/edit-rules.ts'
import { createLineIndex } from '../model/line-index.ts'
import type { PublishedText } from '../model/published-text.ts'
import type { Span } from '../model/span.ts'
import { applyEdits, createOffsetMap } from '../source-to-text/offset-map.ts'
import { addEdits, withoutOverlaps } from '../source-to-text/propose-edits.ts'
import { findOldSpaces } from '../source-to-text/rules/find-forms.ts'
import type { Proposal } from '../source-to-text/rules/rule.ts'
import { cutLines } from './cut-lines.ts'
import { findBreaks } from './find-breaks.ts'
import { findHalfWidth } from './find-half-width.ts'
import { findMarkers } from './find-markers.ts'
import { findHanDigitSpaces, findTitleSpaces } from './find-spaces.ts'
import { joinLines } from './join-lines.ts'
import { findLines, type LayoutInput, type Line } from './lines.ts'
import { takePageMarks } from './page-marks.ts'

/** What is done to lines and to what stands in them, in order of precedence. */
const FINDERS: readonly ((input: LayoutInput) => readonly Proposal[])[] = [
  findBreaks,
  findMarkers,
  findTitleSpaces,
  findHalfWidth,
  findHanDigitSpaces,
  findOldSpaces,
]

/**
 * Set a text in paragraphs: page marks go, what was run together is cut, and what lines and pages parted is joined.
 *
 * 1. Every edit does only what its rule allows (`rules.ts`); none overlaps one that was made before.
 * 2. Paragraphs are parted by one line feed; none is empty, none begins or ends with a blank, but for the tabs
 *    that part the cells of a row. Joined by line feeds they are the published text.
 * 3. Each line is read once, and so is each paragraph of several lines; its number is the one that its first line has.
 * 4. Total and linear: any text gives a result, in time in proportion to its length.
 *
 * @param readable The source with its characters put right. `isKept` tells lines that are plain text, by their place in the source;
 * `titles` are those that it is known to have, as `foldTitle` gives them.
 */
export function textToParagraphs(
  source: string,
  readable: PublishedText,
  isKept: (line: Span) => boolean = () => false,
  titles: Iterable<string> = [],
): { text: PublishedText; paragraphs: readonly Paragraph[]; findings: readonly Finding[] } {
  const { text, map } = readable
  const isPlain = (line: Span) => isKept(map.toSource(line))
  const { lines, marks, doubtful } = takePageMarks(text, findLines(text), isPlain)
  const cut = cutLines(text, lines, isPlain)
  const input = { text, paragraphs: joinLines(text, cut, marks, titles), marks }
  const edits = addEdits(source, readable.edits, withoutOverlaps(FINDERS.map((find) => find(input))))
  const published = { text: applyEdits(source, edits), edits, map: createOffsetMap(edits) }
  const firstLines = new Map(
    input.paragraphs.map(([line]) => [published.map.toPublished(map.toSource(line as Span)).start, line]),
  )
  return {
    text: published,
    paragraphs: readParagraphs(published.text, firstLines),
    findings: [
      ...doubtfulMarks(
        source,
        doubtful.map((line) => map.toSource(line)),
      ),
      ...cut.doubts.map(
        ({ line, lacks }): Finding => ({
          code: 'text-run-together',
          at: map.toSource(line),
          values: { lacks: { reason: lacks } },
        }),
      ),
    ],
  }
}

/** How many lines a message names, and how many an answer to it settles at once. */
const NAMED = 10
const SETTLED = 100

/** Of all numbers that may be page marks one finding, at the first of them. */
function doubtfulMarks(source: string, marks: readonly Span[]): readonly Finding[] {
  const [first] = marks
  if (!first) return []
  const { pointAt } = createLineIndex(source)
  const named = marks.slice(0, NAMED).map(({ start }) => pointAt(start).line)
  const lines = `${named.join('、')}${marks.length > NAMED ? '……' : ''}`
  const wordsOf = ({ start, end }: Span) => source.slice(start, end)
  const settled = marks.slice(0, SETTLED)
  const several = marks.length > 1 && {
    numbers: settled.map(wordsOf),
    numberLines: settled.map(({ start }) => pointAt(start).line),
  }
  const values = { number: wordsOf(first), count: marks.length, lines, ...several }
  return [{ code: 'page-mark-doubtful', at: first, values }]
}

/**
 * The paragraphs as published. A line that was not changed has been read; of others the number was: the blank
 * behind `第九条　项目单位应当……`, which is not published, tells that it is a heading and not words about 第九条项目.
 */
function readParagraphs(
  published: string,
  firstLines: ReadonlyMap<number, Line | undefined>,
): readonly Paragraph[] {
  let start = 0
  return published.split('\n').flatMap((text): Paragraph[] => {
    const span = { start, end: start + text.length }
    start += text.length + 1
    if (text === '') return []
    const line = firstLines.get(span.start)
    if (line?.words === text) return [{ ...span, text, form: line.form }]
    const form = readLine(text)
    const label = foldPunctuation(line?.form.marker?.label ?? '')
    const written = line?.form.marker && label !== '' && text.startsWith(label) ? line.form.marker : null
    const marker = written ? { ...written, label, length: label.length } : form.marker
    return [{ ...span, text, form: { ...form, marker } }]
  })
}
