import type { LineForm } from '../chinese/line-form.ts'
import type { Marker } from '../chinese/markers.ts'
import type { RowWords } from './part.ts'
import type { Span } from './span.ts'

/** A paragraph of the published text, with what it says of itself; its span lies in that text. */
export interface Paragraph extends Span {
  readonly text: string
  readonly form: LineForm
}

/** A paragraph with what those around it tell of it. */
export interface Block extends Paragraph, RowWords {
  /** The number that opens it as a heading or an item; `null` where it has none, or one that is none after all. */
  readonly marker: Marker | null
  /** Whether it is a row of a table: cells parted by tabs. */
  readonly isRow: boolean
  /** A line of a table of contents, or of a list of enclosures. */
  readonly listed: 'contents' | 'enclosures' | null
}
