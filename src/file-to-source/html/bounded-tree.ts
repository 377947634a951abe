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
type TextNode = DefaultTreeAdapterMap['textNode']

/** A page as a browser parses it. */
export interface PageTree {
  readonly root: ParentNode
  /** Line of the page that a text's words, a picture or a formula begins on, from 1. */
  readonly lineOf: (node: Node) => number
}

const WHOLE_PAGE = /<(?:!doctype|html|head|body|frameset)\b/iu

/**
 * Parse a page as a browser does; a piece of a page (a table cell, say) keeps its outermost elements.
 * Without scripts, what stands in `noscript` is part of the page.
 *
 * @throws DocumentFault when elements stand too deep in each other, or are too many
 */
export function parseBounded(html: string, scriptingEnabled = true): PageTree {
  const lines = new Map<Node, number>()
  const options = { treeAdapter: boundedAdapter(lines), sourceCodeLocationInfo: true, scriptingEnabled }
  const root = WHOLE_PAGE.test(html) ? parse(html, options) : parseFragment(html, options)
  return {
    root,
    lineOf: (node) => (lines.get(node) ?? 1) + ('value' in node ? leadingLines(node) : 0),
  }
}

/**
 * The parser asks its adapter for every node, so that growth stops while the tree is being built. Of places it keeps
 * one number for each text: what parse5 would keep of each node takes twice the memory of the tree.
 */
function boundedAdapter(lines: Map<Node, number>): TreeAdapter<DefaultTreeAdapterMap> {
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
    setNodeSourceCodeLocation: (node, location) => {
      if (location && HAS_LINE.has(node.nodeName) && !lines.has(node)) lines.set(node, location.startLine)
    },
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
  }
}

/** Nodes whose places are told. */
const HAS_LINE: ReadonlySet<string> = new Set(['#text', 'img', 'svg', 'math'])

/** Lines that a text's leading blanks go over. */
function leadingLines({ value }: TextNode): number {
  let lines = 0
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] as string
    if (character === '\n') lines += 1
    else if (character.trim() !== '') return lines
  }
  return 0
}
