import { hanOf } from '../../chinese/characters.ts'
import { addAll, addToTally, type Tally } from '../../model/tally.ts'
import { broken } from '../document-fault.ts'
import { parseBounded } from '../html/bounded-tree.ts'
import { countPage } from '../html/count-page.ts'
import { childrenOf, type HtmlNode, wordsOf } from '../html/html-node.ts'
import { writePage } from '../html/read-html.ts'
import { createLineWriter, type FormatText, type LineWriter } from '../line-writer.ts'
import { type DecodedPage, decodePage } from '../text/decode-page.ts'
import { checkTextBytes } from '../text/decode-text.ts'
import { type MimePart, toMimeParts } from './mime-parts.ts'

/** Han characters that a page has at least which does not only hold frames. */
const SHORT = 50
const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/u
/** Files of characters that work a page. */
const PROGRAM = /^(?:text\/(?!plain$)|application\/(?:x-)?(?:java|ecma)script$|application\/json$)/u

/**
 * Read a web archive as a browser shows it (RFC 2557): the page that it is of, with its sheets and pictures.
 *
 * 1. The page is its first part that is one, or the longest where the first only holds frames.
 * 2. Other pages (of frames, of advertisements) are left out, and so are programs, styles and a plain version.
 * 3. The headers of the message and of its parts are its wrapping, and no text.
 *
 * @throws DocumentFault when no part is a page
 */
export function readMht(bytes: Uint8Array): FormatText {
  const parts = toMimeParts(bytes)
  const page = choosePage(parts)
  if (!page) throw broken({ reason: 'mht-without-page' })
  const writer = createLineWriter()
  const { text, damage } = decodePart(page)
  const counted = writePage(text, { damage, fileAt: fileFinder(parts, page) }, writer)
  for (const part of parts) if (part !== page) leaveOut(part, writer)
  for (const part of parts) if (part !== page) countPart(part, counted)
  return writer.finish(counted)
}

function choosePage(parts: readonly MimePart[]): MimePart | undefined {
  const pages = parts.filter(({ type }) => PAGE.test(type))
  const [first] = pages
  if (!first || pages.length === 1 || lengthOf(first) >= SHORT) return first
  const longest = Math.max(...pages.map(lengthOf))
  return pages.find((each) => lengthOf(each) === longest)
}

function lengthOf(part: MimePart): number {
  return hanOf(decodePart(part).text).length
}

function decodePart({ bytes, charset }: MimePart): DecodedPage {
  checkTextBytes(bytes, { reason: 'mht-page' })
  return decodePage(bytes, charset ?? undefined)
}

/** Find the bytes of a file by how the page speaks of it: by its id, or by an address relative to the page's own. */
function fileFinder(parts: readonly MimePart[], page: MimePart): (address: string) => Uint8Array | null {
  const files = new Map<string, Uint8Array>()
  for (const { location, id, bytes } of parts) {
    if (location !== null) files.set(resolve(location, page.location), bytes)
    if (id !== null) files.set(`cid:${id}`, bytes)
  }
  return (address) => (address === '' ? null : (files.get(resolve(address, page.location)) ?? null))
}

function resolve(address: string, base: string | null): string {
  const url = URL.parse(address, base ?? undefined)
  return url ? url.href : address
}

/** Leave a part of characters out; other parts are pictures and fonts, and hold no text. */
function leaveOut(part: MimePart, writer: LineWriter): void {
  const at = { part: part.location ?? part.id ?? part.type }
  if (PAGE.test(part.type)) {
    const visit = (node: HtmlNode): string => wordsOf(node) ?? childrenOf(node).map(visit).join(' ')
    writer.leaveOut(
      'alternative',
      visit(parseBounded(decodePart(part).text).root).replaceAll(/\s+/gu, ' '),
      at,
    )
  } else if (part.type === 'text/plain') writer.leaveOut('alternative', charactersOf(part), at)
  else if (PROGRAM.test(part.type)) writer.leaveOut('program-text', charactersOf(part), at)
}

/** Characters of a file, in the encoding that it declares or else UTF-8. */
function charactersOf({ bytes, charset }: MimePart): string {
  const encoding = /^(?:gb|x-gbk)/iu.test(charset ?? '') ? 'gb18030' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function countPart(part: MimePart, tally: Tally): void {
  if (PAGE.test(part.type)) addAll(tally, countPage(parseBounded(decodePart(part).text).root))
  else if (/^text\//u.test(part.type) || PROGRAM.test(part.type)) addToTally(tally, charactersOf(part))
}
