import type { PhrasingContent } from 'mdast'
import type { Span } from '../model/span.ts'
import type { Annotation } from './annotation.ts'
import { textElement } from './elements.ts'

/**
 * Words with elements around those that annotations are about.
 *
 * 1. The text of the result is the words, whatever the annotations.
 * 2. Elements nest: of two annotations that cross, the later one is cut at the end of the earlier.
 */
export function nestAnnotations(
  text: string,
  within: Span,
  annotations: readonly Annotation[],
): PhrasingContent[] {
  const content: PhrasingContent[] = []
  let position = within.start
  let waiting = clip(annotations, within)
  const pushText = (end: number) => {
    if (end > position) content.push({ type: 'text', value: text.slice(position, end) })
  }
  for (let outer = waiting.shift(); outer; outer = waiting.shift()) {
    const span = outer
    pushText(span.start)
    const inside = waiting.filter((other) => other.start < span.end)
    content.push(textElement(span.component, span.attributes, nestAnnotations(text, span, inside)))
    position = span.end
    waiting = clip(waiting, { start: span.end, end: within.end })
  }
  pushText(within.end)
  return content
}

/** The pieces of annotations that lie in a span, outermost first; an empty one stays where it is. */
function clip(annotations: readonly Annotation[], within: Span): Annotation[] {
  return annotations
    .filter(({ start, end }) =>
      start === end ? within.start <= start && start <= within.end : start < within.end && end > within.start,
    )
    .map((annotation) => ({
      ...annotation,
      start: Math.max(annotation.start, within.start),
      end: Math.min(annotation.end, within.end),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
