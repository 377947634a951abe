import type { DefaultTreeAdapterMap } from 'parse5'

export type HtmlNode = DefaultTreeAdapterMap['node']
export type HtmlElement = DefaultTreeAdapterMap['element']

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** The nodes below a node, in order; those of a template stand in a fragment of their own. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  if ('content' in node) return node.content.childNodes
  return 'childNodes' in node ? node.childNodes : []
}

/** The elements directly below a node, in order. */
export function elementsIn(node: HtmlNode): readonly HtmlElement[] {
  return childrenOf(node).filter(isElement)
}

/** Every element below a node, in the order of the page. */
export function elementsBelow(node: HtmlNode): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  const visit = (each: HtmlNode) => {
    if (isElement(each)) found.push(each)
    for (const child of childrenOf(each)) visit(child)
  }
  visit(node)
  return found
}

/** The words of a text node; `null` for any other node. */
export function wordsOf(node: HtmlNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null
}

/** All words below a node, and its own. */
export function allWords(node: HtmlNode): string {
  return wordsOf(node) ?? childrenOf(node).map(allWords).join('')
}

/** An attribute's value; `''` where there is none. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? ''
}

/** Whether an element has an attribute, with or without a value. */
export function hasAttribute(element: HtmlElement, name: string): boolean {
  return element.attrs.some((each) => each.name === name)
}

/** The classes of an element. */
export function classesOf(element: HtmlElement): readonly string[] {
  return attribute(element, 'class').split(/[\t\n\f\r ]+/u)
}

/** The level of a heading, 1 for `h1`; `null` for any other element. */
export function headingLevel({ tagName }: HtmlElement): number | null {
  return /^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : null
}
