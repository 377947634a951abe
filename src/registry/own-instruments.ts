import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Instrument, InstrumentTable } from '../model/instrument.ts'
import { LIMITS } from '../model/limits.ts'
import { foldNumber } from '../plan-to-layers/citations/document-number.ts'
import { foldName } from '../plan-to-layers/citations/fold-name.ts'
import { checkInstruments, type InstrumentFault } from './check-instruments.ts'
import { instrumentId } from './instrument-id.ts'
import { COLUMN_NAMES } from './list-columns.ts'
import { type InstrumentList, readList } from './read-list.ts'

/** Tables of documents, and messages by file about what is wrong with a publisher's lists. */
interface LoadedInstruments {
  readonly instruments: InstrumentTable
  readonly files: readonly VFile[]
}

let last: {
  readonly stamp: string
  readonly national: InstrumentTable
  readonly loaded: LoadedInstruments
} | null = null

/**
 * The publisher's own lists, `*.tsv` and `*.csv` of a folder, over the tables of the program: a row of a list stands for
 * the row of the same document, whose id it keeps unless it names its own. Read again when a list changed.
 */
export function withOwnLists(folder: string, national: InstrumentTable): LoadedInstruments {
  const paths = listFiles(folder)
  if (paths.length === 0) return { instruments: national, files: [] }
  const stamp = paths.map((path) => [path, statSync(path).mtimeMs, statSync(path).size].join()).join('\n')
  if (last?.stamp !== stamp || last.national !== national)
    last = { stamp, national, loaded: layOver(paths.map(readList), national) }
  return last.loaded
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /\.(?:tsv|csv)$/iu.test(name) && !name.startsWith('.'))
  return names.sort().map((name) => join(folder, name))
}

/** A row of a list, and the row of the tables that it stands for. */
interface OwnRow {
  readonly list: InstrumentList
  /** Its place in the list. */
  readonly index: number
  readonly row: Instrument
  readonly known: Instrument | undefined
}

/** Rows with faults are told and left out: the row of the tables stays. */
function layOver(lists: readonly InstrumentList[], national: InstrumentTable): LoadedInstruments {
  const count = lists.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count > LIMITS.listRows) {
    const long = { code: 'registry-list-long', at: null, values: { rows: LIMITS.listRows / 10_000 } } as const
    const files = lists.flatMap((list) =>
      reportOn(list, list === lists.at(-1) ? [...list.findings, long] : list.findings),
    )
    return { instruments: national, files }
  }
  const own = nameRows(lists, national.rows)
  const faults = [
    ...checkInstruments(own.map(({ row }) => row)),
    ...checkTaken(own, rowsBeside(own, national)),
  ]
  const findings = Map.groupBy(
    faults.map((fault) => toFinding(fault, own)),
    ({ list }) => list,
  )
  const faulty = new Set(faults.map(({ row }) => row))
  const sound = own.filter((_, at) => !faulty.has(at))
  return {
    instruments: {
      ...national,
      rows: [...sound.map(({ row }) => row), ...rowsBeside(sound, national)],
    },
    files: lists.flatMap((list) =>
      reportOn(list, [...list.findings, ...(findings.get(list) ?? []).map(({ finding }) => finding)]),
    ),
  }
}

/** The rows of the tables that no row of a list stands for. */
function rowsBeside(own: readonly OwnRow[], { rows }: InstrumentTable): readonly Instrument[] {
  const known = new Set(own.map((each) => each.known))
  return rows.filter((row) => !known.has(row))
}

/** Give each row the id of the row that it stands for, or one of its own. */
function nameRows(lists: readonly InstrumentList[], rows: readonly Instrument[]): readonly OwnRow[] {
  const findKnown = matchDocuments(rows)
  const ids = new Set<string>()
  return lists.flatMap((list) =>
    list.rows.map((row, index): OwnRow => {
      const known = findKnown(row)
      const short = known?.id ?? instrumentId(row)
      const id = row.id || (ids.has(short) ? instrumentId(row, true) : short)
      ids.add(id)
      return { list, index, row: { ...row, id }, known }
    }),
  )
}

/** Ids that a list gives, and that are those of other documents of the tables. */
function checkTaken(own: readonly OwnRow[], others: readonly Instrument[]): readonly InstrumentFault[] {
  const taken = new Set(others.map(({ id }) => id))
  return own.flatMap(({ row: { id } }, row): InstrumentFault[] =>
    taken.has(id) ? [{ code: 'registry-id-repeated', row, column: 'id', values: { id } }] : [],
  )
}

function toFinding({ code, row, column, values = {} }: InstrumentFault, own: readonly OwnRow[]) {
  const { list, index } = own[row] as OwnRow
  const named = 'column' in values ? { ...values, column: COLUMN_NAMES[column][0] } : values
  const finding: Finding = { code, at: list.locate(index, column), values: named }
  return { list, finding }
}

function reportOn({ path, text }: InstrumentList, findings: readonly Finding[]): readonly VFile[] {
  return report(findings, { source: { path, text } }).filter(({ messages }) => messages.length > 0)
}

/** Finds the row of the same document: one number, or one title in one province and year and no other number. */
function matchDocuments(rows: readonly Instrument[]): (row: Instrument) => Instrument | undefined {
  const byNumber = Map.groupBy(rows, firstNumber)
  const byTitle = Map.groupBy(rows, titleKey)
  return (row) => {
    const number = firstNumber(row)
    const titled = byTitle.get(titleKey(row)) ?? []
    const numbered = number === '' ? [] : (byNumber.get(number) ?? [])
    if (numbered.length === 1) return numbered[0]
    const candidates =
      numbered.length > 1
        ? numbered.filter((other) => titled.includes(other))
        : titled.filter((other) => (number === '' || firstNumber(other) === '') && mayBeOne(other, row))
    return candidates.length === 1 ? candidates[0] : undefined
  }
}

function firstNumber({ number }: Instrument): string {
  const [first = ''] = number.split(/[; ]/u)
  return first === '' ? '' : foldNumber(first)
}

function titleKey({ title, region }: Instrument): string {
  return `${foldName(title)}|${region}`
}

function mayBeOne(one: Instrument, other: Instrument): boolean {
  const [first, second] = [one, other].map(({ passed, published, inForce }) =>
    (passed || published || inForce).slice(0, 4),
  ) as [string, string]
  return first === '' || second === '' || first === second
}
