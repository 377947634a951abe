import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement, leftOutAs } from './html-node.ts'
import { tableRows } from './table-rows.ts'

/** Ids and classes that Chinese government sites give to the body of a page (中国政府网, TRS, 大汉 and kin). */
const BODY_NAMES: ReadonlySet<string> = new Set([
  ...['ucap-content', 'pages_content', 'trs_editor', 'trs_ueditor', 'zoom', 'zoomcon', 'article-content'],
  ...['article_content', 'articlecontent', 'article-con', 'contentbody', 'content-body', 'xxgk_content'],
])
/** Elements that may be a body; not a paragraph, which a flattened text may stand in alone. */
const MAY_BE_BODY: ReadonlySet<string> = new Set(
  'article body center div form html main section table tbody td tr'.split(' '),
)
/** The part of a page's words that a body known by its name must hold, and one found by its words alone. */
const NAMED_SHARE = 0.5
const FOUND_SHARE = 0.75

const HAN = /\p{Script=Han}/gu

/** The body of a page. */
export interface HtmlBody {
  readonly node: HtmlNode
  /** Whether its name says that it is the body. */
  readonly isNamed: boolean
  /** Chinese characters of the page, links and menus left out, that stand outside the body. */
  readonly outside: number
}

/**
 * Find the element that holds the document: by its name if it has most of the page's running words,
 * otherwise the innermost one that has three quarters of them.
 */
export function findBody(root: HtmlNode): HtmlBody {
  const weights = new Map<HtmlNode, number>()
  const total = weigh(root, weights)
  const weightOf = (node: HtmlNode) => weights.get(node) ?? 0
  const named = elementsBelow(root)
    .filter(isNamedBody)
    .sort((a, b) => weightOf(b) - weightOf(a))[0]
  if (named && weightOf(named) >= total * NAMED_SHARE && weightOf(named) > 0)
    return { node: named, isNamed: true, outside: total - weightOf(named) }
  let node = root
  for (let next: HtmlNode | undefined = root; next && total > 0; ) {
    node = next
    next = childrenOf(node).find((child) => mayBeBody(child) && weightOf(child) >= total * FOUND_SHARE)
  }
  return { node, isNamed: false, outside: total - weightOf(node) }
}

/** A table of data is part of a body, with its rows. */
function mayBeBody(node: HtmlNode): boolean {
  if (!isElement(node) || !MAY_BE_BODY.has(node.tagName)) return false
  return node.tagName !== 'table' || tableRows(node) === null
}

function isNamedBody(element: HtmlElement): boolean {
  const names = [attribute(element, 'id'), ...attribute(element, 'class').split(/\s+/u)]
  return names.some((name) => BODY_NAMES.has(name.toLowerCase()))
}

/** Count the Chinese characters of each node that are neither links nor of its surroundings. */
function weigh(node: HtmlNode, weights: Map<HtmlNode, number>): number {
  let weight = 0
  if (isElement(node) && (node.tagName === 'a' || leftOutAs(node) !== null)) return 0
  if ('value' in node) weight = node.value.match(HAN)?.length ?? 0
  for (const child of childrenOf(node)) weight += weigh(child, weights)
  weights.set(node, weight)
  return weight
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
