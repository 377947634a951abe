import { hanOf } from '../chinese/characters.ts'
import { readLine } from '../chinese/line-form.ts'
import {
  LONGEST_EVIDENCE,
  MOST_TITLES,
  TITLE_SOURCES,
  type TitleEvidence,
  type TitleSource,
} from '../model/original.ts'
import { THING_MARK } from '../model/picture-mark.ts'
import { withoutBlanks } from '../model/tally.ts'
import { findLargest, type SizedLines } from './find-largest.ts'

/** Lines of a text, from 1; none where the last comes before the first. */
export interface LineRange {
  readonly line: number
  readonly endLine: number
}

/** Collects what says how a document is called, while its lines are written. */
export interface TitleCollector {
  /** It is called so, in words that may stand nowhere in its text. */
  called(from: TitleSource, words: string): void
  /** Lines are a heading of a level from 1, or 0 for the style of titles; or words are one that are not read where they stand. */
  heading(level: number, where: LineRange | string): void
  /** So many characters are as large as that, in any unit; lines are given unless they are rows of a table. */
  letters(size: number, characters: number, lines: LineRange | null): void
  /** Take over what was found in a document within this one, with its lines; what no line of it is may be no title of the whole. */
  include(titles: readonly TitleEvidence[], linesBefore: number): void
  finish(lines: readonly string[]): readonly TitleEvidence[]
}

interface Heading {
  readonly level: number
  readonly where: LineRange | string
}

/** Pieces of evidence of one kind, and lines of one title. */
const MOST = 10
const MOST_LINES = 10

/**
 * Create a collector.
 *
 * 1. Every piece of evidence is words of the document; where they stand on lines of the text, those are told.
 * 2. Of headings those of the highest level count, and of lower ones than `h1` one that is alone; none that has a number, as
 *    chapters have.
 * 3. What is longer than a title is left out, never cut; evidence is bounded, and found in linear time.
 */
export function createTitleCollector(): TitleCollector {
  const calls: (readonly [TitleSource, string])[] = []
  const headings: Heading[] = []
  const sized: SizedLines[] = []
  const included: TitleEvidence[] = []
  return {
    called: (from, words) => {
      const text = words.trim().toWellFormed()
      const isKnown = calls.some((call) => call[0] === from && call[1] === text)
      const isWhole = text.length <= LONGEST_EVIDENCE && !text.includes('\uFFFD')
      if (text !== '' && isWhole && !isKnown && calls.length < MOST) calls.push([from, text])
    },
    heading: (level, where) => {
      const isEmpty = typeof where === 'string' ? where.trim() === '' : where.endLine < where.line
      if (!isEmpty) headings.push({ level, where })
    },
    letters: (size, characters, lines) => void sized.push({ size, characters, lines }),
    include: (titles, before) => {
      for (const each of titles)
        if (each.line !== null && each.endLine !== null)
          included.push({ ...each, line: each.line + before, endLine: each.endLine + before })
    },
    finish: (lines) => {
      const place = createFinder(lines)
      const onLines = (from: TitleSource, range: LineRange) => {
        const text = wordsOn(lines, range)
        return text === null ? [] : [{ from, text, ...range }]
      }
      const ofWords = (from: TitleSource, text: string) => ({ from, text, ...place(text) })
      const titles: TitleEvidence[] = [
        ...calls.map(([from, text]) => ofWords(from, text)),
        ...highest(headings, ({ where }) => {
          if (typeof where !== 'string') return isNumbered(lines, where) ? [] : onLines('heading', where)
          const text = where.trim().toWellFormed()
          return text.length > LONGEST_EVIDENCE ? [] : [ofWords('heading', text)]
        }),
        ...findLargest(sized, (range) => !isNumbered(lines, range)).flatMap((range) =>
          onLines('large-type', range),
        ),
        ...included.filter(({ endLine }) => (endLine ?? 0) <= lines.length),
      ]
      const rank = ({ from }: TitleEvidence) => TITLE_SOURCES.indexOf(from)
      return titles.toSorted((one, other) => rank(one) - rank(other)).slice(0, MOST_TITLES)
    },
  }
}

/** Headings that are no chapters: of the highest level that there is; of a lower one than `h1`, one that is alone. */
function highest(
  headings: readonly Heading[],
  toEvidence: (heading: Heading) => readonly TitleEvidence[],
): readonly TitleEvidence[] {
  const found = headings.map((heading) => ({ ...heading, evidence: toEvidence(heading) }))
  const level = found.reduce((least, each) => Math.min(least, each.level), Infinity)
  const evidence = found.filter((each) => each.level === level).flatMap((each) => each.evidence)
  return level > 1 && evidence.length > 1 ? [] : evidence.slice(0, MOST)
}

/** Whether lines begin with a number, as chapters do. */
function isNumbered(lines: readonly string[], { line }: LineRange): boolean {
  return readLine((lines[line - 1] ?? '').trimStart()).marker !== null
}

/** The words of some lines, without marks of pictures; `null` where they are none, or too long for a title. */
function wordsOn(lines: readonly string[], { line, endLine }: LineRange): string | null {
  const own = endLine - line < MOST_LINES ? lines.slice(line - 1, endLine) : []
  if (own.some((each) => each.length > LONGEST_EVIDENCE)) return null
  const text = own.join('\n').replaceAll(THING_MARK, '').trim()
  return text === '' || text.length > LONGEST_EVIDENCE ? null : text
}

/** Finds the first lines of a text that are certain words, whatever blanks are in them. */
function createFinder(lines: readonly string[]): (words: string) => TitleEvidencePlace {
  let bare: readonly string[] | null = null
  return (words) => {
    bare ??= lines.map((line) => (line.length > 2 * LONGEST_EVIDENCE ? line : withoutBlanks(line)))
    const wanted = withoutBlanks(words)
    for (let first = 0; first < bare.length; first += 1) {
      let [rest, at] = [wanted, first]
      for (let next = bare[at]; next && rest.startsWith(next); next = bare[at]) {
        rest = rest.slice(next.length)
        at += 1
      }
      if (rest === '') return { line: first + 1, endLine: at }
    }
    return { line: null, endLine: null }
  }
}

type TitleEvidencePlace = Pick<TitleEvidence, 'line' | 'endLine'>

/** `Microsoft Word - 1.doc`, `通知.docx`: what programs give for a title of their own accord. */
const FILE_NAME = /^Microsoft (?:Word|PowerPoint|Excel) - |\.(?:docx?|pdf|rtf|txt|wp[st]|xlsx?)$/iu

/** The title that a file's properties give; empty for the name of a file, and for what has no Chinese in it. */
export function titleOfProperties(words: string): string {
  const text = words.length > 2 * LONGEST_EVIDENCE ? '' : words.trim()
  return FILE_NAME.test(text) || hanOf(text).length === 0 ? '' : text
}
