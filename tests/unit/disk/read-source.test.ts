import { createHash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../src/disk/read-source.ts'
import { decodeSource } from '../../../src/file-to-source/text/decode-source.ts'
import { createLineIndex } from '../../../src/model/line-index.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()

const sparse = (name: string, size: number) => {
  writeFileSync(join(folder, name), '')
  truncateSync(join(folder, name), size)
  return join(folder, name)
}

describe('decodeSource', () => {
  /** RFC 3629 §3 and §4; the offset is that of the first byte of the bad sequence. */
  test.each([
    [[0x61, 0x80], 1, 'a continuation byte without a lead'],
    [[0x61, 0xbf, 0x61], 1, 'a continuation byte without a lead'],
    [[0x61, 0xc3], 1, 'two bytes, cut short'],
    [[0xe4, 0xbd], 0, 'three bytes, cut short'],
    [[0x61, 0xf0, 0x9f, 0x98], 1, 'four bytes, cut short'],
    [[0xe4, 0xbd, 0xa0, 0xe4, 0x61, 0x61], 3, 'a letter where a continuation byte should be'],
    [[0xc0, 0x80], 0, 'overlong: NUL in two bytes'],
    [[0xc1, 0xbf], 0, 'overlong: a letter in two bytes'],
    [[0xe0, 0x80, 0x80], 0, 'overlong: three bytes'],
    [[0xf0, 0x80, 0x80, 0x80], 0, 'overlong: four bytes'],
    [[0x61, 0xed, 0xa0, 0x80], 1, 'a surrogate'],
    [[0xf4, 0x90, 0x80, 0x80], 0, 'beyond U+10FFFF'],
    [[0xf5, 0x80, 0x80, 0x80], 0, 'a byte that begins nothing'],
    [[0x61, 0x62, 0xff], 2, 'a byte that UTF-8 never has'],
    [[0xff, 0xfe, 0x32, 0x4e], 0, 'UTF-16 with its mark'],
    [[0xba, 0xd3, 0xc4, 0xcf], 0, '河南 in GB 18030'],
    [[0xef, 0xbb, 0xbf, 0xff], 3, 'after a byte-order mark'],
  ])('%j is bad at byte %i: %s', (bytes, byte) => {
    expect(decodeSource(Uint8Array.from(bytes), 'x')).toEqual({
      ...{ code: 'encoding-invalid', at: null, values: { byte } },
    })
  })

  test.each([
    ['', 0, 'nothing'],
    ['甲\n', 2, 'line ends count'],
    ['甲\r\n', 3, 'both units of a Windows line end count'],
    ['𠮷', 1, 'one character of two code units'],
    ['\ufeff甲', 2, 'a byte-order mark stays, and counts'],
    ['\0', 1, 'NUL is UTF-8'],
  ])('%j has %i characters: %s', (text, characters) => {
    const bytes = Buffer.from(text)
    expect(decodeSource(bytes, 'x')).toEqual({
      ...{ file: 'x', encoding: 'utf-8', text, characters },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })
})

describe('readSource', () => {
  test('a file that is not there', () => {
    const file = join(folder, 'none.txt')
    expect(readSource(file)).toEqual({ code: 'source-missing', at: null, values: { file } })
  })

  test('a file below a file', () => {
    const file = join(sparse('file.txt', 1), 'none.txt')
    expect(readSource(file)).toMatchObject({ code: 'source-missing' })
  })

  test('a folder', () => {
    expect(readSource(folder)).toEqual({ code: 'source-not-a-file', at: null, values: { file: folder } })
  })

  test('a file that is too large is refused before it is read', () => {
    const file = sparse('large.txt', 8 * 2 ** 20 + 1)
    expect(readSource(file)).toEqual({
      ...{ code: 'source-too-large', at: null, values: { file, megabytes: 9, limit: 8 } },
    })
  })

  test('a text of the greatest length is read, and none that is longer', () => {
    expect(readSource(sparse('longest.txt', 2_000_000))).toHaveProperty('characters', 2_000_000)
    expect(readSource(sparse('longer.txt', 2_000_001))).toMatchObject({ code: 'text-too-long' })
  })

  test('an empty file is text', () => {
    expect(readSource(sparse('empty.txt', 0))).toMatchObject({ text: '', characters: 0 })
  })
})

describe('lines', () => {
  test.each([
    ['', 0, 'nothing has no lines'],
    ['甲', 1, 'a line need not end'],
    ['甲\n', 1, 'a line end opens no further line'],
    ['甲\n\n', 2, 'an empty line is one'],
    ['甲\r\n乙\r丙\n', 3, 'every line end of an editor'],
    ['甲\u2028乙\f丙', 1, 'what an editor does not take for a line end'],
  ])('%j has %i: %s', (text, lines) => {
    expect(createLineIndex(text).lines).toBe(lines)
  })

  test('points count lines and columns from 1', () => {
    const { pointAt, linesOf } = createLineIndex('甲乙\r\n丙\n')
    expect([0, 1, 4, 5, 6].map(pointAt).map(({ line, column }) => `${line}:${column}`)).toEqual([
      ...['1:1', '1:2', '2:1', '2:2', '3:1'],
    ])
    expect(linesOf({ start: 0, end: 4 })).toEqual({ startLine: 1, endLine: 1 })
    expect(linesOf({ start: 1, end: 5 })).toEqual({ startLine: 1, endLine: 2 })
  })
})
