import type { Plan } from '../model/plan.ts'
import { sha256 } from '../model/sha256.ts'
import { paths, SITE_FILES } from '../model/site-paths.ts'
import { allCitationsToCsv } from '../plan-to-exports/csv/citations-to-csv.ts'
import { LIBRARY_TABLES } from '../plan-to-exports/csv/library-tables.ts'
import { type Download, type DownloadFacts, toDownload } from './download.ts'
import { pieceFiles } from './piece-files.ts'

/** A table of a library in one form. */
interface Table {
  readonly what: string
  readonly mediaType: string
  /** What every file of it begins with. */
  readonly head: string
  /** Bytes of a file, at which another begins. */
  readonly most: number
  readonly pathOf: (part: number) => string
  /** The rows of a plan, in pieces that may stand in different files, each time behind the head. */
  readonly write: (plan: Plan) => readonly string[]
}

const MEDIA_TYPES = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const

const TABLES: readonly Table[] = [
  {
    what: '全站的每处引用一行：怎样查到、没有查到的为什么（CSV）',
    mediaType: MEDIA_TYPES.csv,
    head: allCitationsToCsv([]),
    // What fits into a spreadsheet, and is not too long to load.
    most: 1_000_000,
    pathOf: (part) =>
      part === 1 ? SITE_FILES.citations : SITE_FILES.citations.replace(/\.csv$/u, `-${part}.csv`),
    write: (plan) => [allCitationsToCsv([plan])],
  },
  ...LIBRARY_TABLES.flatMap(({ name, what, forms }) =>
    forms.map(({ ending, head, write }) => ({
      what: `${what}（${ending.toUpperCase()}）`,
      mediaType: MEDIA_TYPES[ending],
      ...{ head, write },
      most: 2_000_000,
      pathOf: (part: number) => paths.table(name, part, ending),
    })),
  ),
]

/** The rows of a plan for each table of a library, without the heads, in pieces that may stand in different files. */
export type PlanRows = readonly (readonly string[])[]

export function planToRows(plan: Plan): PlanRows {
  return TABLES.map(({ head, write }) => write(plan).map((rows) => rows.slice(head.length)))
}

/** Bytes of each piece of the rows of a plan, by table. */
export type RowSizes = readonly (readonly number[])[]

export function sizesOfRows(rows: PlanRows): RowSizes {
  return rows.map((pieces) => pieces.map(bytesOf))
}

/** What is known of the rows of a plan by who has not read them. */
export interface UnreadRows {
  /** A hash of them. */
  readonly key: string
  readonly sizes: RowSizes
  readonly read: () => PlanRows
}

/** A file of a table. */
export interface TableFile {
  readonly facts: DownloadFacts
  /** A hash of all that it holds. */
  readonly key: string
  readonly head: string
  /** The pieces of rows in it: of which plan, of which table, the how many-eth. */
  readonly pieces: readonly (readonly [plan: UnreadRows, table: number, piece: number])[]
}

/**
 * The files of what all plans of a library have of one kind, as CSV and as NDJSON, of at most 2 MB, without reading any rows.
 *
 * 1. A row is in one file of each form, in the order of the plans.
 * 2. The first file of a kind is there though no plan has any: its address does not go when the last row does.
 */
export function tableFiles(plans: readonly UnreadRows[]): readonly TableFile[] {
  return TABLES.flatMap(({ what, mediaType, head, most, pathOf }, table) => {
    const all = plans.flatMap((plan) =>
      (plan.sizes[table] ?? []).map((size, piece) => ({ size, of: [plan, table, piece] as const })),
    )
    const files = pieceFiles(
      all.map(({ size }) => size),
      most - bytesOf(head),
    )
    return files.map((indexes, index): TableFile => {
      const part = files.length > 1 ? `，${files.length} 个中的第 ${index + 1} 个` : ''
      const pieces = indexes.flatMap((at) => (all[at] ? [all[at].of] : []))
      return {
        facts: {
          ...{ path: pathOf(index + 1), plan: null, mediaType, purpose: `${what}${part}` },
          ...{ licence: 'annotated', isAlternate: false },
        },
        key: sha256(JSON.stringify([head, ...pieces.map(([{ key }, , piece]) => [key, piece])])),
        ...{ head, pieces },
      }
    })
  })
}

/** Write files of tables. Each plan that has a part in them is read once, and no two need be held. */
export function writeTables(files: readonly TableFile[]): readonly Download[] {
  const written = files.map(({ facts, head, pieces }) => ({
    facts,
    head,
    pieces,
    rows: pieces.map(() => ''),
  }))
  const places = written.flatMap(({ pieces, rows }) =>
    pieces.map(([plan, table, piece], place) => ({ plan, table, piece, rows, place })),
  )
  for (const [plan, own] of Map.groupBy(places, (each) => each.plan)) {
    const all = plan.read()
    for (const { table, piece, rows, place } of own) rows[place] = all[table]?.[piece] ?? ''
  }
  return written.map(({ facts, head, rows }) => toDownload(head + rows.join(''), facts))
}

/** Bytes in UTF-8. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
