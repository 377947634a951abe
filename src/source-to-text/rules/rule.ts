import type { RuleId } from '../../model/edit-rules.ts'
import type { Span } from '../../model/span.ts'

/** What the rules on characters look at: the source as far as it has been changed. */
export interface TextInput {
  readonly text: string
}

/** A replacement that a rule proposes, in offsets of the text that it looked at. */
export interface Proposal extends Span {
  readonly rule: RuleId
  readonly after: string
}
