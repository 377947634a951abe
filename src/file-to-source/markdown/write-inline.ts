import type { Nodes } from 'mdast'
import type { LeftOutKind } from '../../model/account.ts'
import { parseBounded } from '../html/bounded-tree.ts'
import { createCascade } from '../html/css/cascade.ts'
import { type PageStyle, ROOT_STYLE, toPageStyle, unseenBy } from '../html/css/page-style.ts'
import { elementsBelow, type HtmlElement } from '../html/html-node.ts'
import type { LineBuffer } from '../html/line-buffer.ts'
import { notTextAs } from '../html/not-text.ts'
import { bytesInAddress, toPicture } from '../html/picture.ts'

const LINE_BREAK = /^<br\s*\/?>$/iu
const COMMENT = /^<!--/u

interface Walk {
  readonly markdown: string
  readonly buffer: LineBuffer
  readonly html: InlineHtml
}

/**
 * Put the words of a paragraph, heading or cell into a buffer, with what is left out of them: words that are struck out
 * or that HTML hides, comments and tags.
 */
export function writeInline(
  root: Nodes,
  { markdown, buffer }: { readonly markdown: string; readonly buffer: LineBuffer },
): void {
  visit(root, false, { markdown, buffer, html: createInlineHtml() })
}

function visit(node: Nodes, isStruck: boolean, walk: Walk): void {
  const { markdown, buffer, html } = walk
  const at = { line: node.position?.start.line ?? 1 }
  if (node.type === 'text' || node.type === 'inlineCode') writeWords(node.value, at.line, isStruck, walk)
  else if (node.type === 'break') buffer.end()
  else if (node.type === 'html') writeHtml(node.value, at.line, walk)
  else if (node.type === 'image' || node.type === 'imageReference') {
    if (unseenBy(html.style()) !== 'style')
      buffer.add({ is: 'mark', thing: '图', text: node.alt || '（没有说明）', at, bytes: null })
  } else if ('children' in node) {
    for (const child of node.children) visit(child, isStruck || node.type === 'delete', walk)
    if (node.type !== 'link') return
    const isAutomatic = markdown[node.position?.start.offset ?? 0] === '<'
    const text = [isAutomatic ? '' : node.url, node.title].filter(Boolean).join(' ')
    buffer.add({ is: 'left', kind: 'dropped-mark', text, at })
  }
}

function writeWords(text: string, line: number, isStruck: boolean, { buffer, html }: Walk): void {
  const style = html.style()
  const unseen = unseenBy(style)
  const outer = html.open().map(({ element }) => notTextAs(element))
  const kind = outer.find((each) => each !== null)
  const leaveOut = (left: LeftOutKind, doubt?: 'struck-text' | 'hidden-by-colour') =>
    void buffer.add({ is: 'left', kind: left, text, at: { line }, ...(doubt && { doubt }) })
  if (kind) leaveOut(kind)
  else if (unseen === 'style') leaveOut('hidden-text')
  else if (unseen === 'colour') leaveOut('hidden-text', 'hidden-by-colour')
  else if (isStruck || style.isStruck) leaveOut('struck-text', 'struck-text')
  else buffer.add({ is: 'words', text, at: { line }, asIs: false })
}

function writeHtml(value: string, line: number, { buffer, html }: Walk): void {
  if (LINE_BREAK.test(value)) {
    buffer.end()
    return
  }
  const begun = html.enter(value)
  const at = { line }
  if (begun?.element.tagName === 'img') writePicture(begun, line, buffer)
  buffer.add({ is: 'left', kind: COMMENT.test(value) ? 'comment' : 'dropped-mark', text: value, at })
}

/** A picture that HTML places between words, marked as any other. */
function writePicture({ element, style }: InlineElement, line: number, buffer: LineBuffer): void {
  const { description: text, address, isIcon } = toPicture(element, style)
  if (unseenBy(style) === 'style' || isIcon) return
  buffer.add({ is: 'mark', thing: '图', text, at: { line }, bytes: bytesInAddress(address) })
}

const END = /^<\/(?<name>[a-z][a-z0-9-]*)\s*>$/iu
const START = /^<(?<name>[a-z][a-z0-9-]*)(?<rest>[\s\S]*)>$/iu
/** Elements of a paragraph that hold nothing (HTML §13.1.2). */
const EMPTY: ReadonlySet<string> = new Set('area br embed img input link meta source track wbr'.split(' '))
const CASCADE = createCascade([])

/** The element of a tag, and the style of what it holds. */
interface InlineElement {
  readonly element: HtmlElement
  readonly style: PageStyle
}

/** Follows the tags of HTML that stand between the words of a paragraph, one piece of HTML for each. */
interface InlineHtml {
  /** Take a tag in; gives the element that it begins, `null` for its end and what is no tag. */
  enter(tag: string): InlineElement | null
  /** The elements that are open, from the outermost. */
  open(): readonly InlineElement[]
  style(): PageStyle
}

/** Follow the tags of a paragraph: what they hide or strike out is what lies between them. */
function createInlineHtml(): InlineHtml {
  const open: InlineElement[] = []
  const style = () => open.at(-1)?.style ?? ROOT_STYLE
  return {
    enter: (tag) => {
      const ended = END.exec(tag)?.groups?.name?.toLowerCase()
      const at = open.findLastIndex(({ element }) => element.tagName === ended)
      if (ended !== undefined && at >= 0) open.splice(at)
      const name = START.exec(tag)?.groups?.name?.toLowerCase()
      const element = name && elementsBelow(parseBounded(tag).root).find((each) => each.tagName === name)
      if (!element) return null
      const found = { element, style: toPageStyle(element, style(), CASCADE(element)) }
      if (!EMPTY.has(element.tagName) && !tag.endsWith('/>')) open.push(found)
      return found
    },
    open: () => open,
    style,
  }
}
