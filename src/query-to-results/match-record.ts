import { findPhrase, foldPhrase } from '../html-to-search/fold-phrase.ts'
import type { SearchRecord } from '../html-to-search/search-record.ts'
import type { Span } from '../model/span.ts'
import { cutExcerpt } from './cut-excerpt.ts'
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
