/** A printed line; lengths in points, `y` grows upwards. */
export interface PrintedLine {
  /** From 1. */
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
  /** Whether the PDF says that it is of a table of contents. */
  readonly isContents: boolean
}
