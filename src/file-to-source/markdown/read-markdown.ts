import type { Nodes, Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { LIMITS } from '../../model/limits.ts'
import { DocumentFault } from '../document-fault.ts'
import { parseBounded } from '../html/bounded-tree.ts'
import { collapse } from '../html/collapse.ts'
import { htmlToLines } from '../html/html-to-lines.ts'
import { createLineWriter, type FormatText, type LineWriter } from '../line-writer.ts'
import { type InlineText, inlineText } from './inline-text.ts'

/**
 * Read a Markdown document (CommonMark with tables; tildes and quotation marks mean nothing).
 *
 * 1. Words come in the order of the document, one line for each paragraph, hard break or row of a table.
 * 2. The numbers of lists stay as they are written.
 * 3. Front matter, pictures, addresses of links, bullets and rules are left out, and recorded.
 */
export function readMarkdown(markdown: string): FormatText {
  const tree: Root = unified().use(remarkParse).use(remarkFrontmatter).use(remarkExtensions).parse(markdown)
  const writer = createLineWriter()
  writeBlock(tree, { markdown, writer, depth: 0, prefix: '' })
  return writer.finish()
}

/**
 * Tables alone, because the rest of GFM would take tildes for strike-through; and emphasis that ends with a
 * Chinese full stop, `**（一）标题。**正文`, which plain CommonMark leaves as asterisks.
 */
function remarkExtensions(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), cjkFriendlyExtension()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

interface Context {
  readonly markdown: string
  readonly writer: LineWriter
  readonly depth: number
  /** The number of the list item that the next line opens. */
  readonly prefix: string
}

function writeBlock(node: Nodes, context: Context): void {
  const { writer, depth } = context
  if (depth > LIMITS.depth) throw new DocumentFault('document-too-deep', { limit: LIMITS.depth })
  if (node.type === 'paragraph' || node.type === 'heading') writeText(inlineText(node), context)
  else if (node.type === 'code') for (const line of node.value.split('\n')) writer.line(line, {})
  else if (node.type === 'html') htmlToLines(parseBounded(node.value), writer)
  else if (node.type === 'yaml') writer.leaveOut('outside-body', node.value, {})
  else if (node.type === 'thematicBreak' || node.type === 'definition')
    writer.leaveOut('dropped-mark', wordsOf(node, context), {})
  else if (node.type === 'table') {
    writer.note('table', `${node.children.length} 行`, {})
    for (const row of node.children) {
      const cells = row.children.map(inlineText)
      writer.line(cells.map(({ text }) => collapse(text)).join('\t'), {})
    }
  } else if (node.type === 'listItem') writeItem(node, context)
  else if ('children' in node)
    for (const child of node.children) writeBlock(child, { ...context, depth: depth + 1, prefix: '' })
}

/** An item's mark is taken from the document: a list that counts 1. 3. 3. stays so. */
function writeItem(item: Extract<Nodes, { type: 'listItem' }>, context: Context): void {
  const first = item.children[0]
  const start = item.position?.start.offset ?? 0
  const mark = context.markdown.slice(
    start,
    first?.position?.start.offset ?? item.position?.end.offset ?? start,
  )
  const isNumber = /^\d/u.test(mark)
  if (!isNumber) context.writer.leaveOut('dropped-mark', mark.trim(), {})
  item.children.forEach((child, index) => {
    writeBlock(child, { ...context, depth: context.depth + 1, prefix: isNumber && index === 0 ? mark : '' })
  })
}

function writeText({ text, logs }: InlineText, { writer, prefix }: Context): void {
  for (const { kind, text: words } of logs)
    if (kind === 'image') writer.note(kind, words, {})
    else writer.leaveOut(kind, words, {})
  text.split('\v').forEach((line, index) => {
    writer.line(index === 0 ? `${prefix}${collapse(line)}` : collapse(line), {})
  })
}

function wordsOf({ position }: Nodes, { markdown }: Context): string {
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}
