/** The parser of css-tree alone, without its tables of what each property may hold, which are most of its size. */
declare module 'css-tree/parser' {
  import type { CssNode, ParseOptions } from 'css-tree'
  export default function parse(text: string, options?: ParseOptions): CssNode
}
