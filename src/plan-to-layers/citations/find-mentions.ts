import { CLOSE, NO_BRACKET, OPEN } from '../../chinese/brackets.ts'
import type { Citation } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { matchNames } from '../match-names.ts'
import { createOverlapTest } from '../overlap-test.ts'
import type { CitationIndex } from './citation-index.ts'
import { type FoundNumber, findNumbers, readBareNumber } from './document-number.ts'
import { foldName } from './fold-name.ts'
import { readArticles } from './read-articles.ts'

/** A mention of a document as it stands in a text, before anyone has said which document it is. */
export interface Mention extends Span, Pick<Citation, 'rule'> {
  readonly text: string
  /** The name, without its 《》; of a number alone, empty. */
  readonly name: string
  /** The name as it is compared. */
  readonly folded: string
  readonly number: string | null
  readonly articles: readonly NonNullable<Citation['articles']>[number][]
  /** The words before it in its sentence, and behind it. */
  readonly before: string
  readonly behind: string
}

/** Most words around a mention that tell anything about it. */
const AROUND = 40
/** Brackets right behind a name: `（国办发〔2018〕118号，以下简称《意见》）`. */
const BEHIND = new RegExp(
  `^[\\t\\p{Zs}]{0,3}${OPEN}(?<words>(?:${OPEN}\\d{4}${CLOSE}|${NO_BRACKET}){0,120})${CLOSE}`,
  'u',
)

/** Find the mentions of documents: in 《》 with the number behind, by number alone, by a name known without 《》. */
export function findMentions(text: string, index: CitationIndex): readonly Mention[] {
  const numbers = findNumbers(text, index.isOffice)
  const taken = new Set<FoundNumber>()
  let next = 0
  const marked = findMarked(text).map((span): Mention => {
    const bracket = BEHIND.exec(text.slice(span.end, span.end + 140))?.[0] ?? ''
    const bracketEnd = span.end + bracket.length
    while (next < numbers.length && (numbers[next] as FoundNumber).start < span.end) next += 1
    const first = numbers[next]
    const isBehind = first && text.slice(span.end, first.start).length <= 1 && !AND.test(text[span.end] ?? '')
    const number = first && (first.end <= bracketEnd || isBehind) ? first : undefined
    const bare = readBareNumber(bracket)
    if (!number && bare)
      return toMention(text, { ...span, end: bracketEnd }, 'marked', nameOf(text, span), bare)
    if (!number) return toMention(text, span, 'marked', nameOf(text, span))
    taken.add(number)
    const isWhole = bracket.length - (number.end - number.start) <= MARKS_AROUND
    const end = bracket === '' ? number.end : isWhole ? bracketEnd : span.end
    return toMention(text, { start: span.start, end }, 'marked', nameOf(text, span), number.number)
  })
  const isMarked = createOverlapTest(marked)
  const alone = numbers.filter((number) => !taken.has(number) && !isMarked(number))
  const byNumber = alone.map((number) => toMention(text, number, 'number', '', number.number))
  const others = createOverlapTest([...marked, ...byNumber].sort((a, b) => a.start - b.start))
  const whole = findWhole(text, index)
  const isWhole = createOverlapTest(whole)
  const plain = [...matchNames(text, index.unmarked), ...findLaws(text, index)]
  const byName = withoutOverlaps([...whole, ...plain.filter((match) => !isWhole(match))])
    .filter((match) => !others(match))
    .map((match) => toMention(text, match, 'unmarked', text.slice(match.start, match.end)))
  return [...marked, ...byNumber, ...byName].sort((a, b) => a.start - b.start)
}

/** What parts a name from the number of another document: `《甲条例》、国办发〔2018〕118号`. */
const AND = /[、；和与及或]/u
/** The brackets around a number, and 第 or 文. */
const MARKS_AROUND = 4

/** `甲省实施《中华人民共和国乙法》办法` is another document than the law. */
const IMPLEMENTS = /(?<place>[^，。；、《》\s]{0,12})实施$/u
const MEASURES = /^(?:若干)?(?:办法|条例|细则|规定)/u

/** The name in 《》; of measures that implement a law, all of theirs. */
function nameOf(text: string, { start, end }: Span): string {
  const name = text.slice(start + 1, end - 1)
  const place = IMPLEMENTS.exec(text.slice(Math.max(0, start - 16), start))?.groups?.place
  const measures = MEASURES.exec(text.slice(end, end + 4))?.[0]
  return place === undefined || measures === undefined ? name : `${place}实施${name}${measures}`
}

function toMention(
  text: string,
  { start, end }: Span,
  rule: Mention['rule'],
  name: string,
  number: string | null = null,
): Mention {
  const behind = text.slice(end, end + AROUND * 4)
  return {
    start,
    end,
    text: text.slice(start, end),
    rule,
    name,
    folded: foldName(name),
    number,
    articles: rule === 'number' ? [] : readArticles(behind),
    before: text.slice(Math.max(0, start - AROUND), start).replace(/^.*[。；\n]/su, ''),
    behind,
  }
}

/** What may stand before the name of a law that no other word holds: a mark, a verb, a particle. */
const MAY_PRECEDE =
  /[^\p{Script=Han}\p{L}\p{N}》]|[据照按守行施彻习传订后的和及与是在依以合反触犯用规定有新由从改善强于]/u
/** What makes another word of a name that it follows: 公司法人, 食品安全法实施条例. */
const GOES_ON =
  /^(?:规(?!定)|[律人治定官庭院学务制盲子案典系理]|(?:实施)?(?:条例|办法|细则)|实施规定|配套|草案|修正案|释义)/u

/** Names of laws and regulations without 《》, where they are words of their own. */
function findLaws(text: string, index: CitationIndex): readonly Span[] {
  return matchNames(text, index.laws).filter(
    ({ start, end }) =>
      (start === 0 || MAY_PRECEDE.test(text[start - 1] as string)) &&
      !GOES_ON.test(text.slice(end, end + 10)),
  )
}

/** Of spans that overlap, the one that begins first, and of those the longest. */
function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

/** Where the whole title of a law or of a central document begins, which can be nothing else. */
const WHOLE =
  /中华人民共和国(?=\p{Script=Han}{2})|(?:中共中央|国务院)[^，。；：、《》（）\n]{0,12}?关于(?=\p{Script=Han})/gu
/** What such a title ends with. */
const TITLE_END = /[法例见定知案划要议告]/u
const LONGEST_WHOLE = 90

/** Whole titles without 《》, the longest that the registry knows from each place. */
function findWhole(text: string, index: CitationIndex): readonly Span[] {
  const spans: Span[] = []
  for (const { index: start } of text.matchAll(WHOLE)) {
    if (start < (spans.at(-1)?.end ?? 0)) continue
    const words = /^[^，。；：《》\n]*/u.exec(text.slice(start, start + LONGEST_WHOLE))?.[0] ?? ''
    for (let length = words.length; length > 8; length -= 1) {
      if (!TITLE_END.test(words[length - 1] as string) || !isTitle(words.slice(0, length), index)) continue
      spans.push({ start, end: start + length })
      break
    }
  }
  return spans
}

function isTitle(words: string, index: CitationIndex): boolean {
  const name = foldName(words)
  return index.named(name).some(({ title }) => foldName(title) === name)
}

/** The outermost 《…》 of a text that hold a name; one that is never closed within its paragraph is none. */
function findMarked(text: string): readonly Span[] {
  const spans: Span[] = []
  const open: number[] = []
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset]
    if (character === '\n') open.length = 0
    else if (character === '《') open.push(offset)
    else if (character === '》') {
      const start = open.pop()
      if (start === undefined || text.slice(start + 1, offset).trim() === '') continue
      while ((spans.at(-1)?.start ?? -1) > start) spans.pop()
      spans.push({ start, end: offset + 1 })
    }
  }
  return spans
}
