import { type DefaultTreeAdapterMap, parse } from 'parse5'

/** A stretch of HTML that shows words of the plan. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Four ways in which one character can go wrong. */
export const TAMPERINGS = {
  drop: (html: string, at: number) => html.slice(0, at) + html.slice(at + 1),
  double: (html: string, at: number) => html.slice(0, at) + html[at] + html.slice(at),
  swap: (html: string, at: number) => html.slice(0, at) + html[at + 1] + html[at] + html.slice(at + 2),
  add: (html: string, at: number) => `${html.slice(0, at)}伪${html.slice(at)}`,
} as const

/** Every place in a page at which a character of the plan stands and can be tampered with. */
export function plantextOffsets(html: string): readonly number[] {
  const stretches: Stretch[] = []
  collect(parse(html, { sourceCodeLocationInfo: true }), false, stretches)
  return stretches.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => start + index).filter(
      (at) => !isInReference(html, at, start),
    ),
  )
}

type Node = DefaultTreeAdapterMap['node']

function collect(node: Node, isInside: boolean, stretches: Stretch[]): void {
  let inside = isInside
  if ('attrs' in node) {
    const names = node.attrs.map(({ name }) => name)
    if (names.some((name) => name === 'data-part' || name === 'data-quote' || name === 'data-source-line'))
      inside = true
    if (names.includes('data-aside')) inside = false
  }
  const place = node.nodeName === '#text' && 'value' in node ? node.sourceCodeLocation : null
  if (place && inside && 'value' in node && node.value.trim() !== '') {
    stretches.push({ start: place.startOffset, end: place.endOffset })
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, inside, stretches)
}

/** Within `&#38;` one character stands for another; dropping one would be a change of markup. */
function isInReference(html: string, at: number, start: number): boolean {
  const ampersand = html.lastIndexOf('&', at)
  return ampersand >= start && html.indexOf(';', ampersand) >= at
}
