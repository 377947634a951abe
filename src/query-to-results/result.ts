import type { SearchRecord } from '../html-to-search/search-record.ts'
import type { Span } from '../model/span.ts'

/** Why something is offered. */
export type Reason =
  /** Its number was typed. */
  | 'number'
  /** One of its names was typed, whole. */
  | 'name'
  /** It holds what was typed. */
  | 'words'
  /** It cites the document whose name was typed. */
  | 'cites'
  /** It holds some of what was typed. */
  | 'parts'

/** A stretch of a record's own words around what was found; never anything but the words as published. */
export interface Excerpt {
  readonly text: string
  /** What was found, in `text`. */
  readonly marks: readonly Span[]
  /** Whether it begins, or ends, within a sentence. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** One thing found. */
export interface Result extends Pick<SearchRecord, 'type' | 'url' | 'title' | 'label' | 'chapter' | 'plan'> {
  readonly reason: Reason
  readonly departments: readonly string[]
  /** Nothing where only the name is known, or where the title says it all. */
  readonly excerpt: Excerpt | null
  /** Folded words to mark on the page that it leads to. */
  readonly marked: readonly string[]
}

/** Something found, of which no more is known than is needed to count it and to put it in order. */
export interface Item extends Pick<Result, 'type' | 'plan' | 'reason'> {
  readonly id: string
  /** Known of what is at hand. */
  readonly url?: string
  readonly chapter?: string
  readonly departments?: readonly string[]
  /** Loads what is shown of it. */
  readonly load: () => Promise<Result>
}

/** The answer to a query. */
export interface Results {
  /** What holds all that was typed, or is named by it: all of it, so that its number is a true count. */
  readonly exact: readonly Item[]
  /** 相关结果: what holds only parts of it. */
  readonly related: readonly Item[]
  /** Offered where nothing was found: the nearest numbers or titles. */
  readonly near: readonly Item[]
}

/** What results can be narrowed to; an empty value narrows nothing. */
export interface Filters {
  readonly type?: string
  readonly plan?: string
  readonly year?: string
  readonly level?: string
  readonly place?: string
  readonly kind?: string
  readonly chapter?: string
  readonly department?: string
}
