import { isNamedBody } from './body-names.ts'
import { childrenOf, elementsBelow, type HtmlElement, type HtmlNode, isElement } from './html-node.ts'
import type { StyledPage } from './styled-page.ts'
import { toGrid } from './table-grid.ts'

/** Elements that may be a body; not a paragraph, which a flattened text may stand in alone. */
const MAY_BE_BODY: ReadonlySet<string> = new Set(
  'article body center div form html main section table tbody td tr'.split(' '),
)
/** The part of a page's words that a body known by its name must hold, and one found by its words alone. */
const NAMED_SHARE = 0.5
const FOUND_SHARE = 0.75

/** The body of a page. */
export interface HtmlBody {
  /** In the order of the page, none within another. */
  readonly nodes: readonly HtmlNode[]
  /** Whether its name says that it is the body. */
  readonly isNamed: boolean
}

/**
 * Find the elements that hold the document: those with a body's name (an editor's block for the notice and one for what
 * it encloses, say) if they have half of the page's running words, otherwise the innermost one with three quarters.
 */
export function findBody(page: StyledPage): HtmlBody {
  const { root, weightOf } = page
  const total = weightOf(root).running
  const named = outermost(
    elementsBelow(root).filter((each) => isNamedBody(each) && weightOf(each).running > 0),
  )
  const held = named.reduce((sum, each) => sum + weightOf(each).running, 0)
  if (named.length > 0 && held >= total * NAMED_SHARE) return { nodes: named, isNamed: true }
  let node = root
  for (let next: HtmlNode | undefined = root; next && total > 0; ) {
    node = next
    next = childrenOf(node).find(
      (child) => mayBeBody(child, page) && weightOf(child).running >= total * FOUND_SHARE,
    )
  }
  return { nodes: [node], isNamed: false }
}

/** A table of data is part of a body, with its rows. */
function mayBeBody(node: HtmlNode, page: StyledPage): boolean {
  if (!isElement(node) || !MAY_BE_BODY.has(node.tagName)) return false
  return node.tagName !== 'table' || toGrid(node, page) === null
}

/** Of elements in the order of a page, those that stand in none of the others. */
function outermost(elements: readonly HtmlElement[]): readonly HtmlElement[] {
  const all = new Set<HtmlNode>(elements)
  return elements.filter((each) => {
    for (let above = each.parentNode; above; above = 'parentNode' in above ? above.parentNode : null)
      if (all.has(above)) return false
    return true
  })
}
