import type { Nodes, Root } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { LIMITS } from '../../model/limits.ts'
import { addAll, addToTally, type Tally } from '../../model/tally.ts'
import { DocumentFault } from '../document-fault.ts'
import { parseBounded } from '../html/bounded-tree.ts'
import { countPage } from '../html/count-page.ts'
import { createLineBuffer, type LineBuffer } from '../html/line-buffer.ts'
import { writeFragment } from '../html/read-html.ts'
import { createLineWriter, type FormatText, type LineWriter } from '../line-writer.ts'
import { writeInline } from './write-inline.ts'

/**
 * Read a Markdown document (CommonMark with tables and `~~` for words struck out; single tildes and quotation marks mean nothing).
 *
 * 1. Words come in the order of the document, one line for each paragraph, hard break or row of a table.
 * 2. The numbers of lists stay as they are written.
 * 3. Front matter, addresses of links, bullets and rules are left out, and recorded; a picture is a mark.
 */
export function readMarkdown(markdown: string): FormatText {
  const tree: Root = unified().use(remarkParse).use(remarkFrontmatter).use(remarkExtensions).parse(markdown)
  const writer = createLineWriter()
  writeBlock(tree, { markdown, writer, buffer: createLineBuffer(writer), depth: 0 })
  return writer.finish(countMarkdown(tree, markdown))
}

/**
 * Tables and double tildes alone, because the rest of GFM would take the tilde of `5~8%` for strike-through; and
 * emphasis that ends with a Chinese full stop, `**（一）标题。**正文`, which plain CommonMark leaves as asterisks.
 */
function remarkExtensions(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...[...(data.micromarkExtensions ?? []), gfmTable(), cjkFriendlyExtension()],
    gfmStrikethrough({ singleTilde: false }),
  ]
  data.fromMarkdownExtensions = [
    ...[...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  ]
}

interface Context {
  readonly markdown: string
  readonly writer: LineWriter
  readonly buffer: LineBuffer
  readonly depth: number
}

function writeBlock(node: Nodes, context: Context): void {
  const { writer, buffer, depth } = context
  if (depth > LIMITS.depth) throw new DocumentFault('document-too-deep', { limit: LIMITS.depth })
  const at = { line: node.position?.start.line ?? 1 }
  if (node.type === 'paragraph' || node.type === 'heading') {
    const line = writer.written + 1
    writeInline(node, context)
    buffer.end()
    if (node.type === 'heading') writer.titles.heading(node.depth, { line, endLine: writer.written })
  } else if (node.type === 'code') writeCode(node, context)
  else if (node.type === 'html') {
    buffer.end()
    writeFragment(node.value, at.line, writer)
  } else if (node.type === 'yaml') writer.leaveOut('outside-body', node.value, at)
  else if (node.type === 'thematicBreak' || node.type === 'definition')
    writer.leaveOut(isRemark(node) ? 'comment' : 'dropped-mark', sourceOf(node, context), at)
  else if (node.type === 'table') writeTable(node, context)
  else if (node.type === 'listItem') writeItem(node, context)
  else if ('children' in node)
    for (const child of node.children) writeBlock(child, { ...context, depth: depth + 1 })
}

function writeCode(node: Extract<Nodes, { type: 'code' }>, { writer, buffer }: Context): void {
  const first = node.position?.start.line ?? 1
  const isFenced = (node.position?.end.line ?? first) - first >= node.value.split('\n').length
  writer.leaveOut('dropped-mark', [node.lang, node.meta].filter(Boolean).join(' '), { line: first })
  node.value.split('\n').forEach((text, index) => {
    buffer.add({ is: 'words', text, at: { line: first + index + (isFenced ? 1 : 0) }, asIs: true })
    buffer.end()
  })
}

function writeTable(table: Extract<Nodes, { type: 'table' }>, context: Context): void {
  const { writer, buffer } = context
  writer.note('table', `${table.children.length} 行`, {})
  for (const row of table.children) {
    const texts: string[] = []
    const supplied: string[] = []
    for (const cell of row.children) {
      const release = buffer.hold(texts.reduce((length, text) => length + text.length + 1, 0))
      writeInline(cell, context)
      buffer.end()
      const lines = release()
      texts.push(lines.map(({ text }) => text).join(' '))
      supplied.push(...lines.map((line) => line.supplied))
    }
    const at = { line: row.position?.start.line ?? 1 }
    writer.line(texts.join('\t'), at, supplied.join(''))
  }
}

/** An item's mark is taken from the document: a list that counts 1. 3. 3. stays so. */
function writeItem(item: Extract<Nodes, { type: 'listItem' }>, context: Context): void {
  const first = item.children[0]
  const start = item.position?.start.offset ?? 0
  const end = first?.position?.start.offset ?? item.position?.end.offset ?? start
  const mark = context.markdown.slice(start, end)
  const at = { line: item.position?.start.line ?? 1 }
  if (/^\d/u.test(mark)) context.buffer.add({ is: 'words', text: mark, at, asIs: false })
  else context.writer.leaveOut('dropped-mark', mark.trim(), at)
  for (const child of item.children) writeBlock(child, { ...context, depth: context.depth + 1 })
  context.buffer.end()
}

/** `[//]: # (…)`, as Markdown that must not be HTML writes a comment. */
function isRemark(node: Nodes): boolean {
  return node.type === 'definition' && (node.url === '#' || node.url === '')
}

function sourceOf({ position }: Nodes, { markdown }: Context): string {
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

/** Nodes that HTML stands in as a block of its own. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem'])
const LINE_BREAK = /^<br\s*\/?>$/iu
/** What an item of a list begins with. */
const ITEM = /^(?:\d{1,9}[.)]|[-*+])/u

/**
 * Count the characters of a Markdown document: those of its texts, code and front matter, of addresses, titles and
 * definitions, the marks of items and rules, and the texts of HTML. Signs of emphasis, headings and tables are markup, and
 * what describes a picture stands beside its mark.
 */
export function countMarkdown(root: Root, markdown: string): Tally {
  const tally: Tally = new Map()
  const add = (text: string | null | undefined) => addToTally(tally, text ?? '')
  const waiting: { readonly node: Nodes; readonly parent: string }[] = [{ node: root, parent: '' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next
    const source = markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
    if (node.type === 'html' && HOLDS_BLOCKS.has(parent))
      addAll(tally, countPage(parseBounded(node.value).root))
    else if (node.type === 'html') add(LINE_BREAK.test(node.value) ? '' : node.value)
    else if ('value' in node) add(node.value)
    if (node.type === 'code') add(`${node.lang ?? ''}${node.meta ?? ''}`)
    if (node.type === 'link') add(`${source.startsWith('<') ? '' : node.url}${node.title ?? ''}`)
    if (node.type === 'definition' || node.type === 'thematicBreak') add(source)
    if (node.type === 'listItem') add(ITEM.exec(source)?.[0])
    if ('children' in node)
      for (const child of node.children) waiting.push({ node: child, parent: node.type })
  }
  return tally
}
