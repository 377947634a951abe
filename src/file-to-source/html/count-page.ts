import type { DefaultTreeAdapterMap } from 'parse5'
import { addToTally, type Tally } from '../../model/tally.ts'

type Node = DefaultTreeAdapterMap['node']

/**
 * Count the characters of every text node of a page, whatever becomes of them: those of scripts, styles, titles and
 * templates too. It knows no element and no rule of the reader, so that the reader's account can be closed with it.
 * Comments, attributes and tags are no text.
 */
export function countPage(root: Node): Tally {
  const tally: Tally = new Map()
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text') addToTally(tally, (node as DefaultTreeAdapterMap['textNode']).value)
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child)
    if ('content' in node) waiting.push(node.content)
  }
  return tally
}
