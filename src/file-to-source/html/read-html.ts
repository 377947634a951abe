import { hanOf } from '../../chinese/characters.ts'
import type { Tally } from '../../model/tally.ts'
import { createLineWriter, type FormatText, type LineWriter } from '../line-writer.ts'
import type { DecodedDamage } from '../text/decode-page.ts'
import { type PageTree, parseBounded } from './bounded-tree.ts'
import { countPage } from './count-page.ts'
import { findBody, type HtmlBody } from './find-body.ts'
import { declaredTitles, findTitle } from './find-title.ts'
import { allWords, attribute, elementsBelow, type HtmlElement, headingLevel } from './html-node.ts'
import { pageToLines } from './page-to-lines.ts'
import { type StyledPage, stylePage } from './styled-page.ts'

/** What a page comes with, besides its own characters. */
export interface PageSurroundings {
  /** Bytes of a file that came with it, by its address; `null` for one that did not. */
  readonly fileAt?: (address: string) => Uint8Array | null
  /** Bytes that are no characters of its encoding, shown as U+FFFD. */
  readonly damage?: DecodedDamage | null
}

/** Han characters below which a page may only stand in for another, or have its text in another file. */
const SHORT = 100

/**
 * Read a saved web page.
 *
 * 1. The body's words come in the order of the page, one line for each paragraph; menus do not.
 * 2. Words that a person does not see are not read, those that a style writes are; numbers are those that are shown.
 * 3. What stands outside the body is recorded, and a title there comes first where the body has none.
 * 4. A table is a line for each row with a tab between cells; a picture and a formula are a mark.
 */
export function readHtml(html: string, surroundings: PageSurroundings = {}): FormatText {
  const writer = createLineWriter()
  return writer.finish(writePage(html, surroundings, writer))
}

/** Write a page, and count its characters. */
export function writePage(html: string, surroundings: PageSurroundings, writer: LineWriter): Tally {
  const { fileAt = () => null, damage } = surroundings
  const { tree, page } = parseStyled(html, fileAt)
  const body = findBody(page)
  if (damage) writer.doubt('bytes-damaged', { ...damage })
  for (const { from, words } of declaredTitles(elementsBelow(page.root))) writer.titles.called(from, words)
  const title = findTitle(page, body)
  if (title?.isInBody) writer.titles.heading(headingLevel(title.element) ?? 1, title.words)
  const first = title?.isInBody ? [] : [title?.element ?? [], title?.number ?? []].flat()
  pageToLines(page, body, { lineOf: tree.lineOf, fileAt, first }, writer)
  doubtBody(page, body, writer)
  return countPage(tree.root)
}

/** Write a piece of a page that is all body: HTML within Markdown, from a line of it. */
export function writeFragment(html: string, firstLine: number, writer: LineWriter): void {
  const tree = parseBounded(html)
  const lineOf: PageTree['lineOf'] = (node) => tree.lineOf(node) + firstLine - 1
  const page = stylePage(tree.root, () => null, false)
  const context = { lineOf, fileAt: () => null, first: [] }
  pageToLines(page, { nodes: [tree.root], isNamed: true }, context, writer)
}

/** A page that has no words but those for browsers without scripts is read as they read it. */
function parseStyled(
  html: string,
  fileAt: (address: string) => Uint8Array | null,
): { readonly tree: PageTree; readonly page: StyledPage } {
  const sheetAt = (address: string) => {
    const bytes = fileAt(address)
    return bytes && new TextDecoder().decode(bytes)
  }
  const tree = parseBounded(html)
  const page = stylePage(tree.root, sheetAt)
  if (page.weightOf(tree.root).running >= SHORT || !/<noscript/iu.test(html)) return { tree, page }
  const plain = parseBounded(html, false)
  const shown = stylePage(plain.root, sheetAt)
  const isMore = shown.weightOf(plain.root).running > page.weightOf(tree.root).running * 2
  return isMore ? { tree: plain, page: shown } : { tree, page }
}

/** Words outside a body in proportion to those in it, beyond which it is doubtful. */
const DOUBTFUL = 0.1

/** Say what is unsure of a page's body: much outside it, hidden until a script runs, or not in the page. */
export function doubtBody(page: StyledPage, { nodes, isNamed }: HtmlBody, writer: LineWriter): void {
  const all = page.weightOf(page.root)
  const sum = (part: 'running' | 'sentences') =>
    nodes.reduce((total, node) => total + page.weightOf(node)[part], 0)
  const inside = sum('running')
  const outside = isNamed ? all.sentences - sum('sentences') : all.running - inside
  const elements = elementsBelow(page.root)
  const stored = elements.filter(isStore).reduce((total, each) => total + hanOf(allWords(each)).length, 0)
  if (stored > inside)
    writer.doubt('body-doubtful', { how: '的文字多半存放在脚本用的元素里，没有读', outside: stored })
  else if (outside > inside * DOUBTFUL)
    writer.doubt('body-doubtful', {
      how: isNamed ? '标明的正文之外还有成段的文字' : '没有标明哪里是正文，按文字最多的一块读取',
      outside,
    })
  if (page.revealed.size > 0) writer.doubt('body-hidden', {})
  const frame = inside < SHORT ? elements.find(isFrame) : undefined
  if (frame) writer.doubt('body-in-frame', { src: attribute(frame, 'src').slice(0, 200) })
}

/** Elements that scripts take what they show from. */
function isStore(element: HtmlElement): boolean {
  if (element.tagName === 'script') return /html|template/iu.test(attribute(element, 'type'))
  return element.tagName === 'textarea' || element.tagName === 'template'
}

function isFrame(element: HtmlElement): boolean {
  if (element.tagName !== 'iframe' && element.tagName !== 'frame') return false
  const src = attribute(element, 'src')
  return src !== '' && !/^(?:about|javascript|data):/iu.test(src)
}
