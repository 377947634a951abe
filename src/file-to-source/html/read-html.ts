import { createLineWriter, type FormatText, type LineWriter } from '../line-writer.ts'
import { parseBounded } from './bounded-tree.ts'
import { collapse } from './collapse.ts'
import { elementsBelow, findBody, type HtmlBody } from './find-body.ts'
import { attribute, type HtmlNode } from './html-node.ts'
import { htmlToLines } from './html-to-lines.ts'
import { textOf } from './text-of.ts'

/** Words outside a body found without a name, in proportion to those in it, beyond which it is doubtful. */
const DOUBTFUL = 0.1

/**
 * Read a saved web page.
 *
 * 1. The body's words come in the order of the page, one line for each paragraph; menus do not.
 * 2. What stands outside the body is recorded, and a title there comes first where the body has none.
 * 3. A table is a line for each row with a tab between cells.
 */
export function readHtml(html: string): FormatText {
  const root = parseBounded(html)
  const body = findBody(root)
  const writer = createLineWriter()
  const title = titleOutside(root, body.node)
  if (title !== null) {
    writer.note('title-outside', title, {})
    writer.line(title, {})
  }
  htmlToLines(body.node, writer)
  logOutside(root, body, writer)
  return writer.finish()
}

/** A heading that stands before the body and is not repeated in it: `<h1>`, or what the page calls its title. */
function titleOutside(root: HtmlNode, body: HtmlNode): string | null {
  const elements = elementsBelow(root)
  const declared = elements.find(
    (each) => each.tagName === 'meta' && attribute(each, 'name').toLowerCase() === 'articletitle',
  )
  const wanted = withoutBlanks(declared ? attribute(declared, 'content') : '')
  const inside = withoutBlanks(textOf(body))
  const before = elements.slice(0, Math.max(0, elements.indexOf(body as (typeof elements)[number])))
  const heading = before.find((each) => {
    const text = withoutBlanks(textOf(each))
    return text !== '' && text.length <= 120 && (wanted === '' ? each.tagName === 'h1' : text === wanted)
  })
  const text = heading ? collapse(textOf(heading)) : ''
  return text === '' || inside.includes(withoutBlanks(text)) ? null : text
}

/** Record the words before and after the body, and say so where the body was a guess with much outside it. */
function logOutside(root: HtmlNode, body: HtmlBody, writer: LineWriter): void {
  const outside: [string[], string[]] = [[], []]
  let isAfter = 0
  const visit = (node: HtmlNode) => {
    if (node === body.node) isAfter = 1
    else if (holds(node, body.node))
      for (const child of 'childNodes' in node ? node.childNodes : []) visit(child)
    else outside[isAfter]?.push(...textOf(node).split('\n').map(collapse))
  }
  visit(root)
  for (const lines of outside) {
    const words = lines.filter((line) => line !== '').join(' | ')
    if (words !== '') writer.leaveOut('outside-body', words, {})
  }
  const inside = textOf(body.node).length
  if (!body.isNamed && body.outside > inside * DOUBTFUL)
    writer.doubt('body-doubtful', { outside: body.outside })
}

function holds(node: HtmlNode, other: HtmlNode): boolean {
  for (let above: HtmlNode | null = other; above; above = 'parentNode' in above ? above.parentNode : null)
    if (above === node) return true
  return false
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
