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

/** Why an element is never part of a document: no text, kept out of sight, around the body; else `null`. */
export function leftOutAs(element: HtmlElement): 'not-text' | 'hidden-text' | 'outside-body' | null {
  if (NOT_TEXT.has(element.tagName)) return 'not-text'
  if (isHidden(element)) return 'hidden-text'
  return SURROUNDINGS.has(element.tagName) ? 'outside-body' : null
}

const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu

/** Whether an element is kept out of sight by its own attributes. */
function isHidden(element: HtmlElement): boolean {
  return element.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN_STYLE.test(value)),
  )
}
