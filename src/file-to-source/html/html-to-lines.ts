import type { LineWriter } from '../line-writer.ts'
import { collapse } from './collapse.ts'
import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement, leftOutAs } from './html-node.ts'
import { listLabels } from './list-labels.ts'
import { tableRows } from './table-rows.ts'
import { BLOCKS, textOf } from './text-of.ts'

/** A line that works the page and is no part of the document: `【打印】【关闭】` */
const TOOL_LINE =
  /^[\s【】[\]|｜·:：]*(?:(?:打印|关闭|返回|收藏|分享|复制链接|字号|字体|大|中|小|保护视力色|扫一扫在手机打开当前页|上一篇|下一篇)(?:本页|窗口|页面|顶部|到)?[\s【】[\]|｜·:：]*)+$/u
const WORD = /打印|关闭|分享|字号|字体|扫一扫|上一篇|下一篇|返回/u

/** Write what a page shows of a node, one line for each paragraph, line break or row of a table. */
export function htmlToLines(root: HtmlNode, writer: LineWriter): void {
  let buffer = ''
  const flush = () => {
    const text = collapse(buffer)
    buffer = ''
    if (TOOL_LINE.test(text) && WORD.test(text)) writer.leaveOut('tool-line', text, {})
    else writer.line(text, {})
  }
  const visit = (node: HtmlNode, label?: string) => {
    if ('value' in node) buffer += node.value
    if (!isElement(node)) {
      if (node.nodeName !== '#text') for (const child of childrenOf(node)) visit(child)
      return
    }
    if (skip(node, writer)) return
    const rows = node.tagName === 'table' ? tableRows(node) : null
    const isBlock = BLOCKS.has(node.tagName)
    if (isBlock || node.tagName === 'br') flush()
    if (label) {
      writer.note('supplied-number', label, {})
      buffer += label
    }
    if (rows) {
      writer.note('table', `${rows.length} 行`, {})
      for (const row of rows) writer.line(row, {})
    } else if (node.tagName === 'pre') {
      for (const line of textOf(node).split(/\r\n|[\n\r]/u)) writer.line(line, {})
    } else {
      const labels = listLabels(node)
      for (const child of childrenOf(node)) visit(child, labels.get(child))
    }
    if (isBlock) flush()
  }
  visit(root)
  flush()
}

/** Leave out what a page does not show, and say so where it has words. */
function skip(element: HtmlElement, writer: LineWriter): boolean {
  if (element.tagName === 'img')
    writer.note('image', attribute(element, 'alt') || attribute(element, 'src').slice(0, 200), {})
  const kind = leftOutAs(element)
  if (kind === null || kind === 'not-text') return kind !== null
  const text = collapse(textOf(element))
  if (text !== '') writer.leaveOut(kind, text, {})
  return true
}
