import type { Extent } from './extent.ts'

/** A printed line, or a row of a table; lengths in points, `y` grows upwards. */
export interface PrintedLine extends Extent {
  /** From 1. */
  readonly page: number
  readonly text: string
  /** Of the baseline. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
  /** Whether the PDF says that it is of a table of contents. */
  readonly isContents: boolean
  /** Degrees by which the page was turned for its words. */
  readonly turn?: number
  /** The column that it is in, where a page has several. */
  readonly column?: Extent
  /** Whether its letters stand one below the other, beside the text. */
  readonly isStack?: true
  /** Of a row of a table: how many rows the table has, and whether it is the first. */
  readonly row?: { readonly rows: number; readonly isFirst: boolean }
}
