import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { orderMembers } from '../../../src/file-to-source/bundle/order-members.ts'
import { toEncoding } from '../../support/documents/encode.ts'
import { docxOf } from '../../support/documents/hostile-documents.ts'
import { oleOf } from '../../support/documents/ole.ts'
import { ofdOf, textObject } from '../../support/documents/to-ofd.ts'
import { readAsLines } from '../../support/read-as-lines.ts'
import { fileToSource } from '../../support/read-file.ts'

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const docx = (...paragraphs: readonly string[]) => docxOf(paragraphs.map(paragraph).join(''))
const read = async (members: Readonly<Record<string, Uint8Array | string>>) => {
  const files = Object.entries(members).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  const document = await fileToSource(zipSync(Object.fromEntries(files)), 'a.zip')
  if ('code' in document) throw new Error(`${document.code} ${JSON.stringify(document.values)}`)
  return document
}

test('a notice and its attachments are read as one document, in their order', async () => {
  const document = await read({
    '附件2：任务表.txt': '附件2\n任务表\n',
    '附件10：名单.html': '<!doctype html><p>附件10</p><p>名单</p>',
    '附件1：工作安排.docx': docx('附件1', '工作安排'),
    '关于印发工作安排的通知.ofd': ofdOf([textObject({ words: '关于印发工作安排的通知', x: 30, y: 40 })]),
    '__MACOSX/._附件1.docx': 'x',
    'Thumbs.db': 'x',
    '.DS_Store': 'x',
  })
  expect(document.source.text).toBe('关于印发工作安排的通知\n附件1\n工作安排\n附件2\n任务表\n附件10\n名单\n')
  expect(document.original).toMatchObject({ format: 'zip', encoding: null, file: 'a.zip' })
  expect(document.original?.doubts).toEqual([
    {
      code: 'members-read',
      values: {
        count: 4,
        names:
          '1. 关于印发工作安排的通知.ofd、2. 附件1：工作安排.docx、3. 附件2：任务表.txt、4. 附件10：名单.html',
      },
    },
  ])
  const places = document.account?.entries.map(({ at, line }) => [line, at.part])
  expect(places).toContainEqual([1, '关于印发工作安排的通知.ofd/Doc_0/Pages/Page_0/Content.xml'])
  expect(places).toContainEqual([4, '附件2：任务表.txt'])
  const names = document.original?.readings.filter(({ kind }) => kind === 'member-name')
  expect(names?.map(({ text, characters }) => `${text} ${characters}`)).toEqual([
    '关于印发工作安排的通知.ofd 15',
    '附件1：工作安排.docx 13',
    '附件2：任务表.txt 11',
    '附件10：名单.html 12',
    ...['__MACOSX/._附件1.docx 19', 'Thumbs.db 9', '.DS_Store 9'],
  ])
})

test('two members that people call the same are refused', async () => {
  const bytes = Buffer.from(zipSync({ '甲/1.txt': strToU8('甲'), '甲+1.txt': strToU8('乙') }))
  for (let at = bytes.indexOf('+'); at >= 0; at = bytes.indexOf('+')) bytes[at] = 0x5c
  expect(await fileToSource(bytes, 'a.zip')).toMatchObject({
    ...{ code: 'document-broken', values: { reason: '有两个同名的文件 甲/1.txt' } },
  })
})

test('where no name tells, the one whose words name attachments comes first', async () => {
  const document = await read({ '1.txt': '名单\n', '2.txt': '附件：1.名单\n' })
  expect(document.source.text).toBe('附件：1.名单\n名单\n')
})

test('what cannot be read is told by name, and what is broken too', async () => {
  const document = await read({
    '通知.txt': '通知\n',
    '附件1.xlsx': zipSync({ 'xl/workbook.xml': new Uint8Array() }),
    '照片.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
    '内.zip': zipSync({ 'a.txt': strToU8('甲') }),
    '坏.docx': docx('甲').subarray(0, 200),
    '空.txt': '',
    '附件2.xls': oleOf({ Workbook: new Uint8Array() }),
  })
  expect(document.source.text).toBe('通知\n')
  expect(document.original?.doubts[1]).toEqual({
    code: 'member-unread',
    values: { names: '内.zip、坏.docx、照片.jpg、空.txt、附件1.xlsx、附件2.xls' },
  })
})

test('an archive of nothing that is read is refused for its first member’s reason', async () => {
  const bytes = zipSync({ 'a.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]) })
  expect(await fileToSource(bytes, 'a.zip')).toMatchObject({
    ...{ code: 'format-unsupported', values: { what: expect.stringContaining('JPEG') } },
  })
})

test('an old form in an archive needs a converter, as it does alone', async () => {
  const bytes = zipSync({
    '通知.txt': strToU8('通知'),
    '附件1.doc': oleOf({ WordDocument: new Uint8Array() }),
  })
  expect(await fileToSource(bytes, 'a.zip')).toMatchObject({ code: 'converter-missing' })
})

test('more members than a notice has are refused', async () => {
  const files = Array.from({ length: 101 }, (_, index) => [`${index}.txt`, strToU8('甲')])
  expect(await fileToSource(zipSync(Object.fromEntries(files)), 'a.zip')).toMatchObject({
    ...{ code: 'archive-too-large', values: { limit: '100 个文件' } },
  })
})

describe('names', () => {
  /** A ZIP of one stored member whose name has the given bytes. */
  const named = (name: Buffer, { flags = 0, system = 0, extra = Buffer.alloc(0) } = {}) => {
    const bytes = Buffer.from(zipSync({ x: strToU8('甲') }, { level: 0 }))
    const at = bytes.indexOf('PK\x01\x02')
    const local = Buffer.from(bytes.subarray(0, 30))
    const entry = Buffer.from(bytes.subarray(at, at + 46))
    const end = Buffer.from(bytes.subarray(bytes.indexOf('PK\x05\x06')))
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(name.length, 26)
    local.writeUInt16LE(0, 28)
    entry.writeUInt8(system, 5)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(extra.length, 30)
    entry.writeUInt32LE(0, 42)
    const content = Buffer.concat([local, name, Buffer.from('甲')])
    end.writeUInt32LE(46 + name.length + extra.length, 12)
    end.writeUInt32LE(content.length, 16)
    return Buffer.concat([content, entry, name, extra, end])
  }
  const unicode = (name: string) => {
    const bytes = Buffer.from(name)
    const head = Buffer.alloc(9)
    head.writeUInt16LE(0x7075, 0)
    head.writeUInt16LE(bytes.length + 5, 2)
    head.writeUInt8(1, 4)
    return Buffer.concat([head, bytes])
  }

  test.each<[string, Buffer]>([
    ['GBK, as Windows writes it', named(toEncoding('通知.txt', 'gb18030'))],
    ['UTF-8 with its flag', named(Buffer.from('通知.txt'), { flags: 1 << 11 })],
    ['UTF-8 without it, as macOS writes it', named(Buffer.from('通知.txt'), { system: 3 })],
    ['GBK from Linux', named(toEncoding('通知.txt', 'gb18030'), { system: 3 })],
    ['the Unicode name beside another', named(Buffer.from('?.txt'), { extra: unicode('通知.txt') })],
  ])('%s', async (_, bytes) => {
    const document = await fileToSource(bytes, 'a.zip')
    if ('code' in document) throw new Error(document.code)
    expect(document.original?.doubts[0]?.values.names).toBe('1. 通知.txt')
  })

  test('in order: notices, others, attachments by number in either script', () => {
    const order = [
      '附件.docx',
      '9.报告.docx',
      '10.报告.docx',
      'x/01 转发通知.doc',
      '附件二.doc',
      '3、附件10.doc',
      '（附件1）表.doc',
    ]
    expect(orderMembers(order.toReversed())).toEqual([
      'x/01 转发通知.doc',
      '9.报告.docx',
      '10.报告.docx',
      '附件.docx',
      '（附件1）表.doc',
      '附件二.doc',
      '3、附件10.doc',
    ])
  })
})

test('pictures of several members are numbered through', async () => {
  const picture = (id: string) =>
    `<ofd:ImageObject ResourceID="${id}" Boundary="30 60 50 20" CTM="50 0 0 20 0 0"/>`
  const resources =
    '<ofd:MultiMedias><ofd:MultiMedia ID="5"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
  const member = (words: string, byte: number) =>
    ofdOf([textObject({ words, x: 30, y: 40 }) + picture('5')], {
      resources,
      files: { 'Doc_0/Res/a.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, byte]) },
    })
  const files = { '通知.ofd': member('〔图1：原件中的图，未转成文字〕', 1), '附件1.ofd': member('附件1', 2) }
  const document = await read(files)
  expect(document.source.text).toBe(
    '〔图1：原件中的图，未转成文字〕\n〔图1：原件中的图，未转成文字〕\n附件1\n〔图2：原件中的图，未转成文字〕\n',
  )
  expect([...document.pictures].map(([file, bytes]) => [file, bytes[4]])).toEqual([
    ['pictures/1.png', 1],
    ['pictures/2.png', 2],
  ])
  const { readings } = await readAsLines(zipSync(files), 'a.zip')
  expect(readings).toContain('supplied-mark 4: 〔图2：原件中的图，未转成文字〕')
})
