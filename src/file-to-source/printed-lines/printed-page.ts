import type { LeftOutKind } from '../../model/account.ts'
import type { Extent } from './extent.ts'

/** A part of a page; lengths in points, `y` grows upwards. */
export interface PlacedBox extends Extent {
  readonly bottom: number
  readonly top: number
}

/** A character or a run of characters as it stands on a page that a person reads. */
export interface PlacedText extends Extent {
  readonly text: string
  /** Of the baseline. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
  /** Whether the document says that it is of a table of contents. */
  readonly isContents: boolean
  /** The blank that is drawn before it: `' '`, or `'\u3000'` as wide as a Chinese letter. */
  readonly blankBefore?: ' ' | '\u3000'
  /** Whether it is printed as pale as a watermark. */
  readonly isPale?: boolean
}

/** Words of a page that are not read, and where they stand. */
export interface LeftOutText {
  readonly kind: LeftOutKind
  readonly text: string
  readonly left: number
  readonly y: number
}

/** A picture that a person sees as part of the page. */
export interface PlacedPicture extends PlacedBox {
  readonly bytes: Uint8Array | null
}

/**
 * A page and what stands on it, in the order in which it is drawn. Words that run upwards or down on it are a page of
 * their own, turned so that they run to the right.
 */
export interface PrintedPage {
  /** From 1. */
  readonly page: number
  /** In points, as the page is shown. */
  readonly width: number
  readonly height: number
  readonly texts: readonly PlacedText[]
  /** Degrees by which the page was turned for its words. */
  readonly turn?: number
  /** Upright and level lines, which tables are drawn with. */
  readonly rules?: readonly PlacedBox[]
  readonly pictures?: readonly PlacedPicture[]
  readonly leftOut?: readonly LeftOutText[]
}
