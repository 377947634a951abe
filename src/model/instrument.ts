import type { REGULATION_KINDS } from './registry.ts'

/** Columns of a table of documents; a table leaves out those of which it says nothing. */
export const INSTRUMENT_COLUMNS = [
  'id',
  'kind',
  'title',
  'names',
  'issuer',
  'number',
  'passed',
  'published',
  'inForce',
  'revisions',
  'repealed',
  'by',
  'region',
  'note',
  'asOf',
  'source',
  'link',
] as const

export type InstrumentColumn = (typeof INSTRUMENT_COLUMNS)[number]

/**
 * Facts on a document of the state or the Party: one row of a table. Days are ISO 8601; empty is unknown (未查明).
 * A law that was revised stands in one row, editions that replaced each other in several.
 */
export interface Instrument {
  /** Permanent; part of an address. */
  readonly id: string
  readonly kind: (typeof REGULATION_KINDS)[number]
  readonly title: string
  /** What it is called besides: names within the notice that issued it, names in short; parted by `|`. */
  readonly names: string
  readonly issuer: string
  /** 发文字号 or the number of an order; those of revisions after it, each with its day: `国务院令第142号 1994-01-28;…`. */
  readonly number: string
  /** 通过 or 成文. */
  readonly passed: string
  readonly published: string
  /** When its first text took effect. */
  readonly inForce: string
  /**
   * Later texts: the day each was made, what it is, the day it took effect where that is known, and `?` for what is
   * not: `1993-10-31 修正;? 修订 2015-09-01`.
   */
  readonly revisions: string
  readonly repealed: string
  /** The title of what took its place; of one that only repealed it, behind `(废止) `. */
  readonly by: string
  /** The province whose document it is; empty for the whole country. */
  readonly region: string
  /** What the source says besides, such as 废止 without a day. */
  readonly note: string
  /** The day up to which the source was kept. */
  readonly asOf: string
  /** The source, or the key by which `sources` names it. */
  readonly source: string
  readonly link: string
}

/** Tables of documents, read as one. */
export interface InstrumentTable {
  readonly rows: readonly Instrument[]
  /** What the keys of sources stand for. */
  readonly sources: ReadonlyMap<string, string>
}

export const NO_INSTRUMENTS: InstrumentTable = { rows: [], sources: new Map() }

/** What `note` says where two documents have one number, as one notice may issue two. */
export const NUMBER_SHARED = '同一文号'
