import type { Span } from '../model/span.ts'
import type { Line } from './lines.ts'

/** The lines of a paragraph, in order; never none. */
export type ParagraphLines = readonly Line[]

/** What the rules on layout look at: a text, and which of its lines belong together. */
export interface LayoutInput {
  readonly text: string
  /** In order; blanks at the edges of lines are left out, and no line is empty. */
  readonly paragraphs: readonly ParagraphLines[]
  /** Page marks, which are left out; they stand in the gaps between lines. */
  readonly marks: readonly Span[]
}
