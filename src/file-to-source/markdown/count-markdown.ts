import type { Nodes, Root } from 'mdast'
import { addAll, addToTally, type Tally } from '../../model/tally.ts'
import { parseBounded } from '../html/bounded-tree.ts'
import { countPage } from '../html/count-page.ts'

/** Nodes that HTML stands in as a block of its own. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem'])
const LINE_BREAK = /^<br\s*\/?>$/iu
/** What an item of a list begins with. */
const ITEM = /^(?:\d{1,9}[.)]|[-*+])/u

/**
 * Count the characters of a Markdown document: those of its texts, code and front matter, of addresses, titles and
 * definitions, the marks of items and rules, and the texts of HTML. Signs of emphasis, headings and tables are markup, and
 * what describes a picture stands beside its mark.
 */
export function countMarkdown(root: Root, markdown: string): Tally {
  const tally: Tally = new Map()
  const add = (text: string | null | undefined) => addToTally(tally, text ?? '')
  const waiting: { readonly node: Nodes; readonly parent: string }[] = [{ node: root, parent: '' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next
    const source = markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
    if (node.type === 'html' && HOLDS_BLOCKS.has(parent))
      addAll(tally, countPage(parseBounded(node.value).root))
    else if (node.type === 'html') add(LINE_BREAK.test(node.value) ? '' : node.value)
    else if ('value' in node) add(node.value)
    if (node.type === 'code') add(`${node.lang ?? ''}${node.meta ?? ''}`)
    if (node.type === 'link') add(`${source.startsWith('<') ? '' : node.url}${node.title ?? ''}`)
    if (node.type === 'definition' || node.type === 'thematicBreak') add(source)
    if (node.type === 'listItem') add(ITEM.exec(source)?.[0])
    if ('children' in node)
      for (const child of node.children) waiting.push({ node: child, parent: node.type })
  }
  return tally
}
