/** A document as received: its bytes decoded, and nothing else done to them. */
export interface SourceText {
  /** Path or name, as it is shown to people. */
  readonly file: string
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
  readonly encoding: 'utf-8'
  /** The decoded text; a byte-order mark and the line ends are still in it. */
  readonly text: string
  /** Unicode characters (code points), line ends included. */
  readonly characters: number
}
