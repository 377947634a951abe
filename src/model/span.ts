/** A range of UTF-16 code units, start included and end not, in a text that the context names. */
export interface Span {
  readonly start: number
  readonly end: number
}
