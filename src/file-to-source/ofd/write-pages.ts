import type { LeftOutKind } from '../../model/account.ts'
import type { LineWriter } from '../line-writer.ts'
import { nameSome } from '../name-some.ts'
import { preparePage } from '../printed-lines/prepare-page.ts'
import { writePrintedPages } from '../printed-lines/write-printed-pages.ts'
import { findScans, keepScanned } from './find-scans.ts'
import { findSeals } from './find-seals.ts'
import { findShared } from './find-shared.ts'
import type { OfdDocument } from './load-document.ts'
import type { OfdPage, OfdText } from './ofd-page.ts'
import type { OfdPackage } from './open-package.ts'
import { isAslant, toPrintedPages } from './to-printed-pages.ts'

/** A package whose pages are drawn. */
interface DrawnPackage {
  readonly ofd: OfdPackage
  readonly documents: readonly OfdDocument[]
  readonly pages: readonly OfdPage[]
}

/** Write what the pages hold, and tell what of them is no text. */
export function writePages({ ofd, documents, pages }: DrawnPackage, writer: LineWriter): void {
  const scans = findScans(pages)
  const leftOut = keepScanned(sortTexts(pages), scans)
  tellPages(pages, leftOut, scans, writer)
  tellOthers(ofd, documents, writer)
  tellRepeats(pages, leftOut, writer)
  const bytesOf = readOnce(ofd)
  const placeOf = (page: number) => ({ part: pages[page - 1]?.part ?? '', page })
  writePrintedPages(
    pages.flatMap((page) => {
      const own = page.texts.flatMap((text): [OfdText, LeftOutKind][] => {
        const kind = leftOut.get(text)
        return kind ? [[text, kind]] : []
      })
      return toPrintedPages({ page, leftOut: new Map(own), bytesOf }).map(preparePage)
    }),
    writer,
    placeOf,
  )
}

/** Why texts are not read, as far as that can be told before lines are made of them. */
function sortTexts(pages: readonly OfdPage[]): ReadonlyMap<OfdText, LeftOutKind> {
  const kinds = new Map<OfdText, LeftOutKind>(findShared(pages))
  for (const text of pages.flatMap(({ texts }) => texts)) {
    if (text.leftOut) kinds.set(text, text.leftOut)
    else if (isAslant(text)) kinds.set(text, 'watermark')
  }
  return kinds
}

/** A picture that is shown again gets a mark, and is kept once. */
function readOnce(ofd: OfdPackage): (file: string | null) => Uint8Array | null {
  const read = new Set<string>()
  return (file) => {
    if (file === null || read.has(file)) return null
    read.add(file)
    return ofd.bytes(file)
  }
}

/** Words that a page shows from a template or a drawing that was read before, and that is no running header. */
function tellRepeats(
  pages: readonly OfdPage[],
  leftOut: ReadonlyMap<OfdText, LeftOutKind>,
  writer: LineWriter,
): void {
  for (const text of pages.flatMap(({ texts }) => texts))
    if (text.isRepeat && !leftOut.has(text) && text.words.trim() !== '')
      writer.note('shown-again', text.words, text.at)
}

function tellPages(
  pages: readonly OfdPage[],
  leftOut: ReadonlyMap<OfdText, LeftOutKind>,
  scans: readonly OfdPage[],
  writer: LineWriter,
): void {
  const empty = pages.filter(({ texts }) =>
    texts.every((text) => leftOut.has(text) || text.isRepeat || text.words.trim() === ''),
  )
  const numbers = (some: readonly OfdPage[]) => nameSome(some.map(({ page }) => page))
  if (empty.length > 0) writer.doubt('page-without-text', { pages: numbers(empty) })
  const read = scans.filter((page) => !empty.includes(page))
  if (read.length > 0) writer.doubt('text-layer-invisible', { pages: numbers(read) })
}

function tellOthers(ofd: OfdPackage, documents: readonly OfdDocument[], writer: LineWriter): void {
  for (const at of findSeals(ofd, documents)) writer.note('image', '电子印章', at)
  const names = documents.flatMap(({ attachments }) => attachments)
  if (names.length > 0) writer.doubt('member-unread', { names: nameSome(names, ' 个') })
}
