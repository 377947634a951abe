import type { PDFPageProxy } from 'pdfjs-dist'

/** What is needed of a font to place its glyphs. */
export interface FontShape {
  /** Whether its lines run down the page. */
  readonly isVertical: boolean
  /** A unit of its widths, in letters: 0.001 but for fonts that draw their letters themselves (Type 3). */
  readonly unit: number
  /** Height of its letters, in those that a size of 1 makes; differs from 1 in some Type 3 fonts. */
  readonly height: number
  /** What the font is called; that of each of the parts that a program may have cut it into. */
  readonly name: string
}

/** What pdf.js keeps of a font; in place of one that is broken, a message. */
interface LoadedFont {
  readonly name?: string
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[]
  readonly bbox?: readonly number[]
}

/** The box that printers’ programs write for every font that draws its letters itself, whatever its letters are. */
const UNTOLD = '0,0,1000,1000'

/** The fonts that operators name, `null` for those that cannot be used. */
export async function loadFontShapes(
  page: PDFPageProxy,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FontShape | null>> {
  const fonts = [...names].map(async (name) => [name, toShape(await loadFont(page, name))] as const)
  return new Map(await Promise.all(fonts))
}

/** Before the name of a font of which a file holds a part: `BAAAAA+SimSun`. */
const PART = /^[A-Z]{6}\+/u

function loadFont(page: PDFPageProxy, name: string): Promise<unknown> {
  return new Promise((resolve) => page.commonObjs.get(name, resolve))
}

function toShape(loaded: unknown): FontShape | null {
  if (typeof loaded !== 'object' || loaded === null || !('loadedName' in loaded)) return null
  const { name = '', vertical, isType3Font, fontMatrix, bbox } = loaded as LoadedFont
  const unit = fontMatrix?.[0] ?? 0.001
  const height = Math.abs(((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0)) * (fontMatrix?.[3] ?? 0))
  const isTall = isType3Font && height > 0 && Math.abs(unit) > 0.01 && String(bbox) !== UNTOLD
  return { isVertical: vertical ?? false, unit, height: isTall ? height : 1, name: name.replace(PART, '') }
}
