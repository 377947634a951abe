import type { LeftOutKind, Place } from '../../model/account.ts'
import type { LineWriter } from '../line-writer.ts'
import { nameSome } from '../name-some.ts'
import { preparePage } from '../printed-lines/prepare-page.ts'
import { writePrintedPages } from '../printed-lines/write-printed-pages.ts'
import { elementsOf, type XmlElement } from '../xml-to-tree.ts'
import type { OfdDocument } from './load-document.ts'
import { nameOf } from './ofd-element.ts'
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

/** A picture over this part of a page is the page itself, scanned. */
const WHOLE_PAGE = 0.8

/** The pages that are pictures of themselves with their words behind, or unseen over them: people see the picture alone. */
function findScans(pages: readonly OfdPage[]): readonly OfdPage[] {
  return pages.filter(isScan)
}

function isScan({ width, height, pictures, texts }: OfdPage): boolean {
  return pictures.some(({ box: [left, top, right, bottom], over }) => {
    const across = Math.min(right, width) - Math.max(left, 0)
    const down = Math.min(bottom, height) - Math.max(top, 0)
    const isWhole = Math.min(across, down) > 0 && across * down >= WHOLE_PAGE * width * height
    return isWhole && texts.slice(over).every(({ leftOut, words }) => leftOut !== null || words.trim() === '')
  })
}

/** The reasons for which texts are not read, without those that are the words of a scanned page. */
function keepScanned(
  kinds: ReadonlyMap<OfdText, LeftOutKind>,
  scans: readonly OfdPage[],
): ReadonlyMap<OfdText, LeftOutKind> {
  const own = new Set(
    scans.flatMap(({ texts, part }) => texts.filter(({ at, runs }) => at.part === part && runs.length > 0)),
  )
  return new Map([...kinds].filter(([text, kind]) => kind !== 'hidden-text' || !own.has(text)))
}

/** Where seals are stamped (GB/T 33190—2016 §18): their pictures are within the signatures, sealed by them. */
function findSeals(ofd: OfdPackage, documents: readonly OfdDocument[]): readonly Place[] {
  const pages = new Map(
    documents.flatMap(({ pages: ids }) => ids).map(({ id }, index) => [id, index + 1] as const),
  )
  return [...ofd.xmlNames]
    .filter((name) => /(?:^|[/\\])Signature\.xml$/iu.test(name))
    .flatMap((part) =>
      stampsIn(ofd.root(part)).map(({ attributes }) => {
        const page = pages.get(attributes.PageRef ?? '')
        return { part, ...(page !== undefined && { page }) }
      }),
    )
}

function stampsIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (nameOf(child) === 'StampAnnot' ? [child] : stampsIn(child)))
}

/** A part of a page at its top and bottom, in which nothing but running words stands. */
const MARGIN = 0.12

/**
 * The words of templates that are on several pages, in their margins: running headers and footers. The package holds
 * them once, and so nothing else tells that they repeat.
 */
function findShared(pages: readonly OfdPage[]): ReadonlyMap<OfdText, LeftOutKind> {
  const repeated = new Set(
    pages.flatMap(({ texts }) => texts.filter(({ isRepeat }) => isRepeat).map(({ code }) => code)),
  )
  return new Map(
    pages.flatMap((page) =>
      page.texts.flatMap((text): [OfdText, LeftOutKind][] => {
        const kind = text.at.part !== page.part && repeated.has(text.code) ? marginOf(text, page) : null
        return kind ? [[text, kind]] : []
      }),
    ),
  )
}

function marginOf({ runs }: OfdText, { height }: OfdPage): 'running-header' | 'running-footer' | null {
  const y = runs[0]?.start[1] ?? height / 2
  if (y < height * MARGIN) return 'running-header'
  return y > height * (1 - MARGIN) ? 'running-footer' : null
}
