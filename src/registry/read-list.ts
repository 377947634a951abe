import { CsvError, parse } from 'csv-parse/sync'
import type { Finding } from '../diagnostics/finding.ts'
import { readBounded, tooLarge, unreadable } from '../disk/read-source.ts'
import { DocumentFault } from '../file-to-source/document-fault.ts'
import { firstInvalidByte } from '../file-to-source/text/decode-source.ts'
import { decodeText } from '../file-to-source/text/decode-text.ts'
import { INSTRUMENT_COLUMNS, type Instrument, type InstrumentColumn } from '../model/instrument.ts'
import { LIMITS } from '../model/limits.ts'
import type { Span } from '../model/span.ts'
import { foldNumber } from '../plan-to-layers/citations/document-number.ts'
import { COLUMN_NAMES, columnOf, kindOf, kindOfNumber, toDay } from './list-columns.ts'

/** A list of documents that a publisher keeps. */
export interface InstrumentList {
  readonly path: string
  /** The text that `locate` and findings count in; lines end with LF. */
  readonly text: string
  /** Rows in the order of the text; those without an id have an empty one. */
  readonly rows: readonly Instrument[]
  readonly findings: readonly Finding[]
  /** Place of a cell; of the row where it has no such cell. */
  readonly locate: (row: number, column: InstrumentColumn) => Span
}

/**
 * Read a list as spreadsheet programs write it: CSV or text parted by tabs, UTF-8, UTF-16 or GB 18030, with or without
 * a byte-order mark, any line ends; columns in any order, named in Chinese or as `INSTRUMENT_COLUMNS` does.
 */
export function readList(path: string): InstrumentList {
  const read = readText(path)
  if (typeof read !== 'string') return { ...nothing(path, read.text), findings: [read.finding] }
  const text = read.replaceAll(/\r\n?/gu, '\n')
  const delimiter = delimiterOf(text)
  const lines: number[] = []
  const records: string[][] = []
  let line = 1
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: LIMITS.listRows + 2,
      onRecord: (record: string[], context) => {
        if (record.some((cell) => cell.trim() !== '')) {
          lines.push(line)
          records.push(record)
        }
        line = context.lines + 1
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const at = toSpan(text, startsOf(text)[line - 1] ?? 0, delimiter, 0)
    return { ...nothing(path, text), findings: [{ code: 'registry-list-broken', at }] }
  }
  const [head = [], ...body] = records
  let starts: readonly number[] | null = null
  const place = (index: number, cell: number) => {
    starts ??= startsOf(text)
    return toSpan(text, starts[(lines[index] ?? 1) - 1] ?? 0, delimiter, cell)
  }
  const findings = checkHead(head, (cell) => place(0, cell))
  if (body.length > LIMITS.listRows)
    findings.push({ code: 'registry-list-long', at: null, values: { rows: LIMITS.listRows / 10_000 } })
  if (findings.length > 0) return { ...nothing(path, text), findings }
  const columns = head.map(columnOf)
  for (const [index, record] of body.entries()) {
    const extra = record.findIndex((cell, at) => columns[at] === undefined && cell.trim() !== '')
    if (extra >= 0) {
      const values = { cells: record.length, columns: head.length }
      findings.push({ code: 'registry-row-wide', at: place(index + 1, extra), values })
    }
  }
  return {
    path,
    text,
    rows: body.map((record) => toRow(record, columns)),
    findings,
    locate: (row, column) => place(row + 1, Math.max(0, columns.indexOf(column))),
  }
}

function nothing(path: string, text: string): InstrumentList {
  return { path, text, rows: [], findings: [], locate: () => ({ start: 0, end: 0 }) }
}

/** The text of a file, or what keeps it from being read; of broken UTF-8 the text up to the fault. */
function readText(path: string): string | { readonly text: string; readonly finding: Finding } {
  try {
    const bytes = readBounded(path, LIMITS.listBytes)
    if (bytes === null) return { text: '', finding: tooLarge(path, LIMITS.listBytes) }
    try {
      return decodeText(bytes).text
    } catch (error) {
      if (!(error instanceof DocumentFault)) throw error
      const text = new TextDecoder().decode(bytes.subarray(0, firstInvalidByte(bytes)))
      return { text, finding: { ...error.finding, at: { start: text.length, end: text.length } } }
    }
  } catch (error) {
    return { text: '', finding: unreadable(path, (error as NodeJS.ErrnoException).code ?? String(error)) }
  }
}

/** What parts the names of the columns: a tab, or a comma, which is a semicolon in some settings of spreadsheets. */
function delimiterOf(text: string): string {
  const [head = ''] = text.trimStart().split('\n', 1)
  const known = (mark: string) => head.split(mark).filter((name) => columnOf(name.replaceAll('"', ''))).length
  return ['\t', ',', ';'].reduce((best, mark) => (known(mark) > known(best) ? mark : best))
}

function checkHead(head: readonly string[], place: (cell: number) => Span): Finding[] {
  const columns = head.map(columnOf)
  const findings = head.flatMap((name, cell): Finding[] => {
    const column = columns[cell]
    if (column === undefined && name.trim() === '') return []
    if (column === undefined) {
      const known = Object.values(COLUMN_NAMES).map(([first]) => first)
      return [{ code: 'registry-column-unknown', at: place(cell), values: { column: name, known } }]
    }
    const isRepeated = columns.indexOf(column) < cell
    return isRepeated ? [{ code: 'registry-column-repeated', at: place(cell), values: { column: name } }] : []
  })
  const missing = NEEDED.filter((column) => !columns.includes(column))
  return [
    ...findings,
    ...missing.map((column): Finding => {
      return { code: 'registry-column-missing', at: place(0), values: { column: COLUMN_NAMES[column][0] } }
    }),
  ]
}

const NEEDED = ['title', 'source'] as const

function toRow(record: readonly string[], columns: readonly (InstrumentColumn | undefined)[]): Instrument {
  const row = Object.fromEntries(INSTRUMENT_COLUMNS.map((column) => [column, ''])) as Record<
    InstrumentColumn,
    string
  >
  for (const [at, column] of columns.entries()) if (column) row[column] = readCell(column, record[at] ?? '')
  return { ...row, kind: row.kind === '' ? kindOfNumber(row.number) : row.kind } as Instrument
}

/** A cell as the tables of the program write it. */
function readCell(column: InstrumentColumn, cell: string): string {
  const text = cell.trim()
  if (DAYS.has(column)) return toDay(text)
  if (column === 'kind') return kindOf(text)
  if (column === 'names') return splitCell(text).join('|')
  if (column === 'number') return splitCell(text.normalize('NFKC')).map(foldNumber).join(';')
  if (column === 'revisions') return splitCell(text).map(readRevision).join(';')
  if (column === 'region') return NATIONWIDE.test(text) ? '' : text
  return text
}

const DAYS: ReadonlySet<InstrumentColumn> = new Set(['passed', 'published', 'inForce', 'repealed', 'asOf'])
const NATIONWIDE = /^(?:全国|中央|国家)$/u

function splitCell(text: string): readonly string[] {
  return text === '' ? [] : text.split(/[;；|｜\n]/u).map((part) => part.trim())
}

function readRevision(text: string): string {
  return text.split(/\s+/u).map(toDay).join(' ')
}

/** Where each line begins. */
function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Where a cell of the record stands that begins here, or on the first line after that is not empty. */
function toSpan(text: string, start: number, delimiter: string, cell: number): Span {
  let at = start
  while (text[at] === '\n') at += 1
  for (let index = 0; ; index += 1) {
    const end = endOfCell(text, at, delimiter)
    if (index === cell || text[end] !== delimiter) return { start: at, end }
    at = end + 1
  }
}

/** Where the cell that begins here ends; a quoted one goes on behind line ends. */
function endOfCell(text: string, start: number, delimiter: string): number {
  let at = start
  if (text[at] === '"') {
    at += 1
    while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1
  }
  while (at < text.length && text[at] !== '\n' && text[at] !== delimiter) at += 1
  return at
}
