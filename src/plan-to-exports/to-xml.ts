import type { Element, ElementContent } from 'xast'

/**
 * Write an xast tree as an XML 1.0 document.
 *
 * Not `xast-util-to-xml`: that one leaves `]]>` in text, which is not well-formed, and drops characters silently.
 * Characters that XML cannot hold do not reach here: the pipeline publishes their pictures.
 */
export function toXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(root)}\n`
}

function writeNode(node: ElementContent): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type !== 'element') throw new Error(`no XML is written for ${node.type}`)
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeText(value ?? '')}"`,
  )
  const start = `${node.name}${attributes.join('')}`
  return node.children.length === 0
    ? `<${start}/>`
    : `<${start}>${node.children.map(writeNode).join('')}</${node.name}>`
}

/** What markup begins with, what would end an attribute or a section, and what readers fold into spaces. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text as XML has it, in an element or in an attribute. */
export function escapeText(value: string): string {
  return value.replaceAll(/[&<>"\t\n\r]/gu, (character) => ESCAPES[character] as string)
}
