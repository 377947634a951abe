import type { Nodes } from 'mdast'

/** The words of a paragraph of Markdown; a vertical tab stands for a hard break. */
export interface InlineText {
  readonly text: string
  readonly logs: readonly { readonly kind: 'image' | 'dropped-mark'; readonly text: string }[]
}

const LINE_BREAK = /^<br\s*\/?>$/iu

/** Read the words of a paragraph, heading or cell, with what is left out of them. */
export function inlineText(node: Nodes): InlineText {
  if (node.type === 'text' || node.type === 'inlineCode') return { text: node.value, logs: [] }
  if (node.type === 'break') return { text: '\v', logs: [] }
  if (node.type === 'html') {
    return LINE_BREAK.test(node.value)
      ? { text: '\v', logs: [] }
      : { text: '', logs: [{ kind: 'dropped-mark', text: node.value }] }
  }
  if (node.type === 'image' || node.type === 'imageReference')
    return { text: '', logs: [{ kind: 'image', text: node.alt || '（没有说明）' }] }
  const parts = 'children' in node ? node.children.map(inlineText) : []
  const text = parts.map((part) => part.text).join('')
  const logs = parts.flatMap((part) => part.logs)
  return node.type === 'link' && node.url !== text
    ? { text, logs: [...logs, { kind: 'dropped-mark', text: node.url }] }
    : { text, logs }
}
