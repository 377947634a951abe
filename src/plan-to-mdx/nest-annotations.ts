import type { PhrasingContent } from 'mdast'
import { type NestedWords, nestSpans } from '../model/nest-spans.ts'
import type { Span } from '../model/span.ts'
import { type COMPONENTS, textElement } from './elements.ts'

/** Something known about words of the published text, shown by a component around them. */
export interface Annotation extends Span {
  /** Name of a component in `src/site/mdx-components/`. */
  readonly component: (typeof COMPONENTS)[number]
  readonly attributes: Readonly<Record<string, string>>
  /** Whether the component is a link, which must not stand within another. */
  readonly isLink: boolean
  /** Whether an earlier element already shows where it begins; a mark is shown only there. */
  readonly isContinued?: boolean
}

/**
 * Words with elements around those that annotations are about.
 *
 * 1. The text of the result is the words, whatever the annotations.
 * 2. Elements nest: of two annotations that cross, the later one is cut at the end of the earlier.
 * 3. No link stands within a link: what is inside one is marked `inside`, edits too, whose marks are links elsewhere.
 */
export function nestAnnotations(
  text: string,
  within: Span,
  annotations: readonly Annotation[],
): PhrasingContent[] {
  return toContent(nestSpans(text, within, annotations), false)
}

function toContent(words: NestedWords<Annotation>, isInside: boolean): PhrasingContent[] {
  return words.map((each) => {
    if (typeof each === 'string') return { type: 'text', value: each }
    const attributes = {
      ...each.attributes,
      ...(isInside && { inside: 'true' }),
      ...(each.isContinued && !each.isLink && { continued: 'true' }),
    }
    return textElement(each.component, attributes, toContent(each.words, isInside || each.isLink))
  })
}
