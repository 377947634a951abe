import type { FontRole } from './font-roles.ts'

/** Words as they are set: text, links to a block's id or to an address, and the blank behind a number such as 第一章. */
export type PdfWords = readonly (
  | string
  | { readonly gap: true }
  | { readonly to: string; readonly words: PdfWords }
  | { readonly url: string; readonly words: PdfWords }
)[]

/** A heading: it makes a bookmark and, where it has an entry, a line of the contents. */
interface Heading {
  /** 1 for the highest; none is left out on the way down. */
  readonly level: number
  /** What the contents say. */
  readonly entry: string | null
}

/** How a paragraph is set: indented by two characters; from the edge; in the middle; small. */
export type Look = 'plain' | 'flush' | 'centered' | 'note'

/** What a block says; `plan.typ` sets each kind in its own way. */
export type BlockContent = { readonly font: FontRole } & (
  | (Heading & { readonly kind: 'title'; readonly lines: readonly PdfWords[] })
  | (Heading & { readonly kind: 'heading'; readonly words: PdfWords; readonly runningOn: PdfWords })
  | { readonly kind: 'paragraph'; readonly look: Look; readonly words: PdfWords }
  // Size of letters and widths of columns in points, and rows of cells, which the end of a page may not cut where they are
  // whole; a first row that heads the others is repeated on every page, in 黑体.
  | {
      readonly kind: 'table'
      readonly size: number
      readonly widths: readonly number[]
      readonly hasHead: boolean
      readonly rows: readonly { readonly isWhole: boolean; readonly cells: readonly PdfWords[] }[]
    }
  // Lines with their numbers, which stand one below the other, behind the mark `附件：` of the first.
  | {
      readonly kind: 'enclosures'
      readonly mark: string
      readonly numbers: readonly string[]
      readonly lines: readonly PdfWords[]
    }
  | { readonly kind: 'sign-off' | 'imprint'; readonly lines: readonly PdfWords[] }
)

/** What stands on the pages, from top to bottom. */
export type PdfBlock = BlockContent & {
  /** The part of the plan that it is of; `editor` for the editor's notes. */
  readonly part: string
  /** Whether it begins a page. */
  readonly startsPage: boolean
  /** What links lead to; `null` where none do. Every heading has one. */
  readonly id: string | null
}

/** A plan as `plan.typ` is handed it, as JSON: what is a word there can never become code. */
export interface PdfData {
  readonly title: string
  readonly author: readonly string[]
  readonly description: string
  /** Heading of the contents; `null` where there is nothing to list. */
  readonly contents: string | null
  readonly blocks: readonly PdfBlock[]
}
