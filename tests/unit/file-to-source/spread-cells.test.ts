import { expect, test } from 'vitest'
import { spreadCells } from '../../../src/file-to-source/spread-cells.ts'

/** `甲 2x3` is a cell over two columns and three rows. */
const row = (cells: string) =>
  cells.split(' | ').map((text) => {
    const {
      cell = text,
      columns = 1,
      rows = 1,
    } = /^(?<cell>\S+) (?<columns>\d+)x(?<rows>\d+)$/u.exec(text)?.groups ?? {}
    return { cell, columns: Number(columns), rows: Number(rows) }
  })
const spread = (...rows: readonly string[]) =>
  spreadCells(rows.map((cells) => (cells === '' ? [] : row(cells)))).map((cells) =>
    cells.map((cell) => cell ?? '').join('|'),
  )

test.each<[readonly string[], readonly string[], string]>([
  [['甲 | 乙', '丙 | 丁'], ['甲|乙', '丙|丁'], 'nothing merged'],
  [['甲 1x2 | 乙', '丁', '戊 | 己'], ['甲|乙', '|丁', '戊|己'], 'a cell over two rows at the start'],
  [['甲 | 乙 1x2', '丁', '戊 | 己'], ['甲|乙', '丁|', '戊|己'], 'a cell over two rows at the end'],
  [['甲 3x1', '丁 | 戊 | 己'], ['甲||', '丁|戊|己'], 'a cell over all columns'],
  [['省 1x2 | 分年度 3x1', '1996 | 1997 | 1998'], ['省|分年度||', '|1996|1997|1998'], 'a head of two rows'],
  [['甲 2x2 | 乙', '丙', '丁 | 戊 | 己'], ['甲||乙', '||丙', '丁|戊|己'], 'over columns and rows'],
  [['甲 1x2 | 乙 1x2', '', '丙 | 丁'], ['甲|乙', '|', '丙|丁'], 'a row without any cell of its own'],
  [['甲 0x0 | 乙'], ['甲|乙'], 'a cell over nothing goes over itself'],
])('%j are %j: %s', (rows, expected) => {
  expect(spread(...rows)).toEqual(expected)
})

test('what claims to go over more than any table has is cut', () => {
  expect(spreadCells([[{ cell: '甲', columns: 1e9, rows: 1e9 }]])[0]).toHaveLength(50)
})
