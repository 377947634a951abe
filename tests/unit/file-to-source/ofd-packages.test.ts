import { describe, expect, test } from 'vitest'
import { closeAccount } from '../../../src/file-to-source/close-account.ts'
import { readOfd } from '../../../src/file-to-source/ofd/read-ofd.ts'
import { openZip } from '../../../src/file-to-source/zip/open-zip.ts'
import { element, line, lines, ofdFiles, ofdOf, packOfd, point } from '../../support/documents/to-ofd.ts'
import { readAsLines } from '../../support/read-as-lines.ts'
import { fileToSource } from '../../support/read-file.ts'

const [ONE, TWO] = [point('甲', 0), point('乙', 1)]
const faultOf = async (bytes: Uint8Array) => {
  const document = await fileToSource(bytes, 'a.ofd')
  return 'code' in document ? document : null
}

describe('packages as programs write them', () => {
  test.each<[string, (files: Record<string, string | Uint8Array>) => void]>([
    ['paths from the root', (files) => replace(files, 'Doc_0/Document.xml', 'Pages/', '/Doc_0/Pages/')],
    [
      'paths with backslashes',
      (files) => replace(files, 'Doc_0/Document.xml', 'Pages/Page_0/', 'Pages\\Page_0\\'),
    ],
    ['paths in other capitals', (files) => replace(files, 'OFD.xml', 'Doc_0/', 'DOC_0/')],
    [
      'the namespace of before the standard',
      (files) => {
        for (const name of Object.keys(files)) replace(files, name, 'ofdspec.org/2016', 'ofdspec.org')
      },
    ],
    [
      'a font that is missing',
      (files) =>
        replace(
          files,
          'Doc_0/DocumentRes.xml',
          '></',
          '><ofd:Fonts><ofd:Font ID="3"><ofd:FontFile>no.ttf</ofd:FontFile></ofd:Font></ofd:Fonts></',
        ),
    ],
  ])('%s', async (_, change) => {
    const files = ofdFiles([lines('甲', '乙')])
    change(files)
    expect((await readAsLines(packOfd(files), 'a.ofd')).lines).toEqual([ONE, TWO])
  })

  test('two documents in one package are read one after the other', async () => {
    const files = ofdFiles([lines('甲')])
    const other = ofdFiles([line(TWO, 4)])
    for (const [name, content] of Object.entries(other))
      if (name.startsWith('Doc_0/')) files[name.replace('Doc_0', 'Doc_1')] = content
    replace(
      files,
      'OFD.xml',
      '</ofd:OFD>',
      '<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    )
    expect((await readAsLines(packOfd(files), 'a.ofd')).lines).toEqual([ONE, TWO])
  })
})

function replace(files: Record<string, string | Uint8Array>, name: string, from: string, to: string): void {
  files[name] = (files[name] as string).replaceAll(from, to)
}

describe('what is refused by name', () => {
  test.each<[string, string, (files: Record<string, string | Uint8Array>) => void]>([
    [
      'a page that is missing',
      'Pages/Page_0/Content.xml',
      (files) => void delete files['Doc_0/Pages/Page_0/Content.xml'],
    ],
    ['a document that is missing', 'Doc_0/Document.xml', (files) => void delete files['Doc_0/Document.xml']],
    ['no document at all', 'OFD.xml', (files) => replace(files, 'OFD.xml', 'DocRoot', 'Root')],
  ])('%s', async (_, name, change) => {
    const files = ofdFiles([lines('甲')])
    change(files)
    expect(await faultOf(packOfd(files))).toMatchObject({
      ...{ code: 'document-broken', values: { reason: expect.stringContaining(name) } },
    })
  })

  test('pages without words, too many pages, drawings within drawings, a ZIP cut short', async () => {
    expect(await faultOf(ofdOf(['', '']))).toMatchObject({ code: 'no-text-layer', values: { pages: 2 } })
    const files = ofdFiles([lines('甲')])
    replace(
      files,
      'Doc_0/Document.xml',
      '</ofd:Pages>',
      `${'<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(1000)}</ofd:Pages>`,
    )
    expect(await faultOf(packOfd(files))).toMatchObject({ code: 'too-many-pages', values: { pages: 1001 } })
    const units = Array.from({ length: 40 }, (_, id) => {
      const use = `<ofd:CompositeObject ResourceID="${id + 1}"/>`.repeat(8)
      return `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${use}</ofd:Content></ofd:CompositeGraphicUnit>`
    })
    const resources = `<ofd:CompositeGraphicUnits>${units.join('')}</ofd:CompositeGraphicUnits>`
    const bomb = ofdOf([`${lines('甲')}<ofd:CompositeObject ResourceID="0"/>`], { resources })
    expect(await faultOf(bomb)).toMatchObject({ code: 'document-too-complex' })
    expect(await faultOf(ofdOf([lines('甲')]).subarray(0, 900))).toMatchObject({ code: 'document-broken' })
    expect(await faultOf(ofdOf([line('中'.repeat(1_000_001), 0).repeat(2)]))).toMatchObject({
      code: 'text-too-long',
    })
  })
})

test('a reader that misses a text, or a page, does not close its account', () => {
  const name = 'Doc_0/Pages/Page_0/Content.xml'
  const files = ofdFiles([lines('甲', '乙')])
  const [whole, less] = [
    files,
    { ...files, [name]: element('Page', `<ofd:Content><ofd:Layer>${lines('甲')}</ofd:Layer></ofd:Content>`) },
  ].map((each) => openZip(packOfd(each)))
  if (!whole || !less) throw new Error('two packages')
  let reads = 0
  // The page is read with one line less than it is counted with.
  const torn = {
    ...whole,
    read: (part: string) => (part === name && reads++ === 0 ? less : whole).read(part),
  }
  expect(() => closeAccount(readOfd(torn), null)).toThrow('account-open')
  expect(closeAccount(readOfd(whole), null)).toMatchObject({ original: 8, read: 8 })
})
