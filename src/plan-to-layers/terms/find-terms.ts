import type { TermMention } from '../../model/layers.ts'
import type { Term } from '../../model/registry.ts'
import type { Span } from '../../model/span.ts'
import { foldText } from '../fold-text.ts'
import { indexNames, matchNames, type NameIndex } from '../match-names.ts'

const QUOTES: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」' }
/** Marks that part words; a term whose own name has none must not have been put together across one. */
const PARTING = /[、（）()]/u

/** Terms by folded name. */
export function indexTerms(
  terms: readonly Term[],
): NameIndex<{ readonly id: string; readonly isParted: boolean }> {
  return indexNames(
    terms.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((word) => [foldText(word).text, { id, isParted: PARTING.test(word) }] as const),
    ),
  )
}

/** Find terms, quoted or not, the longest first; quotation marks that belong to one are part of the mention. */
export function findTerms(text: string, index: ReturnType<typeof indexTerms>): readonly TermMention[] {
  const folded = foldText(text)
  let end = 0
  return matchNames(folded.text, index).flatMap(({ values, ...match }) => {
    const inner = folded.unfold(match)
    const value = values[0]
    const isAccident = !value?.isParted && PARTING.test(text.slice(inner.start, inner.end))
    if (!value || isAccident || values.some(({ id }) => id !== value.id)) return []
    const quoted = withQuotes(text, inner)
    const span = quoted.start < end ? inner : quoted
    end = span.end
    return [{ ...span, text: text.slice(span.start, span.end), term: value.id }]
  })
}

/** Take in the quotation mark beside the words whose partner stands within them or on their other side. */
function withQuotes(text: string, { start, end }: Span): Span {
  const opening = text[start - 1] ?? ''
  const closing = text[end] ?? ''
  if (QUOTES[opening] !== undefined && QUOTES[opening] === closing) return { start: start - 1, end: end + 1 }
  const inside = text.slice(start, end)
  const opens = Object.entries(QUOTES).find(([, mark]) => mark === closing)?.[0]
  if (opens !== undefined && isOpen(inside, opens, closing)) return { start, end: end + 1 }
  const closes = QUOTES[opening]
  return closes !== undefined && inside.includes(closes) ? { start: start - 1, end } : { start, end }
}

/** Whether a quotation is opened in the words and not closed there. */
function isOpen(words: string, opening: string, closing: string): boolean {
  return words.lastIndexOf(opening) > words.lastIndexOf(closing)
}
