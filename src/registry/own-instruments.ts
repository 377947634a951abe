import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Finding } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Instrument, InstrumentTable } from '../model/instrument.ts'
import { LIMITS } from '../model/limits.ts'
import { foldNumber } from '../plan-to-layers/citations/document-number.ts'
import { foldName } from '../plan-to-layers/citations/fold-name.ts'
import { checkInstruments } from './check-instruments.ts'
import { instrumentId } from './instrument-id.ts'
import { COLUMN_NAMES } from './list-columns.ts'
import { type InstrumentList, readList } from './read-list.ts'

/** Tables of documents, and messages by file about what is wrong with a publisher's lists. */
export interface LoadedInstruments {
  readonly instruments: InstrumentTable
  readonly files: readonly VFile[]
}

let last: { readonly stamp: string; readonly loaded: LoadedInstruments } | null = null

/**
 * The publisher's own lists, `*.tsv` and `*.csv` of a folder, over the tables of the program: a row of a list stands for
 * the row of the same document, whose id it keeps unless it names its own. Read again when a list changed.
 */
export function withOwnLists(folder: string, national: InstrumentTable): LoadedInstruments {
  const paths = listFiles(folder)
  if (paths.length === 0) return { instruments: national, files: [] }
  const stamp = paths.map((path) => [path, statSync(path).mtimeMs, statSync(path).size].join()).join('\n')
  if (last?.stamp !== stamp) last = { stamp, loaded: layOver(paths.map(readList), national) }
  return last.loaded
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /\.(?:tsv|csv)$/iu.test(name) && !name.startsWith('.'))
  return names.sort().map((name) => join(folder, name))
}

function layOver(lists: readonly InstrumentList[], national: InstrumentTable): LoadedInstruments {
  const findSame = matchDocuments(national.rows)
  const same = new Map<Instrument, Instrument>()
  const places: { readonly list: InstrumentList; readonly row: number }[] = []
  const ids = new Set<string>()
  const own = lists.flatMap((list) =>
    list.rows.map((read, row) => {
      const known = findSame(read)
      const short = read.id || (known?.id ?? instrumentId(read))
      const named = { ...read, id: read.id === '' && ids.has(short) ? instrumentId(read, true) : short }
      ids.add(named.id)
      if (known) same.set(known, named)
      places.push({ list, row })
      return named
    }),
  )
  const findings = new Map(lists.map((list) => [list, [...list.findings]]))
  if (own.length > LIMITS.listRows)
    findings.get(places.at(-1)?.list as InstrumentList)?.push({
      code: 'registry-list-long',
      at: null,
      values: { rows: LIMITS.listRows / 10_000 },
    })
  const taken = new Set(national.rows.filter((row) => !same.has(row)).map(({ id }) => id))
  const faults = [
    ...checkInstruments(own),
    ...own.flatMap(({ id }, row) =>
      taken.has(id)
        ? [{ code: 'registry-id-repeated' as const, row, column: 'id' as const, values: { id } }]
        : [],
    ),
  ]
  for (const { code, row, column, values = {} } of faults) {
    const { list, row: index } = places[row] as (typeof places)[number]
    const named = 'column' in values ? { ...values, column: COLUMN_NAMES[column][0] } : values
    findings.get(list)?.push({ code, at: list.locate(index, column), values: named })
  }
  return {
    instruments: { ...national, rows: [...own, ...national.rows.filter((row) => !same.has(row))] },
    files: lists.flatMap((list) => reportOn(list, findings.get(list) ?? [])),
  }
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
