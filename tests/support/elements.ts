import type { DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Every element below a node, in order, itself too where it is one. */
export function elementsIn(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []
  return 'tagName' in node ? [node, ...children] : children
}

/** The value of an attribute; `null` where the element, or any element, has none. */
export function getAttribute(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((entry) => entry.name === name)?.value ?? null
}

/** All text below a node. */
export function textIn(node: Node | undefined): string {
  if (!node) return ''
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}
