import { collapse } from './collapse.ts'
import { unseenBy } from './css/page-style.ts'
import type { HtmlBody } from './find-body.ts'
import {
  attribute,
  childrenOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  isElement,
  wordsOf,
} from './html-node.ts'
import { notTextAs } from './not-text.ts'
import type { StyledPage } from './styled-page.ts'

/** Characters of the longest title of a document. */
const LONGEST = 120

/**
 * A heading that stands before the body and is not repeated in it: what the page calls its title (`ArticleTitle` is the
 * name that state sites must give it), otherwise its first `<h1>`.
 */
export function findTitle(page: StyledPage, body: HtmlBody): HtmlElement | null {
  const elements = elementsBelow(page.root)
  const declared = elements.find(
    (each) => each.tagName === 'meta' && attribute(each, 'name').toLowerCase() === 'articletitle',
  )
  const wanted = withoutBlanks(declared ? attribute(declared, 'content') : '')
  const first = body.nodes[0]
  const before = elements.slice(0, Math.max(0, elements.indexOf(first as HtmlElement)))
  const heading = before.find((each) => {
    const { characters } = page.weightOf(each)
    if (characters === 0 || characters > LONGEST * 2 || body.nodes.some((node) => holds(each, node)))
      return false
    const text = withoutBlanks(shownWords(each, page))
    return text !== '' && text.length <= LONGEST && (wanted === '' ? each.tagName === 'h1' : text === wanted)
  })
  if (!heading) return null
  const inside = withoutBlanks(body.nodes.map((node) => shownWords(node, page)).join(''))
  return inside.includes(withoutBlanks(shownWords(heading, page))) ? null : heading
}

/** The words that a page shows of a node. */
function shownWords(node: HtmlNode, page: StyledPage): string {
  if (isElement(node) && notTextAs(node) !== null) return ''
  const isUnseen = isElement(node) && unseenBy(page.styleOf(node)) !== null
  return childrenOf(node)
    .map((child) => (wordsOf(child) === null ? shownWords(child, page) : isUnseen ? '' : wordsOf(child)))
    .join('')
}

function holds(node: HtmlNode, other: HtmlNode): boolean {
  for (let above: HtmlNode | null = other; above; above = 'parentNode' in above ? above.parentNode : null)
    if (above === node) return true
  return false
}

function withoutBlanks(text: string): string {
  return collapse(text).replaceAll(/\s/gu, '')
}
