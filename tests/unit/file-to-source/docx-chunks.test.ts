import { expect, test } from 'vitest'
import { docxOf } from '../../support/documents/hostile-documents.ts'
import { p, relations, run } from '../../support/documents/word-xml.ts'
import { fileToSource } from '../../support/read-file.ts'

const CHUNK = '<w:altChunk r:id="r1"/>'
const withChunk = (name: string, content: string | Uint8Array, body = p(run('前')) + CHUNK + p(run('后'))) =>
  docxOf(body, {
    'word/_rels/document.xml.rels': relations(['r1', 'aFChunk', name]),
    [`word/${name}`]: content,
  })
const read = async (bytes: Uint8Array) => {
  const document = await fileToSource(bytes, 'a.docx')
  if ('code' in document) throw new Error(document.code)
  const doubts = document.original?.doubts ?? []
  return { text: document.source.text, doubts, account: document.account, pictures: document.pictures }
}

test.each<[string, string, string | Uint8Array]>([
  ['a page', 'c.htm', '<html><body><p>一、甲</p><p>乙</p></body></html>'],
  ['a page by another name', 'c.dat', '<html><body><p>一、甲</p><p>乙</p></body></html>'],
  ['a text', 'c.txt', '一、甲\n\n乙'],
  ['a document', 'c.docx', docxOf(p(run('一、甲')) + p(run('乙')))],
  ['a document within a document', 'c.docx', withChunk('d.txt', '一、甲\n乙', CHUNK)],
])('%s is read at its place, and its characters are accounted for', async (_, name, content) => {
  const { text, doubts, account } = await read(withChunk(name, content))
  expect(text).toBe('前\n一、甲\n乙\n后\n')
  expect(doubts).toEqual([])
  expect([account?.original, account?.read]).toEqual([6, 6])
  const places = account?.entries.map(({ at, line }) => [at.part?.startsWith(`word/${name}`), line])
  expect(places).toEqual([
    [false, 1],
    [true, 2],
    [true, 3],
    [false, 4],
  ])
})

test.each<[string, Uint8Array, RegExp]>([
  ['RTF', withChunk('c.rtf', '{\\rtf1 x}'), /RTF/u],
  ['one that is damaged', withChunk('c.docx', docxOf(p(run('甲'))).slice(0, -30)), /没有下载完整/u],
  ['one that is no document', withChunk('c.docx', Uint8Array.from([0, 255, 129, 254, 0, 195, 40])), /./u],
  ['XML that is not known', withChunk('c.xml', '<x>甲</x>'), /XML/u],
  ['one that is missing', docxOf(p(run('前')) + CHUNK + p(run('后'))), /没有它/u],
])('%s is doubted at its place', async (_, bytes, reason) => {
  const { text, doubts } = await read(bytes)
  expect(text).toBe('前\n后\n')
  expect(doubts).toEqual([
    {
      code: 'chunk-unread',
      line: 2,
      values: expect.objectContaining({ reason: expect.stringMatching(reason) }),
    },
  ])
})

test('documents within documents end', async () => {
  let bytes = docxOf(p(run('底')))
  for (let depth = 0; depth < 6; depth += 1) bytes = withChunk('c.docx', bytes, p(run('层')) + CHUNK)
  const { text, doubts } = await read(bytes)
  expect(text).toBe('层\n层\n层\n层\n')
  expect(doubts.map(({ code, line }) => [code, line])).toEqual([['chunk-unread', 4]])
})

test('one chunk many times is read as often as a text may be long', async () => {
  const bomb = withChunk('c.txt', '中'.repeat(100_000), CHUNK.repeat(100))
  expect(await fileToSource(bomb, 'a.docx')).toHaveProperty('code', 'text-too-long')
})

test('marks of pictures go on from those before', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])
  const picture = '<w:r><w:pict><v:shape><v:imagedata r:id="r2"/></v:shape></w:pict></w:r>'
  const inner = (more: Readonly<Record<string, string | Uint8Array>>, body: string) =>
    docxOf(body, {
      'word/_rels/document.xml.rels': relations(['r1', 'aFChunk', 'c.docx'], ['r2', 'image', 'p.png']),
      'word/p.png': png,
      ...more,
    })
  const body = p(run('首')) + p(run('行') + picture)
  const { text, pictures, account } = await read(
    inner({ 'word/c.docx': inner({}, body) }, body + CHUNK + body),
  )
  expect(text).toBe([1, 2, 3].map((n) => `首\n行〔图${n}：原件中的图，未转成文字〕\n`).join(''))
  expect([...pictures.keys()]).toEqual(['pictures/1.png', 'pictures/2.png', 'pictures/3.png'])
  expect(account?.supplied).toBe(3 * [...'〔图1：原件中的图，未转成文字〕'].length)
})
