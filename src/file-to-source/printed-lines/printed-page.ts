/** A run of characters as it stands on a page that a person reads; lengths in points, `y` grows upwards. */
export interface PlacedText {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
  /** Whether the document says that it is of a table of contents. */
  readonly isContents: boolean
}

/** A page and what stands on it, in the order in which it is drawn. */
export interface PrintedPage {
  /** From 1. */
  readonly page: number
  /** In points, as the page is shown. */
  readonly width: number
  readonly height: number
  readonly texts: readonly PlacedText[]
}
