import { expect, test } from 'vitest'
import { wordValue } from '../../../src/diagnostics/catalog.ts'
import { describeReaderFailure } from '../../../src/file-to-source/document-fault.ts'
import { FORMATS, type PublishedOriginal } from '../../../src/model/original.ts'
import { makeOriginalDownload } from '../../../src/publish/make-original-download.ts'

const original = (format: PublishedOriginal['format'], file: string): PublishedOriginal => ({
  ...{ file, format, bytes: 3, sha256: '', textSha256: '', encoding: null, doubts: [], account: null },
  readings: [],
})

test.each([
  ['text', 'original.txt', '/x/original.txt', 'text/plain', undefined],
  ['markdown', 'original.md', '/x/original-md.txt', 'text/plain', 'original.md'],
  ['html', 'original.html', '/x/original-html.txt', 'text/plain', 'original.html'],
  ['pdf', 'original.pdf', '/x/original.pdf', 'application/pdf', undefined],
  ['ofd', 'original.ofd', '/x/original.ofd', 'application/ofd', undefined],
  ['zip', 'original.zip', '/x/original.zip', 'application/zip', undefined],
] as const)(
  'an original in %s, %s, is offered at %s as %s, to be saved as %s',
  (format, file, path, mediaType, saveAs) => {
    const bytes = Buffer.from('甲')
    const download = makeOriginalDownload('x', original(format, file), bytes)
    expect(download).toMatchObject({ path, mediaType, plan: 'x', bytes, licence: 'original' })
    expect(download.saveAs).toBe(saveAs)
    expect(download.purpose).toContain('按收到的字节保存')
  },
)

test('an original is never offered under a name that servers send as a page or a script', () => {
  for (const format of FORMATS) {
    const { path } = makeOriginalDownload('x', original(format, `original.${format}`), Buffer.from(''))
    expect(path.split('.')).toHaveLength(2)
    expect(path).toMatch(/\.(?:txt|docx|pdf|doc|odt|ofd|rtf|wps|zip)$/u)
  }
})

test.each([
  [
    'Invalid array length\n    at read',
    '读取程序遇到没有料到的内容（Invalid array length）',
    'its first line',
  ],
  ['', '读取程序遇到没有料到的内容', 'no words of its own'],
  ['x'.repeat(500), `读取程序遇到没有料到的内容（${'x'.repeat(120)}）`, 'cut where it is long'],
])('a reader that fails unforeseen is told in Chinese: %j', (message, expected) => {
  expect(wordValue(describeReaderFailure({ message }))).toBe(expected)
})
