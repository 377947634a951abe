import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../../../src', import.meta.url))
const READER = 'chinese/line-form.ts'

/** Functions that read the whole of a line; whoever wants to know what a line is asks `readLine`. */
const OF_A_LINE = [
  'readMarker',
  'readDecimal',
  'readPointBeforeDigits',
  'readTitle',
  'readAttachmentMark',
  'readClosing',
  'readCells',
  'readUnits',
  'bodiesOf',
  'isWebsiteLine',
  'isDocumentNumber',
  'isPublicity',
  'isImprint',
  'isContents',
  'isLetterhead',
]

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))

test('only the reader of a line, and the patterns themselves, read what a line is', () => {
  const callers = files
    .filter((file) => !file.startsWith('chinese/'))
    .flatMap((file) => {
      const text = readFileSync(`${SRC}/${file}`, 'utf8')
      return OF_A_LINE.filter((name) => new RegExp(`\\b${name}\\(`, 'u').test(text)).map(
        (name) => `${file}: ${name}`,
      )
    })
  expect(callers).toEqual([])
})

test('each of these functions is there, and the reader calls it', () => {
  const reader = readFileSync(`${SRC}/${READER}`, 'utf8')
  for (const name of OF_A_LINE) expect(reader, name).toMatch(new RegExp(`\\b${name}\\(`, 'u'))
})
