import type { DefaultTreeAdapterMap } from 'parse5'

export type HtmlNode = DefaultTreeAdapterMap['node']
export type HtmlElement = DefaultTreeAdapterMap['element']

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** The nodes below a node, in order. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** An attribute's value; `''` where there is none. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? ''
}

/** Elements that a page shows no text of, or only text to work the page with. */
export const NOT_TEXT: ReadonlySet<string> = new Set(
  'audio button canvas datalist head iframe input math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
)

/** What surrounds a body by its very name: menus, asides, footers. */
const SURROUNDINGS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer'])

/** Whether an element is never part of a document. */
export function isSurrounding({ tagName }: HtmlElement): boolean {
  return SURROUNDINGS.has(tagName)
}

const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu

/** Whether an element is kept out of sight by its own attributes. */
export function isHidden(element: HtmlElement): boolean {
  return element.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN_STYLE.test(value)),
  )
}
