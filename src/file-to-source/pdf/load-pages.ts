import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { addToTally, type Tally } from '../../model/tally.ts'
import { broken } from '../document-fault.ts'
import { multiply, toMatrix } from '../printed-lines/matrix.ts'
import type { PlacedBox } from '../printed-lines/printed-page.ts'
import type { ReaderTools } from '../reader-tools.ts'
import type { Operators } from './canvas.ts'
import { readContents } from './contents-of-page.ts'
import { countDrawn, isCutShort, type OperatorList, patternOf } from './count-drawn.ts'
import { drawPage } from './draw-page.ts'
import type { DrawnPage } from './drawn-page.ts'
import { encodePicture } from './encode-picture.ts'
import { findFigures } from './find-figures.ts'
import { loadFontShapes } from './font-shapes.ts'
import { loadPdfJs, openPdf } from './open-pdf.ts'

/** A picture that a person sees as part of the page, as a file where it could be decoded. */
interface Figure extends PlacedBox {
  readonly bytes: Uint8Array | null
}

/** A page, and what of it is no drawing. */
export interface LoadedPage extends DrawnPage {
  /** From 1. */
  readonly page: number
  readonly figures: readonly Figure[]
  /** Words of sticky notes and other marks of readers. */
  readonly remarks: readonly string[]
  /** Words of patterns that areas are filled with. */
  readonly patterns: readonly string[]
  /** Whether a font that letters are drawn with cannot be used: they cannot be told. */
  readonly hasBrokenFont: boolean
  /** What the fonts of its letters are called. */
  readonly fontNames: ReadonlyMap<string, string>
}

interface LoadedPdf<T> {
  /** What was made of each page. */
  readonly pages: readonly T[]
  readonly counted: Tally
  /** The title among the document's properties; empty for none. */
  readonly title: string
  /** The page from which on pictures were not looked at, because there are too many. */
  readonly withoutPictures: number | null
}

/** Points of a picture beyond which it is not looked at, and of all pictures of a document. */
const PICTURE_POINTS = 2 ** 25
const ALL_POINTS = 200_000_000

/**
 * Load what the pages of a PDF draw, use it page by page, and count its characters apart from that. Pictures are decoded on the way, which
 * takes a third of a second for a scanned page: beyond `ALL_POINTS` the pages are read without them.
 *
 * @throws DocumentFault `document-broken`, `document-locked`, `too-many-pages`
 */
export async function loadPages<T>(
  bytes: Uint8Array,
  { loadPdfTable, tellPages }: ReaderTools,
  use: (page: LoadedPage) => T,
): Promise<LoadedPdf<T>> {
  const counted: Tally = new Map()
  const { OPS } = await loadPdfJs()
  const ops = OPS as Operators
  let points = 0
  const load = async (document: PDFDocumentProxy, from: number): Promise<T[]> => {
    const pages: T[] = []
    const groups = await document.getOptionalContentConfig()
    for (let number = from; number <= document.numPages && points <= ALL_POINTS; number += 1) {
      const page = await document.getPage(number)
      const list: OperatorList = await page.getOperatorList()
      pages.push(use(await loadPage(page, list, ops, (group) => groups.isVisible(group), counted)))
      points += pointsOf(list, ops)
      page.cleanup()
      tellPages?.(number, document.numPages)
    }
    return pages
  }
  let [total, title] = [0, '']
  const pages = await openPdf(bytes, loadPdfTable, PICTURE_POINTS, async (document) => {
    total = document.numPages
    title = await titleOf(document)
    return load(document, 1)
  })
  if (pages.length === total) return { pages, counted, title, withoutPictures: null }
  points = 0
  const rest = await openPdf(bytes, loadPdfTable, 1, (document) => load(document, pages.length + 1))
  return { pages: [...pages, ...rest], counted, title, withoutPictures: pages.length + 1 }
}

/** Properties that are damaged keep nobody from reading the pages. */
async function titleOf(document: PDFDocumentProxy): Promise<string> {
  try {
    const { info } = await document.getMetadata()
    const { Title: title } = info as { readonly Title?: unknown }
    return typeof title === 'string' ? title : ''
  } catch {
    return ''
  }
}

async function loadPage(
  page: PDFPageProxy,
  list: OperatorList,
  ops: Operators,
  isVisible: (group: unknown) => boolean,
  counted: Tally,
): Promise<LoadedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const fonts = await loadFontShapes(page, fontsOf(list, ops))
  const drawn = drawPage(
    {
      ...{ fnArray: list.fnArray, argsArray: list.argsArray, width, height, isVisible },
      // pdf.js counts down from the top of the page.
      base: multiply([1, 0, 0, -1, 0, height], toMatrix(transform)),
      fonts: new Map([...fonts].flatMap(([name, shape]) => (shape ? [[name, shape]] : []))),
      contents: await readContents(page),
    },
    ops,
  )
  const remarks = await readRemarks(page)
  for (const words of remarks) addToTally(counted, words)
  await countPage(page, list, ops, counted)
  return {
    ...drawn,
    page: page.pageNumber,
    figures: findFigures(drawn.pictures, drawn.glyphs, drawn).map(({ id, ...box }) => ({
      ...box,
      bytes: id !== null && page.objs.has(id) ? encodePicture(page.objs.get(id)) : null,
    })),
    remarks,
    patterns: wordsOfPatterns(list, ops),
    hasBrokenFont: [...fonts.values()].includes(null),
    fontNames: new Map([...fonts].flatMap(([font, shape]) => (shape ? [[font, shape.name]] : []))),
  }
}

/** Add the page’s own count to the document’s; a page that cannot be drawn to its end is not read at all. */
async function countPage(
  page: PDFPageProxy,
  list: OperatorList,
  ops: Operators,
  counted: Tally,
): Promise<void> {
  const [drawn, read]: [Tally, Tally] = [new Map(), new Map()]
  countDrawn(list, ops.showText ?? -1, drawn)
  const { items } = await page.getTextContent({ disableNormalization: true })
  for (const item of items) if ('str' in item) addToTally(read, item.str)
  if (isCutShort(drawn, read)) throw broken({ reason: 'page-undrawn', page: page.pageNumber })
  for (const [character, count] of drawn) counted.set(character, (counted.get(character) ?? 0) + count)
}

function wordsOfPatterns({ argsArray }: OperatorList, ops: Operators): readonly string[] {
  return argsArray.flatMap((args): readonly string[] => {
    const pattern = Array.isArray(args) ? patternOf(args) : null
    if (!pattern) return []
    const own = pattern.fnArray.flatMap((operator, index) => {
      const glyphs = operator === ops.showText ? (pattern.argsArray[index] as readonly unknown[])[0] : []
      return (glyphs as readonly { unicode?: string }[]).map(({ unicode }) => unicode ?? '')
    })
    return [own.join(''), ...wordsOfPatterns(pattern, ops)]
  })
}

function fontsOf({ fnArray, argsArray }: OperatorList, ops: Operators): ReadonlySet<string> {
  return new Set(
    fnArray.flatMap((operator, index) => {
      const args = argsArray[index]
      if (!Array.isArray(args)) return []
      if (operator === ops.setFont) return [String(args[0])]
      if (operator !== ops.setGState || !Array.isArray(args[0])) return []
      return args[0].flatMap(([key, value]) => (key === 'Font' ? [String(value[0])] : []))
    }),
  )
}

/** Points of the pictures that were decoded. */
function pointsOf({ fnArray, argsArray }: OperatorList, ops: Operators): number {
  return fnArray.reduce((sum, operator, index) => {
    if (operator !== ops.paintImageXObject) return sum
    const [, width, height] = argsArray[index] as readonly number[]
    return sum + (width ?? 0) * (height ?? 0)
  }, 0)
}

/** Marks whose words are drawn on the page, where they are read, and links, whose words only describe them. */
const NO_REMARKS = new Set(['FreeText', 'Widget', 'Stamp', 'Link'])

/** Words of sticky notes, underlinings and the like, which are of the page's readers and are not drawn on it. */
async function readRemarks(page: PDFPageProxy): Promise<readonly string[]> {
  const marks: readonly { subtype?: unknown; contentsObj?: { str?: unknown } }[] = await page
    .getAnnotations()
    .catch(() => [])
  return marks.flatMap(({ subtype, contentsObj }) => {
    const words = contentsObj?.str
    return typeof words === 'string' && words !== '' && !NO_REMARKS.has(String(subtype)) ? [words] : []
  })
}
