import type { LineForm } from '../chinese/line-form.ts'
import type { Span } from './span.ts'

/** A paragraph of the published text, with what it says of itself; its span lies in that text. */
export interface Paragraph extends Span {
  readonly text: string
  readonly form: LineForm
}
