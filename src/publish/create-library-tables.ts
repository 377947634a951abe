import type { Plan } from '../model/plan.ts'
import { paths, SITE_FILES } from '../model/site-paths.ts'
import { allCitationsToCsv } from '../plan-to-exports/csv/citations-to-csv.ts'
import { LIBRARY_TABLES } from '../plan-to-exports/csv/library-tables.ts'
import { createParts } from './create-parts.ts'
import { type Download, toDownload } from './download.ts'

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

/**
 * Gathers what all plans of a library have of one kind in tables, as CSV and as NDJSON, in files of at most 2 MB.
 *
 * 1. A row is in one file of each form, in the order of the plans.
 * 2. The first file of a kind is there though no plan has any: its address does not go when the last row does.
 */
export function createLibraryTables() {
  const tables = TABLES.map((table) => ({ ...table, parts: createParts(table.head, table.most) }))
  const add = (plan: PlanRows) => {
    for (const [index, { parts }] of tables.entries()) for (const rows of plan[index] ?? []) parts.add(rows)
  }
  const files = (): readonly Download[] =>
    tables.flatMap(({ what, mediaType, pathOf, parts }) => {
      const texts = parts.files()
      return texts.map((text, index) => {
        const part = texts.length > 1 ? `，${texts.length} 个中的第 ${index + 1} 个` : ''
        const facts = { path: pathOf(index + 1), plan: null, mediaType, purpose: `${what}${part}` }
        return toDownload(text, { ...facts, licence: 'annotated' })
      })
    })
  return { add, files }
}
