import type { Extent } from './extent.ts'
import type { PlacedText } from './printed-page.ts'

/** A printed line, or a row of a table; lengths in points, `y` grows upwards. */
export interface PrintedLine extends Omit<PlacedText, 'blankBefore' | 'isPale'> {
  /** From 1. */
  readonly page: number
  /** Degrees by which the page was turned for its words. */
  readonly turn?: number
  /** The column that it is in, where a page has several. */
  readonly column?: Extent
  /** Whether its letters stand one below the other, beside the text. */
  readonly isStack?: true
  /** Of a row of a table: how many rows the table has, and whether it is the first. */
  readonly row?: { readonly rows: number; readonly isFirst: boolean }
}
