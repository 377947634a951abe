import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Instrument, InstrumentTable } from '../model/instrument.ts'

let national: InstrumentTable | null = null

/** The program's own facts on national and provincial documents, read once: every table of `registry/national/`. */
export function nationalInstruments(): InstrumentTable {
  national ??= readTables(fileURLToPath(new URL('national', import.meta.url)))
  return national
}

const SOURCES = 'sources.tsv'

function readTables(folder: string): InstrumentTable {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== SOURCES)
  return {
    rows: tables.sort().flatMap((name) => readTsv<Instrument>(join(folder, name))),
    sources: new Map(
      readTsv<{ key: string; what: string }>(join(folder, SOURCES)).map(({ key, what }) => [key, what]),
    ),
  }
}

/** A table without quoting: no cell holds a tab or the end of a line. `tests/unit/national.test.ts` checks every cell. */
function readTsv<T>(path: string): T[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const columns = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    const row: Record<string, string> = {}
    for (let index = 0; index < columns.length; index += 1) row[columns[index] as string] = cells[index] ?? ''
    return row as T
  })
}
