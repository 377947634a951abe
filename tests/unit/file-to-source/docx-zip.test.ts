import { expect, test } from 'vitest'
import { openZip } from '../../../src/file-to-source/zip/open-zip.ts'
import { docxOf } from '../../support/documents/hostile-documents.ts'
import { p, run } from '../../support/documents/word-xml.ts'
import { fileToSource } from '../../support/read-file.ts'

const codeOf = async (bytes: Uint8Array) => {
  const read = await fileToSource(bytes, 'a.docx')
  return 'code' in read ? read.code : read.source.text
}

/** The same archive, its sizes, places and counts written as ZIP64 has them (APPNOTE 4.3.14, 4.5.3). */
function toZip64(bytes: Uint8Array): Buffer {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf('PK\x05\x06')
  const start = zip.readUInt32LE(end + 16)
  const entries: Buffer[] = []
  for (let at = start; at < end; ) {
    const name = zip.readUInt16LE(at + 28)
    const entry = Buffer.from(zip.subarray(at, at + 46 + name))
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    extra.writeUInt32LE(entry.readUInt32LE(24), 4)
    extra.writeUInt32LE(entry.readUInt32LE(20), 12)
    extra.writeUInt32LE(entry.readUInt32LE(42), 20)
    for (const field of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, field)
    entry.writeUInt16LE(28, 30)
    entries.push(entry, extra)
    at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  const directory = Buffer.concat(entries)
  const large = Buffer.alloc(56)
  large.write('PK\x06\x06', 'latin1')
  large.writeUInt32LE(44, 4)
  large.writeUInt32LE(zip.readUInt16LE(end + 10), 24)
  large.writeUInt32LE(zip.readUInt16LE(end + 10), 32)
  large.writeUInt32LE(directory.length, 40)
  large.writeUInt32LE(start, 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeUInt32LE(start + directory.length, 8)
  locator.writeUInt32LE(1, 16)
  const last = Buffer.from(zip.subarray(end, end + 22))
  last.writeUInt16LE(0xffff, 10)
  last.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([zip.subarray(0, start), directory, large, locator, last])
}

test('a document in a ZIP64 archive is read, one whose large record is elsewhere refused', async () => {
  const zip64 = toZip64(docxOf(p(run('甲'))))
  expect(await codeOf(zip64)).toBe('甲\n')
  zip64.writeUInt32LE(3, zip64.lastIndexOf('PK\x06\x07') + 8)
  expect(await codeOf(zip64)).toBe('document-broken')
})

test.each(['word/document.xml', 'WORD/Document.xml'])(
  'a second part of the name %s is refused',
  async (name) => {
    const bytes = Buffer.from(docxOf(p(run('甲')), { 'word/documenT.xml': '<x/>' }, 0))
    const other = Buffer.from('word/documenT.xml')
    for (let at = bytes.indexOf(other); at >= 0; at = bytes.indexOf(other)) bytes.write(name, at)
    expect(await fileToSource(bytes, 'a.docx')).toMatchObject({
      ...{ code: 'document-broken', values: { reason: `有两个同名的文件 ${name}` } },
    })
  },
)

test('a locked file in an archive is told as such', async () => {
  const bytes = Buffer.from(docxOf(p(run('甲'))))
  bytes[bytes.lastIndexOf('PK\x01\x02') + 8] = 1
  expect(await codeOf(bytes)).toBe('document-locked')
})

test('names with backslashes are names of parts', () => {
  const bytes = Buffer.from(docxOf('', {}, 0).map((byte) => (byte === 0x2f ? 0x5c : byte)))
  expect(openZip(bytes).names).toEqual(['word/document.xml'])
})
