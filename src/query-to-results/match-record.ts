import { findPhrase, foldPhrase } from '../html-to-search/fold-phrase.ts'
import type { SearchRecord } from '../html-to-search/search-record.ts'
import type { Span } from '../model/span.ts'
import type { Excerpt } from './result.ts'

/** Where a record holds some folded words. */
export interface Match {
  readonly record: SearchRecord
  /** Spans of the record's text, in order. */
  readonly spans: readonly Span[]
  /** Whether its title holds all of the words. */
  readonly inTitle: boolean
}

/** Look for folded words in the record itself; `null` unless it holds all of them. */
export function matchAll(record: SearchRecord, words: readonly string[]): Match | null {
  const text = foldPhrase(record.text)
  if (!words.every((word) => text.text.includes(word))) return null
  const title = foldPhrase(record.title).text
  return {
    record,
    spans: words.flatMap((word) => findPhrase(text, word)).sort((a, b) => a.start - b.start),
    inTitle: words.every((word) => title.includes(word)),
  }
}

/** The words that show why a record was found: around the first place behind its title, or what follows that. */
export function excerptOf({ record: { text, title }, spans }: Match): Excerpt | null {
  const bodyStart = text.startsWith(title)
    ? title.length + (BREAK.test(text.charAt(title.length)) ? 1 : 0)
    : 0
  const body = text.slice(bodyStart)
  if (body.trim() === '') return null
  const inBody = spans
    .filter(({ start }) => start >= bodyStart)
    .map(({ start, end }) => ({ start: start - bodyStart, end: end - bodyStart }))
  return cutExcerpt(body, inBody)
}

const BREAK = /[。\n]/u

/** How much of a text an excerpt shows, in UTF-16 code units: about two lines on a phone. */
const LENGTH = 72
/** How much of it stands before what was found. */
const LEAD = 20

/** Cut the stretch of a text around the first of some spans, at the start of a sentence where one is near. */
function cutExcerpt(text: string, spans: readonly Span[]): Excerpt {
  const first = spans[0] ?? { start: 0, end: 0 }
  const start = startOf(text, first.start)
  const end = Math.max(endOf(text, Math.max(start + LENGTH, first.end)), first.end)
  return {
    text: text.slice(start, end),
    marks: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
    cutBefore: start > 0 && !SENTENCE_END.test(text.charAt(start - 1)),
    cutAfter: end < text.length && !SENTENCE_END.test(text.charAt(end - 1)),
  }
}

function startOf(text: string, found: number): number {
  const earliest = Math.max(0, found - LEAD)
  if (earliest === 0) return 0
  for (let at = found; at > earliest; at -= 1) {
    if (SENTENCE_END.test(text.charAt(at - 1))) return at
  }
  return isLowSurrogate(text, earliest) ? earliest - 1 : earliest
}

function endOf(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length
  const end = text.indexOf('。', wanted - LEAD) + 1
  const near = end > 0 && end <= wanted ? end : wanted
  return isLowSurrogate(text, near) ? near + 1 : near
}

const SENTENCE_END = /[。；！？\n]/u

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
