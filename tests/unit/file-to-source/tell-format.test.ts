import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { oleOf } from '../../support/documents/ole.ts'
import { fileToSource } from '../../support/read-file.ts'

const NONE = new Uint8Array()
const faultOf = async (bytes: Uint8Array, name = 'a.doc') => {
  const read = await fileToSource(bytes, name)
  return 'code' in read ? [read.code, Object.values(read.values ?? {}).join(' ')] : ['read', '']
}
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, NONE])))
const odf = (kind: string, manifest = '') =>
  zipSync({
    mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8('<a/>'),
  })

describe('compound files are told by their streams, whatever their names', () => {
  test.each<[string, Buffer, string, string, string]>([
    ['Word', oleOf({ WordDocument: NONE }), 'a.doc', 'converter-missing', 'Word 97—2003 文档'],
    ['Word, in capitals', oleOf({ WORDDOCUMENT: NONE }), 'a.doc', 'converter-missing', 'Word'],
    ['WPS', oleOf({ WordDocument: NONE }), 'a.wps', 'converter-missing', 'WPS 文字文档'],
    ['Word, under another name', oleOf({ WordDocument: NONE }), 'a.docx', 'converter-missing', 'Word'],
    [
      'Word after eight others',
      oleOf({ a: NONE, b: NONE, c: NONE, d: NONE, e: NONE, f: NONE, g: NONE, WordDocument: NONE }),
      'a.doc',
      'converter-missing',
      'Word',
    ],
    [
      'Word with a password',
      oleOf({ WordDocument: Uint8Array.from([0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]) }),
      'a.doc',
      'document-locked',
      '',
    ],
    [
      'an encrypted package',
      oleOf({ EncryptionInfo: NONE, EncryptedPackage: NONE }),
      'a.docx',
      'document-locked',
      '',
    ],
    ['Excel', oleOf({ Workbook: NONE }), 'a.doc', 'format-unsupported', '表格'],
    ['PowerPoint', oleOf({ 'PowerPoint Document': NONE }), 'a.doc', 'format-unsupported', '演示'],
    ['Works', oleOf({ MatOST: NONE }), 'a.wps', 'format-unsupported', 'Works'],
    ['anything else', oleOf({ Other: NONE }), 'a.doc', 'format-unsupported', '看不出是哪一种'],
    ['a header alone', oleOf({ WordDocument: NONE }).subarray(0, 512), 'a.doc', 'document-broken', '目录'],
  ])('%s', async (_, bytes, name, code, what) => {
    const [fault, values] = await faultOf(bytes, name)
    expect([fault, values?.includes(what)]).toEqual([code, true])
  })

  test('a directory that runs in a circle ends', async () => {
    const bytes = oleOf({ Other: NONE })
    bytes.writeUInt32LE(1, 512 + 4)
    expect((await faultOf(bytes))[0]).toBe('format-unsupported')
  })
})

describe('other forms', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['RTF', Buffer.from('{\\rtf1 a}'), 'converter-missing', 'RTF'],
    ['ODF text', odf('text'), 'converter-missing', 'ODF 文字文档'],
    ['ODF text with a password', odf('text', '<manifest:encryption-data/>'), 'document-locked', ''],
    ['ODF spreadsheet', odf('spreadsheet'), 'format-unsupported', '电子表格'],
    ['ODF drawing', odf('graphics'), 'format-unsupported', 'ODF 文件'],
    ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml'), 'format-unsupported', 'Excel'],
    ['PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'format-unsupported', 'PowerPoint'],
    ['a book', zip('mimetype', 'META-INF/container.xml'), 'format-unsupported', 'EPUB'],
    [
      'Word without its main part',
      zip('[Content_Types].xml', 'word/styles.xml'),
      'document-broken',
      'word/document.xml',
    ],
    ['an archive of nothing', zip('a/'), 'format-unsupported', '没有能读的文件'],
  ])('%s', async (_, bytes, code, what) => {
    const [fault, values] = await faultOf(bytes)
    expect([fault, values?.includes(what)]).toEqual([code, true])
  })
})
