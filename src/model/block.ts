import type { Marker } from '../chinese/markers.ts'
import type { Span } from './span.ts'

/** One paragraph of the published text, with the number that opens it; its span lies in that text. */
export interface Block extends Span {
  readonly text: string
  /** The heading or item number; `null` for a plain paragraph. */
  readonly marker: Marker | null
  /** Whether it is a row of a table: cells parted by tabs. */
  readonly isRow: boolean
  /** What the lines around it tell: a line of a table of contents, or the first of a list of enclosures. */
  readonly listed: 'contents' | 'enclosures' | null
}
