import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  parse,
  parseFragment,
  type TreeAdapter,
} from 'parse5'
import { LIMITS } from '../../model/limits.ts'
import { DocumentFault } from '../document-fault.ts'

type Node = DefaultTreeAdapterMap['node']
type ParentNode = DefaultTreeAdapterMap['parentNode']

const WHOLE_PAGE = /<(?:!doctype|html|head|body)\b/iu

/**
 * Parse a page as a browser does; a piece of a page (a table cell, say) keeps its outermost elements.
 *
 * @throws DocumentFault when elements stand too deep in each other, or are too many
 */
export function parseBounded(html: string): ParentNode {
  const treeAdapter = boundedAdapter()
  return WHOLE_PAGE.test(html) ? parse(html, { treeAdapter }) : parseFragment(html, { treeAdapter })
}

/** The parser asks its adapter for every node, so that growth stops while the tree is being built. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<Node, number>()
  let nodes = 0
  const place = (parent: ParentNode, child: Node) => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > LIMITS.depth) throw new DocumentFault('document-too-deep', { limit: LIMITS.depth })
    depths.set(child, depth)
    nodes += 1
    if (nodes > LIMITS.nodes)
      throw new DocumentFault('document-too-complex', { limit: LIMITS.nodes / 10_000 })
  }
  return {
    ...defaultTreeAdapter,
    appendChild: (parent, child) => {
      place(parent, child)
      defaultTreeAdapter.appendChild(parent, child)
    },
    insertBefore: (parent, child, reference) => {
      place(parent, child)
      defaultTreeAdapter.insertBefore(parent, child, reference)
    },
  }
}
