import type { Plan } from '../model/plan.ts'
import { paths } from '../model/site-paths.ts'
import { LIBRARY_TABLES } from '../plan-to-exports/csv/library-tables.ts'
import { createCsvParts } from './csv-parts.ts'
import { type Download, toDownload } from './download.ts'

/** Bytes of a file, at which another begins. */
const MOST = 2_000_000

/**
 * Gathers what all plans of a library have of one kind in tables, as CSV and as NDJSON, in files of at most 2 MB.
 *
 * 1. A row is in one file of each form, in the order of the plans.
 * 2. No plan is held longer than its rows are made.
 * 3. The first file of a kind is there though no plan has any: its address does not go when the last row does.
 */
export function createLibraryTables() {
  const tables = LIBRARY_TABLES.flatMap(({ name, what, forms }) =>
    forms.map((form) => ({ name, what, form, parts: createCsvParts(form.head, MOST) })),
  )
  const add = (plan: Plan) => {
    for (const { form, parts } of tables) for (const rows of form.write(plan)) parts.add(rows)
  }
  const files = (): readonly Download[] =>
    tables.flatMap(({ name, what, form: { ending }, parts }) => {
      const texts = parts.files()
      return texts.map((text, index) => {
        const part = texts.length > 1 ? `，${texts.length} 个中的第 ${index + 1} 个` : ''
        return toDownload(text, {
          path: paths.table(name, index + 1, ending),
          plan: null,
          mediaType: MEDIA_TYPES[ending],
          purpose: `${what}（${ending.toUpperCase()}）${part}`,
          licence: 'annotated',
        })
      })
    })
  return { add, files }
}

const MEDIA_TYPES = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const
