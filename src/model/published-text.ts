import type { Edit } from './edit.ts'
import type { OffsetMap } from './offset-map.ts'

/** The words that are published, and how they came from the source. */
export interface PublishedText {
  /** Paragraphs parted by one line feed. */
  readonly text: string
  /** Every difference from the source, in order. */
  readonly edits: readonly Edit[]
  readonly map: OffsetMap
}
