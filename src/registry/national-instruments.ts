import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { INSTRUMENT_COLUMNS, type Instrument, type InstrumentTable } from '../model/instrument.ts'

/** Where the program's own tables lie. */
export const NATIONAL = fileURLToPath(new URL('national', import.meta.url))

let national: InstrumentTable | null = null

/**
 * The program's own facts on national and provincial documents, read once: every table of `registry/national/`, as
 * `tests/unit/registry/national.test.ts` has checked it.
 */
export function nationalInstruments(): InstrumentTable {
  national ??= readTables(NATIONAL)
  return national
}

/** `sources.tsv` says what the keys of sources stand for, `corrections.tsv` in what the tables differ from them. */
const BESIDES: ReadonlySet<string> = new Set(['sources.tsv', 'corrections.tsv'])

function readTables(folder: string): InstrumentTable {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv') && !BESIDES.has(name))
  const sources = readTsv(join(folder, 'sources.tsv'), ['key', 'what', 'asOf'])
  const asOf = new Map(sources.map((source) => [source.key, source.asOf]))
  const rows = tables.sort().flatMap((name) => readTsv(join(folder, name), INSTRUMENT_COLUMNS))
  for (const row of rows) row.asOf ||= asOf.get(row.source) ?? ''
  return {
    rows: rows as unknown as readonly Instrument[],
    sources: new Map(sources.map(({ key, what }) => [key, what])),
  }
}

/** Read a table without quoting: no cell holds a tab or the end of a line. Columns that it lacks are empty. */
export function readTsv<C extends string>(path: string, columns: readonly C[]): Record<C, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  const places = columns.map((column) => [column, names.indexOf(column)] as const)
  return lines.map((line) => {
    const cells = line.split('\t')
    const row = {} as Record<C, string>
    for (const [column, place] of places) row[column] = cells[place] ?? ''
    return row
  })
}
