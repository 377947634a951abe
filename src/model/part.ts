import type { FormalRole, LineForm } from '../chinese/line-form.ts'
import type { Span } from './span.ts'

/** What a paragraph of a part is; covering notices and sign-offs have roles of their own (GB/T 9704—2012 §7). */
export type BlockRole =
  | FormalRole
  | 'letterhead'
  | 'notice-title'
  | 'addressees'
  | 'title'
  | 'heading'
  | 'item'
  | 'row'
  | 'paragraph'

/** What the head row of a table tells of a row. */
export interface RowWords {
  /** The names of its columns, in order; absent where it is not read by them. */
  readonly columns?: readonly string[]
  /** Of the first row of a task: where its number and its title stand. */
  readonly opens?: { readonly label: Span; readonly title: Span }
}

/** A paragraph of a part; every span lies in the published text. */
export interface PartBlock extends Span, RowWords {
  readonly role: BlockRole
  readonly text: string
  /** What it says of itself. */
  readonly form: LineForm
  /** Of a heading or an item: the end of its number. Otherwise the start. */
  readonly labelEnd: number
  /** Of a heading: the end of its title, full stop left out. Otherwise the end of its number. */
  readonly titleEnd: number
  /** Of a heading: where running text goes on in the same paragraph, behind the full stop if there is one. Otherwise the end of its number. */
  readonly headingEnd: number
  /** Of an item: 1 for the highest kind of number below the task (`1.` below `（一）`); otherwise 0. */
  readonly level: number
  /** The number as an integer; 0 where there is none. */
  readonly number: number
}

export type PartKind =
  | 'notice'
  | 'title'
  | 'preamble'
  | 'chapter'
  | 'section'
  | 'task'
  | 'closing'
  | 'attachment'

/**
 * A stretch of the published text that one page owns. The parts follow each other in the order
 * of the text, and together hold every paragraph of it once.
 */
export interface Part {
  /** Unique within the plan: `notice`, `title`, `preamble`, `chapter-5`, `section-4-1`, `task-24`, `closing`. */
  readonly id: string
  readonly kind: PartKind
  /** Of a section: the id of the chapter whose page shows it; `null` where it stands before the first one. */
  readonly chapter?: string | null
  readonly blocks: readonly PartBlock[]
}

/** Where the text of a part begins in the published text: after the label of a chapter, section or task. */
export function originOf({ kind, blocks }: Part): number {
  const first = blocks[0]
  if (!first) return 0
  return kind === 'chapter' || kind === 'section' || kind === 'task' ? first.labelEnd : first.start
}

/** Rows that follow each other are one table; every other paragraph stands alone. */
export function groupRows<T extends { readonly role: BlockRole }>(
  paragraphs: readonly T[],
): readonly (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = []
  for (const paragraph of paragraphs) {
    const open = groups.at(-1)
    if (paragraph.role === 'row' && open?.[0].role === 'row') open.push(paragraph)
    else groups.push([paragraph])
  }
  return groups
}
