import type { Citation } from '../../model/layers.ts'
import type { CitationIndex } from './citation-index.ts'
import type { CitingDocument } from './citing-document.ts'
import { findMentions } from './find-mentions.ts'
import { resolveCitation } from './resolve-citation.ts'

/** Find the documents that a text mentions, and say which each of them is. */
export function findCitations(
  text: string,
  document: CitingDocument,
  index: CitationIndex,
): readonly Citation[] {
  return findMentions(text, index).map((mention): Citation => {
    const { start, end, rule, number, articles } = mention
    return {
      start,
      end,
      text: mention.text,
      rule,
      ...(number !== null && { number }),
      ...(articles.length > 0 && { articles: [...articles] }),
      ...resolveCitation(mention, document, index),
    }
  })
}
