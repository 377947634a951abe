import type { PlacedBox } from '../printed-lines/printed-page.ts'
import type { PlacedGlyph } from './place-glyphs.ts'

/**
 * Why a glyph is not seen: it is of a `layer` of text that is drawn without ink or below a picture, as text
 * recognition puts it over a scan, or it is `hidden` in any other way.
 */
export type Unseen = 'layer' | 'hidden'

/** A glyph of a page as it is shown, turned as the page says. */
export interface DrawnGlyph extends PlacedGlyph {
  readonly font: string
  /** Printed pale or half transparent, as watermarks are. */
  readonly isPale: boolean
  readonly isContents: boolean
  readonly unseen: Unseen | null
}

/** A picture on a page. */
export interface DrawnPicture extends PlacedBox {
  /** Name of its points in pdf.js; `null` where it was put together of several. */
  readonly id: string | null
}

/** What a page draws, in the order in which it is drawn. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly DrawnGlyph[]
  /** Straight upright or level lines. */
  readonly rules: readonly PlacedBox[]
  readonly pictures: readonly DrawnPicture[]
}
