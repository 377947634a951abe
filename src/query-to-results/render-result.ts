import { findPhrase, foldPhrase } from '../html-to-search/fold-phrase.ts'
import { RECORD_NAMES } from '../html-to-search/search-record.ts'
import type { Span } from '../model/span.ts'
import { labelGap } from '../model/unit-text.ts'
import type { Query } from './read-query.ts'
import type { Result } from './result.ts'

/** The address of a result, with the words to mark on the page that it leads to; `base` ends with a slash. */
export function addressOf({ url, marked }: Result, base: string): string {
  const [path = '', anchor] = url.split('#')
  const find = marked.slice(0, 3).map((word) => `find=${encodeURIComponent(word)}`)
  const query = find.length > 0 ? `?${find.join('&')}` : ''
  return `${base}${path.slice(1)}${query}${anchor ? `#${anchor}` : ''}`
}

/** What a link to a result holds: number and title, then its kind, chapter and an excerpt. */
export function renderResult(
  result: Result,
  query: Query,
  planTitles: ReadonlyMap<string, string>,
): readonly HTMLElement[] {
  const { label, title, type, chapter, excerpt, reason, plan } = result
  const name = create('span', 'result-title')
  if (label) name.append(create('span', 'result-label', `${label}${labelGap(label)}`))
  name.append(...markWords(title, wordSpans(title, query)))
  const facts = create('span', 'result-facts')
  facts.append(create('span', 'result-type', RECORD_NAMES[type]))
  if (reason === 'cites') facts.append(create('span', '', '引用了这份文件'))
  const planTitle = planTitles.get(plan)
  if (planTitle && planTitles.size > 1) facts.append(create('span', '', planTitle))
  if (chapter) facts.append(create('span', '', chapter))
  if (!excerpt) return [name, facts]
  const words = create('span', 'result-excerpt')
  if (excerpt.cutBefore) words.append('……')
  words.append(...markWords(excerpt.text, excerpt.marks))
  if (excerpt.cutAfter) words.append('……')
  return [name, facts, words]
}

/** An element with a class and text. */
export function create<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = '') {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text) element.textContent = text
  return element
}

function wordSpans(text: string, { words }: Query): readonly Span[] {
  const folded = foldPhrase(text)
  return words.flatMap((word) => findPhrase(folded, word)).sort((a, b) => a.start - b.start)
}

function markWords(text: string, spans: readonly Span[]): readonly (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    pieces.push(text.slice(at, start), create('mark', '', text.slice(start, end)))
    at = end
  }
  return [...pieces, text.slice(at)]
}
