import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { INSTRUMENT_COLUMNS } from '../../../src/model/instrument.ts'
import { checkInstruments } from '../../../src/registry/check-instruments.ts'
import { instrumentId } from '../../../src/registry/instrument-id.ts'
import { NATIONAL, nationalInstruments, readTsv } from '../../../src/registry/national-instruments.ts'

const { rows, sources } = nationalInstruments()
const byId = new Map(rows.map((row) => [row.id, row]))
const names = readdirSync(NATIONAL)

describe('the tables of the program', () => {
  test('are all read', () => {
    const lines = names
      .filter((name) => name !== 'sources.tsv' && name !== 'corrections.tsv')
      .map((name) => readFileSync(join(NATIONAL, name), 'utf8').split('\n').length - 2)
    expect(rows.length).toBe(lines.reduce((sum, count) => sum + count, 0))
    expect(rows.length).toBeGreaterThan(20_000)
  })

  test.each(names)('%s is UTF-8 with its own columns, LF and no blank at an end', (name) => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(join(NATIONAL, name)),
    )
    const [head = '', ...lines] = text.split('\n')
    const columns = head.split('\t')
    const known = names.includes(name) && /sources|corrections/u.test(name) ? columns : INSTRUMENT_COLUMNS
    expect(columns.filter((column) => !(known as readonly string[]).includes(column))).toEqual([])
    expect(lines.at(-1)).toBe('')
    const wrong = lines
      .slice(0, -1)
      .filter((line) => line.split('\t').length > columns.length || /\r|(?:^|\t) | (?:\t|$)/u.test(line))
    expect(wrong).toEqual([])
  })

  test('have no faults', () => {
    const faults = checkInstruments(rows).map(
      ({ row, column, code, values }) => `${rows[row]?.id} ${column} ${code} ${JSON.stringify(values)}`,
    )
    expect(faults).toEqual([])
  })

  test('say of every row where it is from and up to which day', () => {
    expect(rows.filter(({ source, asOf }) => !sources.has(source) || asOf === '')).toEqual([])
  })

  test('give no row a name that says only what kind of document it is', () => {
    const bare = /^(?:总体|具体|实施|工作)?(?:方案|意见|通知|规划|计划|办法|规定|细则|决定)$/u
    expect(rows.filter((row) => row.names.split('|').some((name) => bare.test(name)))).toEqual([])
  })

  test('keep the id that a number gives, where one document has it', () => {
    const byNumber = Map.groupBy(
      rows.filter(({ number }) => /^\p{Script=Han}+〔/u.test(number)),
      ({ number }) => number.split(/[; ]/u)[0] ?? '',
    )
    const sole = [...byNumber.values()].flatMap((all) => (all.length === 1 ? all : []))
    const other = sole.filter((row) => /^[a-z]+-\d{4}-\d+$/u.test(row.id) && instrumentId(row) !== row.id)
    expect(other.map(({ id, number }) => `${id} ${number}`)).toEqual([])
    expect(sole.length).toBeGreaterThan(10_000)
  })
})

describe('corrections.tsv', () => {
  const corrections = readTsv(join(NATIONAL, 'corrections.tsv'), ['id', 'column', 'was', 'now', 'why'])
  const last = new Map(corrections.map((each) => [`${each.id} ${each.column}`, each]))

  test('says why of every correction, and what the tables have now', () => {
    const unlike = [...last.values()].filter(({ id, column, now, why }) =>
      column === 'row' ? !byId.has(now) : why === '' || !isNow(id, column, now),
    )
    expect(unlike).toEqual([])
  })

  test('names rows that are gone', () => {
    const gone = corrections.filter(({ column }) => column === 'row')
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.filter(({ id, now }) => id !== now && byId.has(id))).toEqual([])
  })

  /** Of a row that went later nothing is there to be looked at. */
  function isNow(id: string, column: string, now: string): boolean {
    const row = byId.get(id)
    return row === undefined ? last.has(`${id} row`) : row[column as keyof typeof row] === now
  }
})
