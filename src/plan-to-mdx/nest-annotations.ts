import type { PhrasingContent } from 'mdast'
import type { Span } from '../model/span.ts'
import type { Annotation } from './annotation.ts'
import { textElement } from './elements.ts'

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
  isInside = false,
): PhrasingContent[] {
  const content: PhrasingContent[] = []
  let position = within.start
  let waiting = clip(annotations, within)
  const pushText = (end: number) => {
    if (end > position) content.push({ type: 'text', value: text.slice(position, end) })
  }
  for (let next = 0; next < waiting.length; ) {
    const outer = waiting[next] as Annotation
    let after = next + 1
    while (after < waiting.length && (waiting[after] as Annotation).start < outer.end) after += 1
    const inside = waiting.slice(next + 1, after)
    pushText(outer.start)
    const attributes = {
      ...outer.attributes,
      ...(isInside && { inside: 'true' }),
      ...(outer.isContinued && !outer.isLink && { continued: 'true' }),
    }
    const children = nestAnnotations(text, outer, inside, isInside || outer.isLink)
    content.push(textElement(outer.component, attributes, children))
    position = outer.end
    next = after
    const crossing = inside.filter(({ end }) => end > outer.end)
    if (crossing.length > 0) {
      waiting = clip([...crossing, ...waiting.slice(after)], { start: outer.end, end: within.end })
      next = 0
    }
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
      isContinued: annotation.isContinued || annotation.start < within.start,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
