import type { Finding, Reason } from '../diagnostics/finding.ts'
import { type Instrument, type InstrumentColumn, NO_INSTRUMENTS, NUMBER_SHARED } from '../model/instrument.ts'
import { LIMITS } from '../model/limits.ts'
import { foldNumber } from '../plan-to-layers/citations/document-number.ts'
import { foldName } from '../plan-to-layers/citations/fold-name.ts'
import { checkDates } from './check-dates.ts'
import { instrumentToRegulation, isRepealedSomeDay } from './instrument-to-regulation.ts'
import { KINDS } from './regulation-words.ts'

/** What is wrong with a row of a table. */
export interface InstrumentFault extends Pick<Finding, 'code' | 'values'> {
  /** Index of the row. */
  readonly row: number
  readonly column: InstrumentColumn
}

/**
 * Check rows of facts on documents.
 *
 * 1. Every cell has the form of its column, and every row a title and a source; one that says 废止 and no day says up to
 *    which day it was looked up.
 * 2. Days exist and follow each other: passed, published, in force, revised, repealed.
 * 3. No id stands in two rows; no number does within a year and a province, unless `note` speaks of it.
 * 4. No title of one province has two kinds.
 */
export function checkInstruments(rows: readonly Instrument[]): readonly InstrumentFault[] {
  const forms = rows.map(checkCells)
  return [
    ...forms.flat(),
    ...rows.flatMap((row, index) => (forms[index]?.length === 0 ? checkDays(row, index) : [])),
    ...checkRepeated(rows),
    ...checkKinds(rows),
  ]
}

function checkCells(row: Instrument, index: number): readonly InstrumentFault[] {
  return CELLS.flatMap(([column, check]): InstrumentFault[] => {
    // An id is made of the kind, of which a message of its own tells that it is none.
    if (column === 'id' && !Object.hasOwn(KINDS, row.kind)) return []
    const isNeeded = check.isNeeded || (column === 'asOf' && isRepealedSomeDay(row))
    const problem = faultOf(row[column], { ...check, isNeeded })
    return problem === null
      ? []
      : [{ code: 'registry-cell-invalid', row: index, column, values: { column, problem } }]
  })
}

function faultOf(cell: string, check: Check): Reason | null {
  if (cell.length > LIMITS.cellCharacters) return { reason: 'cell-too-long', limit: LIMITS.cellCharacters }
  if (CONTROL.test(cell)) return { reason: 'cell-control' }
  if (cell === '') return check.isNeeded ? { reason: 'value-missing' } : null
  return check.test(cell) ? null : { reason: check.reason, text: cell }
}

interface Check {
  readonly isNeeded?: boolean
  readonly test: (cell: string) => boolean
  readonly reason:
    | 'cell-id'
    | 'cell-kind'
    | 'cell-day'
    | 'cell-days'
    | 'cell-number'
    | 'cell-address'
    | 'cell-names'
}

const any = { reason: 'cell-names', test: () => true } as const
const day = { reason: 'cell-day', test: isDay } as const

const CONTROL = /[\p{Cc}\u{2028}\u{2029}\u{FFFD}\u{FEFF}]/u
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
/** `国办发〔2018〕118号`, `国务院令第722号`, `甲部令2019年第3号`. */
const NUMBER = /^[\p{Script=Han}、]{1,80}(?:〔(?:19|20)\d{2}〕\d{1,5}号|令(?:(?:19|20)\d{2}年)?第\d{1,5}号)$/u

const CELLS: readonly (readonly [InstrumentColumn, Check])[] = [
  ['id', { isNeeded: true, reason: 'cell-id', test: (cell) => ID.test(cell) }],
  ['kind', { isNeeded: true, reason: 'cell-kind', test: (cell) => Object.hasOwn(KINDS, cell) }],
  ['title', { ...any, isNeeded: true }],
  ['names', { reason: 'cell-names', test: (cell) => cell.split('|').every((name) => name.trim() !== '') }],
  ['issuer', any],
  ['number', { reason: 'cell-number', test: (cell) => cell.split(';').every(isNumberWithDay) }],
  ['passed', day],
  ['published', day],
  ['inForce', day],
  ['revisions', { reason: 'cell-days', test: (cell) => cell.split(';').every(isRevision) }],
  ['repealed', day],
  ['by', any],
  ['region', any],
  ['note', any],
  ['asOf', day],
  ['source', { ...any, isNeeded: true }],
  ['link', { reason: 'cell-address', test: isWebAddress }],
]

/** A day that exists, as ISO 8601 writes it. */
function isDay(text: string): boolean {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

function isNumberWithDay(text: string): boolean {
  const [number = '', made, ...more] = text.split(' ')
  return NUMBER.test(number) && (made === undefined || isDay(made)) && more.length === 0
}

function isRevision(text: string): boolean {
  const [made = '', what = '', inForce, ...more] = text.split(' ')
  const isKnown = isDay(made) || (made === '?' && inForce !== undefined)
  return isKnown && what !== '' && (inForce === undefined || isDay(inForce)) && more.length === 0
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/u.test(text) && URL.canParse(text)
}

function checkDays(row: Instrument, index: number): readonly InstrumentFault[] {
  return checkDates(instrumentToRegulation(row, NO_INSTRUMENTS.sources))
    .filter(({ path }) => path[0] !== 'statuses')
    .map(({ code, path, values = {} }) => ({ code, row: index, column: path[0] as InstrumentColumn, values }))
}

function checkRepeated(rows: readonly Instrument[]): readonly InstrumentFault[] {
  const ids = new Map<string, number>()
  const numbers = new Map<string, number>()
  return rows.flatMap((row, index): InstrumentFault[] => {
    const { id, title, note } = row
    const faults: InstrumentFault[] = []
    if (id !== '' && ids.has(id))
      faults.push({ code: 'registry-id-repeated', row: index, column: 'id', values: { id } })
    ids.set(id, index)
    const [number = ''] = row.number.split(/[; ]/u)
    if (number === '' || note.includes(NUMBER_SHARED)) return faults
    const key = [foldNumber(number), row.region, (row.passed || row.published).slice(0, 4)].join('|')
    const other = rows[numbers.get(key) ?? -1]
    if (other)
      faults.push({
        code: 'registry-number-repeated',
        row: index,
        column: 'number',
        values: { number, first: other.title, second: title },
      })
    numbers.set(key, index)
    return faults
  })
}

function checkKinds(rows: readonly Instrument[]): readonly InstrumentFault[] {
  const kinds = new Map<string, Instrument['kind']>()
  return rows.flatMap(({ kind, title, region }, row): InstrumentFault[] => {
    const key = `${foldName(title)}|${region}`
    const first = kinds.get(key)
    kinds.set(key, kind)
    if (first === undefined || first === kind) return []
    return [
      {
        code: 'registry-kinds-differ',
        row,
        column: 'kind',
        values: { title, first: nameOf(first), second: nameOf(kind) },
      },
    ]
  })
}

/** What a kind is called; a cell that names none is told as it is. */
function nameOf(kind: Instrument['kind']): string {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind] : kind
}
