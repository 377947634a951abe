import { BLANK, FULL_WIDTH_PUNCTUATION, HAN } from '../chinese/characters.ts'
import { countWhile } from '../model/count-while.ts'
import { FULL_WIDTH } from '../model/edit-rules.ts'
import type { Proposal } from '../source-to-text/rules/rule.ts'
import type { LayoutInput, ParagraphLines } from './lines.ts'

const CHINESE = new RegExp(`[${HAN}${FULL_WIDTH_PUNCTUATION}]`, 'u')
const BLANK_CHARACTER = new RegExp(`[${BLANK}]`, 'u')
const SKIPPED = new RegExp(`[${BLANK}\\n\\r\\v\\f\\u0085\\u2028\\u2029]`, 'u')
const LATIN_OR_DIGIT = /[A-Za-z0-9]/u
/** `https://a.example/?q=1,2` and `a.b@example.org`, up to the first character that cannot be in one. */
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gu
const MARKS = /[,;:!?]+/gu
/** `(单位):` — brackets that are widened themselves. */
const HAN_IN_BRACKETS = new RegExp(`${HAN}\\)$`, 'u')
const BRACKETS = /[()（）]/gu

/**
 * Write half-width punctuation beside Han characters full-width; numbers (`1,000` `3:30`), Latin words
 * and addresses keep theirs. A pair of brackets changes together or not at all.
 */
export function findHalfWidth({ text, paragraphs }: LayoutInput): readonly Proposal[] {
  const inAddress = addressTest(text)
  return paragraphs.flatMap((paragraph) => [
    ...findMarks(text, paragraph, inAddress),
    ...findBrackets(text, paragraph, inAddress),
  ])
}

type OffsetTest = (offset: number) => boolean

function addressTest(text: string): OffsetTest {
  const addresses = [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    start: index,
    end: index + address.length,
  }))
  return (offset) =>
    (addresses[countWhile(addresses, ({ end }) => end <= offset)]?.start ?? Infinity) <= offset
}

/** Marks with the blanks around them; the blanks at a line's edge belong to the break. */
function findMarks(text: string, paragraph: ParagraphLines, inAddress: OffsetTest): readonly Proposal[] {
  const { start: from, end: to } = extent(paragraph)
  return paragraph.flatMap((line) =>
    [...text.slice(line.start, line.end).matchAll(MARKS)].flatMap((match) => {
      let start = line.start + match.index
      let end = start + match[0].length
      const left = neighbour(text, start, -1, from, to)
      const right = neighbour(text, end - 1, 1, from, to)
      const isBehindWords = HAN_IN_BRACKETS.test(text.slice(Math.max(from, start - 2), start))
      if (inAddress(start) || !(isBehindWords || CHINESE.test(left) || CHINESE.test(right))) return []
      while (start > line.start && BLANK_CHARACTER.test(text[start - 1] as string)) start -= 1
      while (end < line.end && BLANK_CHARACTER.test(text[end] as string)) end += 1
      return [{ start, end, rule: 'half-width-punctuation' as const, after: widen(match[0]) }]
    }),
  )
}

function findBrackets(text: string, paragraph: ParagraphLines, inAddress: OffsetTest): readonly Proposal[] {
  const { start: from, end: to } = extent(paragraph)
  const open: number[] = []
  const proposals: Proposal[] = []
  for (const match of text.slice(from, to).matchAll(BRACKETS)) {
    const offset = from + match.index
    if (match[0] === '(' || match[0] === '（') {
      open.push(offset)
      continue
    }
    const opening = open.pop()
    if (opening === undefined || inAddress(opening) || inAddress(offset)) continue
    if (!isChinesePair(text, opening, offset, from, to)) continue
    for (const at of [opening, offset]) {
      const mark = text[at] as string
      if (mark in FULL_WIDTH)
        proposals.push({ start: at, end: at + 1, rule: 'half-width-punctuation', after: widen(mark) })
    }
  }
  return proposals
}

/** One of the four neighbours is Chinese, and it is not a call or code such as `f(x)` or `GB(2020)`. */
function isChinesePair(text: string, opening: number, closing: number, from: number, to: number): boolean {
  if (text[opening] === '（' || text[closing] === '）') return true
  const outside = neighbour(text, opening, -1, from, to)
  const inside = neighbour(text, opening, 1, from, to)
  if (LATIN_OR_DIGIT.test(text[opening - 1] ?? '') && LATIN_OR_DIGIT.test(inside)) return false
  return [
    outside,
    inside,
    neighbour(text, closing, -1, from, to),
    neighbour(text, closing, 1, from, to),
  ].some((character) => CHINESE.test(character))
}

/** The nearest character of the paragraph that is not blank, `''` at its edge; surrogate pairs come whole. */
function neighbour(text: string, offset: number, step: 1 | -1, from: number, to: number): string {
  let at = offset + step
  while (at >= from && at < to && SKIPPED.test(text[at] as string)) at += step
  if (at < from || at >= to) return ''
  if (step === -1 && at > from && /[\udc00-\udfff]/.test(text[at] as string)) at -= 1
  return String.fromCodePoint(text.codePointAt(at) as number)
}

function extent(paragraph: ParagraphLines): { start: number; end: number } {
  return { start: paragraph[0]?.start ?? 0, end: paragraph.at(-1)?.end ?? 0 }
}

function widen(marks: string): string {
  return [...marks].map((mark) => FULL_WIDTH[mark] ?? mark).join('')
}
