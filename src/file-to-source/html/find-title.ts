import { readLine } from '../../chinese/line-form.ts'
import type { TitleSource } from '../../model/original.ts'
import { withoutBlanks } from '../../model/tally.ts'
import { collapse } from './collapse.ts'
import { unseenBy } from './css/page-style.ts'
import type { HtmlBody } from './find-body.ts'
import {
  allWords,
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

/** What parts a title from the name of its site in what the window is called. */
const SITE = /^[-_|—–·•]/u
/** Characters of a window's title that says something of the document, and of a lower heading that does. */
const SHORTEST = 6
const LONG = 10

/** A heading before the body. */
interface PageTitle {
  readonly element: HtmlElement
  readonly words: string
  /** Whether the body repeats it. */
  readonly isInBody: boolean
  /** The document number between it and the body, which does not repeat that. */
  readonly number: HtmlElement | null
}

/**
 * The heading that stands before the body: what the page calls its title (`ArticleTitle` is the
 * name that state sites must give it), the longer one of its first `<h1>` and what has the words of the window's title, or
 * its only `<h2>` or `<h3>` that is long.
 */
export function findTitle(page: StyledPage, body: HtmlBody): PageTitle | null {
  const elements = elementsBelow(page.root)
  const first = body.nodes[0]
  const before = elements
    .slice(0, Math.max(0, elements.indexOf(first as HtmlElement)))
    .filter((each) => isShort(each, page) && !body.nodes.some((node) => holds(each, node)))
  const declared = declaredTitles(elements).map((each) => ({ ...each, words: withoutBlanks(each.words) }))
  const [wanted, called] = (['article-title', 'title-element'] as const).map((from) =>
    declared.flatMap((each) => (each.from === from ? each.words : [])),
  ) as [string[], string[]]
  const named = (each: HtmlElement) => wanted.includes(shownTitle(each, page))
  const likely = [
    before.find(({ tagName }) => tagName === 'h1'),
    before.find((each) => !isLink(each) && called.some((text) => begins(text, shownTitle(each, page)))),
  ].filter((each) => each !== undefined)
  const lengthOf = (each: HtmlElement) => shownTitle(each, page).length
  const lower = before.filter((each) => /^h[23]$/u.test(each.tagName) && lengthOf(each) >= LONG)
  // The shorter of two is the name of the site.
  const heading =
    before.find(named) ??
    likely.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0] ??
    (lower.length === 1 ? lower[0] : undefined)
  if (!heading) return null
  const inside = withoutBlanks(body.nodes.map((node) => shownWords(node, page)).join(''))
  const isInBody = inside.includes(shownTitle(heading, page))
  const number = before
    .slice(before.indexOf(heading) + 1)
    .find((each) => readLine(shownTitle(each, page)).role === 'document-number')
  return {
    element: heading,
    words: collapse(shownWords(heading, page)),
    isInBody,
    number: number && !inside.includes(shownTitle(number, page)) ? number : null,
  }
}

/** Whether what a window is called is a title, or a title and the name of its site. */
function begins(called: string, title: string): boolean {
  if (title.length < SHORTEST || !called.startsWith(title)) return false
  return called.length === title.length || SITE.test(called.slice(title.length))
}

function isShort(element: HtmlElement, page: StyledPage): boolean {
  const { characters } = page.weightOf(element)
  if (characters === 0 || characters > LONGEST * 2) return false
  const { length } = shownTitle(element, page)
  return length > 0 && length <= LONGEST
}

/** Whether an element is a link, or holds nothing else. */
function isLink(element: HtmlElement): boolean {
  return [element, ...elementsBelow(element)].some(({ tagName }) => tagName === 'a')
}

function shownTitle(element: HtmlElement, page: StyledPage): string {
  return withoutBlanks(shownWords(element, page))
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

/** What a page says it is called, outside of what it shows. */
interface DeclaredTitle {
  readonly from: Extract<TitleSource, 'article-title' | 'title-element'>
  readonly words: string
}

/**
 * Names by which pages give the title of what they are about: `ArticleTitle` is the one that state sites must use
 * (国办发〔2017〕47号《政府网站发展指引》附件“网页标签规范”), the others those that pages are shared by.
 */
const DECLARED: ReadonlySet<string> = new Set(['articletitle', 'og:title', 'twitter:title'])
const HTML = 'http://www.w3.org/1999/xhtml'

/** The titles that the head of a page declares, in its order. */
export function declaredTitles(elements: readonly HtmlElement[]): readonly DeclaredTitle[] {
  return elements.flatMap((element): readonly DeclaredTitle[] => {
    if (element.tagName === 'title' && element.namespaceURI === HTML)
      return [{ from: 'title-element', words: allWords(element) }]
    if (element.tagName !== 'meta') return []
    const name = attribute(element, 'name') || attribute(element, 'property')
    if (!DECLARED.has(name.toLowerCase())) return []
    return [{ from: 'article-title', words: attribute(element, 'content') }]
  })
}
