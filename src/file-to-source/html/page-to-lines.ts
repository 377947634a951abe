import type { LeftOutKind, Place } from '../../model/account.ts'
import type { LineWriter } from '../line-writer.ts'
import { collapse } from './collapse.ts'
import { type PageStyle, ROOT_STYLE, toPageStyle, unseenBy } from './css/page-style.ts'
import type { HtmlBody } from './find-body.ts'
import {
  allWords,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  headingLevel,
  isElement,
  wordsOf,
} from './html-node.ts'
import { isBlock } from './is-block.ts'
import { createLineBuffer, type HeldLine, type LineBuffer } from './line-buffer.ts'
import { isSurrounding, notTextAs } from './not-text.ts'
import { createNumbering, type Numbering } from './numbering.ts'
import { createOutsideWords, type OutsideWords } from './outside-words.ts'
import { bytesInAddress, toPicture } from './picture.ts'
import { parentOf } from './siblings.ts'
import type { StyledPage } from './styled-page.ts'
import { type GridRow, toGrid } from './table-grid.ts'

/** What the words of a page come with. */
interface PageContext {
  readonly lineOf: (node: HtmlNode) => number
  /** Bytes of a file that came with the page, by its address; `null` for one that did not. */
  readonly fileAt: (address: string) => Uint8Array | null
  /** What is read before the body, though it stands elsewhere: the title, and perhaps the document number below it. */
  readonly first: readonly HtmlElement[]
}

/** A walk through a page. */
interface Walk extends PageContext {
  readonly page: StyledPage
  readonly bodies: ReadonlySet<HtmlNode>
  readonly writer: LineWriter
  readonly buffer: LineBuffer
  readonly outside: OutsideWords
  readonly numbering: Numbering
  /** Whether the walk is in the body, whose words are read. */
  isInside: boolean
}

/**
 * Write what a page shows of its body, one line for each paragraph, line break or row of a table, and leave every
 * other text of it out by a named reason: each text node is visited once.
 */
export function pageToLines(
  page: StyledPage,
  body: HtmlBody,
  context: PageContext,
  writer: LineWriter,
): void {
  const buffer = createLineBuffer(writer)
  const walk: Walk = {
    ...{ ...context, page, writer, buffer, bodies: new Set(body.nodes), isInside: false },
    outside: createOutsideWords(writer),
    numbering: createNumbering(page.cascade, buffer),
  }
  context.first.forEach((element, index) => {
    writeOutside(element, index === 0, walk)
  })
  visit(page.root, ROOT_STYLE, walk)
  buffer.end()
  walk.outside.flush()
}

/** A title is one line, whatever lines the page breaks it into, and so is a number. */
function writeOutside(element: HtmlElement, isTitle: boolean, walk: Walk): void {
  const around = parentOf(element)
  walk.isInside = true
  const release = walk.buffer.hold(0)
  visitElement(element, around ? walk.page.styleOf(around) : ROOT_STYLE, walk)
  walk.buffer.end()
  const lines = release()
  const text = collapse(lines.map((line) => line.text).join('\n'))
  const { at, supplied } = join(lines)
  walk.writer.note('title-outside', text, at)
  const line = walk.writer.written + 1
  walk.writer.line(text, at, supplied)
  if (isTitle) walk.writer.titles.heading(headingLevel(element) ?? 1, { line, endLine: walk.writer.written })
  walk.isInside = false
}

/** Enter and leave the body on the way down: what surrounds a body by its name is none of it. */
function visit(node: HtmlNode, style: PageStyle, walk: Walk): void {
  const words = wordsOf(node)
  if (words !== null) {
    writeText(node, words, style, walk)
    return
  }
  if (walk.first.includes(node as HtmlElement)) return
  const was = walk.isInside
  turn((was || walk.bodies.has(node)) && !isSurrounding(node), walk)
  if (isElement(node)) visitElement(node, style, walk)
  else for (const child of childrenOf(node)) visit(child, style, walk)
  turn(was, walk)
}

function turn(isInside: boolean, walk: Walk): void {
  if (walk.isInside === isInside) return
  if (isInside) walk.outside.flush()
  else walk.buffer.end()
  walk.isInside = isInside
}

function visitElement(element: HtmlElement, parent: PageStyle, walk: Walk): void {
  const { page, buffer, outside, numbering, isInside } = walk
  const kind = notTextAs(element)
  if (kind !== null) {
    writeThing(element, kind, toPageStyle(element, parent, page.cascade(element)), walk)
    return
  }
  const style = page.styleOf(element)
  if (style.isGone) {
    leaveAll(element, 'hidden-text', walk)
    return
  }
  if (element.tagName === 'img') writePicture(element, style, walk)
  const isBreak = element.tagName === 'br'
  const isLine = isBreak || isBlock(element, style)
  const end = () => (isInside ? buffer.end() : outside.part())
  if (isLine) end()
  const line = walk.writer.written + 1
  const isSeen = isInside && unseenBy(style) === null
  numbering.enter(element, style, isSeen)
  const grid = isInside && element.tagName === 'table' ? toGrid(element, page) : null
  if (grid) visitTable(element, grid, style, walk)
  else for (const child of childrenOf(element)) visit(child, style, walk)
  numbering.leave(element, style, isSeen)
  if (isLine && !isBreak) end()
  const level = headingLevel(element)
  if (isLine && level !== null) walk.writer.titles.heading(level, { line, endLine: walk.writer.written })
}

function writeText(node: HtmlNode, text: string, style: PageStyle, walk: Walk): void {
  const { page, buffer, isInside } = walk
  const at = { line: walk.lineOf(node) }
  const unseen = unseenBy(style)
  if (unseen === 'colour' && page.isColourBelieved)
    leaveOut('hidden-text', text, at, walk, 'hidden-by-colour')
  else if (unseen === 'style') leaveOut('hidden-text', text, at, walk)
  else if (!isInside) leaveOut('outside-body', text, at, walk)
  else if (style.isStruck) leaveOut('struck-text', text, at, walk, 'struck-text')
  else if (style.keeps === 'none') buffer.add({ is: 'words', text, at, asIs: false })
  else
    text.split('\n').forEach((line, index) => {
      if (index > 0) buffer.end()
      if (line !== '') buffer.add({ is: 'words', text: line, at, asIs: style.keeps === 'all' })
    })
}

function leaveOut(
  kind: LeftOutKind,
  text: string,
  at: Place,
  { isInside, buffer, outside }: Walk,
  doubt?: 'struck-text' | 'hidden-by-colour',
): void {
  if (text.trim() === '') return
  if (isInside) buffer.add({ is: 'left', kind, text, at, ...(doubt && { doubt }) })
  else outside.add(kind, text, at)
}

/** Leave out every text below a node for one reason. */
function leaveAll(node: HtmlNode, kind: LeftOutKind, walk: Walk): void {
  const words = wordsOf(node)
  if (words !== null) leaveOut(kind, words, { line: walk.lineOf(node) }, walk)
  for (const child of childrenOf(node)) leaveAll(child, kind, walk)
}

/** What is no text is left out; a formula and a drawing with words in it are a mark as well. */
function writeThing(element: HtmlElement, kind: LeftOutKind, style: PageStyle, walk: Walk): void {
  const isSeen = unseenBy(style) !== 'style'
  const words = kind === 'formula' || kind === 'picture-text' ? collapse(allWords(element)) : ''
  if (walk.isInside && isSeen && words !== '')
    walk.buffer.add({
      ...{ is: 'mark', thing: kind === 'formula' ? '公式' : '图', text: words, bytes: null },
      at: { line: walk.lineOf(element) },
    })
  const isHidden = !isSeen && kind !== 'program-text' && kind !== 'outside-body'
  leaveAll(element, isHidden ? 'hidden-text' : kind, walk)
}

function writePicture(image: HtmlElement, style: PageStyle, walk: Walk): void {
  if (!walk.isInside || unseenBy(style) === 'style') return
  const { description: text, address, isIcon } = toPicture(image, style)
  const at = { line: walk.lineOf(image) }
  if (isIcon) {
    walk.buffer.add({ is: 'picture', text, at })
    return
  }
  const bytes = bytesInAddress(address) ?? walk.fileAt(address)
  walk.buffer.add({ is: 'mark', thing: '图', text, at, bytes })
}

/** A table's caption and what else stands between its rows comes first, then a line for each row. */
function visitTable(table: HtmlElement, grid: readonly GridRow[], style: PageStyle, walk: Walk): void {
  const rows = new Set<HtmlNode>(grid.map(({ row }) => row))
  const visitOthers = (node: HtmlNode, own: PageStyle) => {
    for (const child of childrenOf(node)) {
      if (rows.has(child)) continue
      const isGroup = isElement(child) && childrenOf(child).some((each) => rows.has(each))
      if (isGroup) visitOthers(child, walk.page.styleOf(child))
      else visit(child, own, walk)
    }
  }
  visitOthers(table, style)
  walk.buffer.end()
  walk.writer.note('table', `${grid.length} 行`, {})
  for (const row of grid) visitRow(row, walk)
}

function visitRow({ row, cells }: GridRow, walk: Walk): void {
  const style = walk.page.styleOf(row)
  const shown = new Set<HtmlNode | null>(cells)
  for (const child of childrenOf(row)) if (!shown.has(child)) visit(child, style, walk)
  const lines: HeldLine[] = []
  let column = 0
  for (const cell of cells) {
    const release = walk.buffer.hold(column)
    if (cell) visit(cell, style, walk)
    const line = join(release())
    lines.push(line)
    column += line.text.length + 1
  }
  // Tabs part the cells of a table that stands in no other.
  walk.buffer.write({
    text: lines.map(({ text }) => text).join(walk.buffer.isHeld() ? ' ' : '\t'),
    supplied: lines.map(({ supplied }) => supplied).join(''),
    at: lines.find(({ text }) => text !== '')?.at ?? {},
  })
}

/** Lines of a cell are one. */
function join(lines: readonly HeldLine[]): HeldLine {
  return {
    text: lines.map(({ text }) => text).join(' '),
    supplied: lines.map(({ supplied }) => supplied).join(''),
    at: lines[0]?.at ?? {},
  }
}
