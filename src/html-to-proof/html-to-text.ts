import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { readUnitPath } from '../model/site-paths.ts'
import { describeUnexpected } from './check-markup.ts'
import type { PageText, PublishedPart, Quote } from './page-text.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Elements that begin a paragraph of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)

/** Cells that go on in the paragraph of their row. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

/**
 * Read back from a built page what it publishes of plans.
 *
 * 1. `data-part` holds a part's words; nothing in it is left out but elements marked `data-aside`.
 * 2. A block element is a paragraph; one marked `data-run-in` goes on in the block after it. A row of a table
 *    is a paragraph whose cells are parted by tabs.
 * 3. `data-quote` holds repeated words, without a value the title of the unit that the link around it leads to;
 *    `data-source-line` a line of the source.
 */
export function htmlToText(html: string): PageText {
  const parts: PublishedPart[] = []
  const quotes: Quote[] = []
  const strays: Quote[] = []
  const sourceLines: string[] = []
  const links: { href: string; part: string | null }[] = []
  const ids = new Set<string>()
  let isListed = true
  const waiting: { node: Node; within: string | null; link: string | null }[] = [
    { node: parse(html), within: null, link: null },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next
    let { within, link } = next
    if (isElement(node)) {
      within = attribute(node, 'data-part') ?? within
      const href = node.tagName === 'a' ? attribute(node, 'href') : null
      if (href !== null) links.push({ href, part: within })
      link = href ?? link
      if (attribute(node, 'name') === 'robots' && attribute(node, 'content') === 'noindex') isListed = false
      ids.add(attribute(node, 'id') ?? '')
      const part = attribute(node, 'data-part')
      const named = attribute(node, 'data-quote')
      if (part !== null)
        parts.push({ of: part, text: readBlocks(node).join('\n'), unexpected: findUnexpected(node, part) })
      if (named !== null) {
        const of = named === '' ? unitAt(link) : named
        const quote = { of: of ?? '', text: childrenOf(node).map(readInline).join(''), href: link }
        if (of === null) strays.push(quote)
        else quotes.push(quote)
      }
      if (attribute(node, 'data-source-line') !== null) sourceLines.push(readInline(node))
    }
    for (const child of childrenOf(node).toReversed()) waiting.push({ node: child, within, link })
  }
  return { parts, quotes, strays, sourceLines, links, ids, isListed }
}

/** The unit whose page an address leads to: `/henan-2020/24/` is that of `henan-2020/task-24`; `null` for others. */
function unitAt(href: string | null): string | null {
  const unit = readUnitPath(href ?? '')
  return unit && `${unit.plan}/${unit.part}`
}

/** The paragraphs of a part. */
function readBlocks(part: Element): readonly string[] {
  const blocks: string[] = []
  let isOpen = false
  let runsIn = false
  let cells = 0
  const visit = (node: Node): void => {
    if (isText(node)) {
      if (!isOpen && /^[ \t\n]*$/u.test(node.value)) return
      if (!isOpen) blocks.push('')
      isOpen = true
      blocks[blocks.length - 1] += node.value
    } else if (isElement(node) && attribute(node, 'data-aside') === null) {
      const isCell = CELLS.has(node.tagName)
      if (node.tagName === 'tr') cells = 0
      if (isCell && cells++ > 0) blocks[blocks.length - 1] += '\t'
      const isBlock = BLOCKS.has(node.tagName)
      if (isBlock) {
        if (!runsIn) blocks.push('')
        isOpen = true
        runsIn = false
      }
      for (const child of childrenOf(node)) visit(child)
      if (isBlock) isOpen = false
      if (attribute(node, 'data-run-in') !== null) runsIn = true
    }
  }
  for (const child of childrenOf(part)) visit(child)
  return blocks.filter((block) => block !== '')
}

/** Markup below a part that no component emits. */
function findUnexpected(element: Element, part: string): readonly string[] {
  return childrenOf(element).flatMap((node): readonly string[] => {
    if (!isElement(node)) return isText(node) ? [] : [node.nodeName]
    const fault = describeUnexpected(node, readAll(node), part)
    return [...(fault === null ? [] : [fault]), ...findUnexpected(node, part)]
  })
}

function readAll(node: Node): string {
  return isText(node) ? node.value : childrenOf(node).map(readAll).join('')
}

function readInline(node: Node): string {
  if (isText(node)) return node.value
  if (isElement(node) && attribute(node, 'data-aside') !== null) return ''
  return childrenOf(node).map(readInline).join('')
}

function isText(node: Node): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text'
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function childrenOf(node: Node): readonly Node[] {
  if (node.nodeName === 'template' && 'content' in node) return childrenOf(node.content)
  return 'childNodes' in node ? node.childNodes : []
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((entry) => entry.name === name)?.value ?? null
}
