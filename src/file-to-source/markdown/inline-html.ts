import { parseBounded } from '../html/bounded-tree.ts'
import { createCascade } from '../html/css/cascade.ts'
import { type PageStyle, ROOT_STYLE, toPageStyle } from '../html/css/page-style.ts'
import { elementsBelow, type HtmlElement } from '../html/html-node.ts'

const END = /^<\/(?<name>[a-z][a-z0-9-]*)\s*>$/iu
const START = /^<(?<name>[a-z][a-z0-9-]*)(?<rest>[\s\S]*)>$/iu
/** Elements of a paragraph that hold nothing (HTML §13.1.2). */
const EMPTY: ReadonlySet<string> = new Set('area br embed img input link meta source track wbr'.split(' '))
const CASCADE = createCascade([])

/** The element of a tag, and the style of what it holds. */
export interface InlineElement {
  readonly element: HtmlElement
  readonly style: PageStyle
}

/** Follows the tags of HTML that stand between the words of a paragraph, one piece of HTML for each. */
export interface InlineHtml {
  /** Take a tag in; gives the element that it begins, `null` for its end and what is no tag. */
  enter(tag: string): InlineElement | null
  /** The elements that are open, from the outermost. */
  open(): readonly InlineElement[]
  style(): PageStyle
}

/** Follow the tags of a paragraph: what they hide or strike out is what lies between them. */
export function createInlineHtml(): InlineHtml {
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
