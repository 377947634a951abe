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
  return findMentions(text, index).flatMap((mention): Citation[] => {
    const { start, end, rule, number, articles } = mention
    const resolution = resolveCitation(mention, document, index)
    // A document's own title at its head is no citation.
    if (rule === 'unmarked' && resolution.by === 'self') return []
    const citation = {
      start,
      end,
      text: mention.text,
      rule,
      ...(number !== null && { number }),
      ...(articles.length > 0 && { articles: [...articles] }),
      ...resolution,
    }
    return [citation]
  })
}
