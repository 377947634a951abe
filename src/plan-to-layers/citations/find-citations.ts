import type { Citation } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { matchNames } from '../match-names.ts'
import { createOverlapTest } from '../overlap-test.ts'
import type { CitationIndex, UnmarkedName } from './citation-index.ts'
import { resolveCitation } from './resolve-citation.ts'

/** Find the documents that a text mentions: in 《》, by name where it is known without them, by number. */
export function findCitations(text: string, index: CitationIndex): readonly Citation[] {
  const marked = findMarked(text).map((span): Citation => {
    const words = text.slice(span.start, span.end)
    return { ...span, text: words, rule: 'marked', ...resolveCitation(words.slice(1, -1), index) }
  })
  const isMarked = createOverlapTest(marked)
  const byName = matchNames(text, index.unmarked)
    .filter((match) => !isMarked(match))
    .map(({ start, end, values }) => toCitation(text, { start, end }, values))
  return [...marked, ...byName].sort((a, b) => a.start - b.start)
}

function toCitation(text: string, span: Span, values: readonly UnmarkedName[]): Citation {
  const [first, ...others] = values
  const isSole = first !== undefined && others.every(({ id }) => id === first.id)
  return {
    ...span,
    text: text.slice(span.start, span.end),
    rule: first?.rule ?? 'unmarked',
    regulation: isSole ? first.id : null,
    evidence: isSole ? first.name : `“${first?.name}”同时是 ${values.map(({ id }) => id).join('、')} 的名称`,
  }
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
