import type { Edit } from './edit.ts'
import type { Span } from './span.ts'

/** The words that are published, and how they came from the source. */
export interface PublishedText {
  /** Paragraphs parted by one line feed. */
  readonly text: string
  /** Every difference from the source, in order. */
  readonly edits: readonly Edit[]
  readonly map: OffsetMap
}

/** Two-way translation between offsets of the source and of the published text. */
export interface OffsetMap {
  /** The shortest stretch of the source that the published span came from; edits it touches come whole. */
  toSource(published: Span): Span
  /**
   * Where a stretch of the source is published; of an edit that it touches, the whole replacement. An empty
   * stretch where words were inserted gives those words.
   */
  toPublished(source: Span): Span
}
