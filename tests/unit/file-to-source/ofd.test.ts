import { describe, expect, test } from 'vitest'
import {
  element,
  line,
  lines,
  ofdFiles,
  ofdOf,
  packOfd,
  point,
  textObject,
} from '../../support/documents/to-ofd.ts'
import { readAsLines } from '../../support/read-as-lines.ts'
import { fileToSource } from '../../support/read-file.ts'

const [ONE, TWO] = [point('甲', 0), point('乙', 1)]
const read = (page: string, more: Parameters<typeof ofdOf>[1] = {}) =>
  readAsLines(ofdOf([page], more), 'a.ofd')
const code = (attributes: string, words: string, object = 'Boundary="30 40 100 10" Size="5"') =>
  `<ofd:TextObject ID="1" Font="3" ${object}><ofd:TextCode ${attributes}>${words}</ofd:TextCode></ofd:TextObject>`
const WHITE = '<ofd:FillColor Value="255 255 255"/>'
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1])
const PICTURE =
  '<ofd:MultiMedias><ofd:MultiMedia ID="5" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
const image = (box: string) => {
  const [, , width, height] = box.split(' ')
  return `<ofd:ImageObject ID="6" ResourceID="5" Boundary="${box}" CTM="${width} 0 0 ${height} 0 0"/>`
}

describe('where letters stand', () => {
  test.each([
    ['one for each', 'X="0" Y="5" DeltaX="5 5 5"', ['甲乙丙丁']],
    ['repeated', 'X="0" Y="5" DeltaX="g 3 5"', ['甲乙丙丁']],
    ['repeated without an end', 'X="0" Y="5" DeltaX="g 1000000000 5"', ['甲乙丙丁']],
    ['wrongly repeated', 'X="0" Y="5" DeltaX="g x 5 g"', ['甲乙丙丁']],
    ['none', 'X="0" Y="5"', ['甲乙丙丁']],
    ['two columns', 'X="0" Y="5" DeltaX="5 40 5"', ['甲乙\t丙丁']],
    ['a column of letters', 'X="0" Y="5" DeltaY="6 6 6"', ['甲乙丙丁']],
    ['no number', 'X="甲" Y="1e999" DeltaX="甲 5 5"', ['甲乙丙丁']],
  ])('%s', async (_, attributes, expected) => {
    expect((await read(code(attributes, '甲乙丙丁'))).lines).toEqual(expected)
  })

  test('two lines in one TextCode', async () => {
    const two = code('X="0" Y="5" DeltaX="g 3 5 -15 g 3 5" DeltaY="g 3 0 8 g 3 0"', `${ONE}${TWO}`)
    expect((await read(two)).lines).toEqual([ONE, TWO])
  })

  test('letters in objects of their own are put together, with the blanks between words', async () => {
    const letters = [...'推进and落实'].map((words, index) =>
      textObject({ words, x: 30 + 6 * index, y: 40, size: 6 }),
    )
    expect((await read(letters.join(''))).lines[0]).toMatch(/^推进 ?a ?n ?d ?落实$/u)
  })

  test('a page turned by a quarter is read as it is turned', async () => {
    const turned = (words: string, x: number) =>
      code('X="0" Y="0" DeltaX="g 9 5"', words, `Boundary="${x} 40 10 100" CTM="0 1 -1 0 0 0" Size="5"`)
    const { lines: text } = await read(turned(ONE, 100) + turned(TWO, 90))
    expect(text).toEqual([ONE, TWO])
  })

  test('a later TextCode without a place goes on from the one before', async () => {
    const two =
      '<ofd:TextObject ID="1" Boundary="30 40 99 9" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="5">甲乙</ofd:TextCode><ofd:TextCode X="10" DeltaX="5">丙丁</ofd:TextCode></ofd:TextObject>'
    expect((await read(two)).lines).toEqual(['甲乙丙丁'])
  })
})

describe('what nobody sees is left out', () => {
  test.each([
    ['an object that is not visible', ' Visible="false"', ''],
    ['one that is transparent', ' Alpha="0"', ''],
    ['one that is not filled', ' Fill="false"', ''],
    ['letters in a transparent colour', '', '<ofd:FillColor Value="0 0 0" Alpha="0"/>'],
    ['white letters', '', WHITE],
    ['nearly white letters', '', '<ofd:FillColor Value="254 250 245"/>'],
    ['white letters in hexadecimal', '', '<ofd:FillColor Value="#FF #FF #FF"/>'],
    ['letters of white drawing parameters', ' DrawParam="8"', ''],
  ])('%s', async (_, attributes, inside) => {
    const resources =
      '<ofd:DrawParams><ofd:DrawParam ID="7"><ofd:FillColor Value="255 255  255"/></ofd:DrawParam><ofd:DrawParam ID="8" Relative="7"/><ofd:DrawParam ID="9" Relative="9"/></ofd:DrawParams>'
    const { lines: text, readings } = await read(lines('甲') + line('乙丙', 2, attributes, inside), {
      resources,
    })
    expect(text).toEqual([ONE])
    expect(readings).toEqual(['hidden-text 1: '])
  })

  test('white letters on a dark ground are seen, and letters of the colour of their ground are not', async () => {
    const ground = (colour: string, row: number) =>
      `<ofd:PathObject ID="4" Boundary="20 ${32 + 12 * row} 150 12" Fill="true" Stroke="false"><ofd:FillColor Value="${colour}"/><ofd:AbbreviatedData>M 0 0 L 150 0 L 150 12 L 0 12 C</ofd:AbbreviatedData></ofd:PathObject>`
    const page =
      ground('0 0 128', 0) +
      line('表头', 0, '', WHITE) +
      ground('9 9 9', 3) +
      line('看不见', 3, '', '<ofd:FillColor Value="9 9 9"/>')
    expect(await read(page)).toMatchObject({ lines: ['表头'], readings: ['hidden-text 1: '] })
  })

  test('letters off the page, and of no size', async () => {
    const off =
      textObject({ words: '页外', x: 400, y: 40 }) +
      code('X="0" Y="5"', '无大小', 'Boundary="30 40 9 9" Size="0"')
    expect(await read(lines('甲') + off)).toMatchObject({
      lines: [ONE],
      readings: ['hidden-text 1: ', 'hidden-text 1: '],
    })
  })

  test('a layer that is not visible, and texts in what no page draws', async () => {
    const files = ofdFiles([lines('甲')], {
      resources:
        '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="20"><ofd:Content><ofd:TextObject Size="5"><ofd:TextCode X="0" Y="0">未用</ofd:TextCode></ofd:TextObject></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>',
    })
    const page = files['Doc_0/Pages/Page_0/Content.xml'] as string
    files['Doc_0/Pages/Page_0/Content.xml'] = page.replace(
      '</ofd:Content>',
      `<ofd:Layer Visible="false">${line('图层', 3)}</ofd:Layer></ofd:Content>`,
    )
    files['Doc_0/Pages/Page_9/Old.xml'] = element('Page', `<ofd:TextCode>旧版本</ofd:TextCode>`)
    const { lines: text, readings } = await readAsLines(packOfd(files), 'a.ofd')
    expect(text).toEqual([ONE])
    expect(readings).toEqual(['hidden-text 1: ', 'hidden-text 1: ', 'hidden-text 1: '])
  })

  test('words drawn twice are read once, and slanting ones are a watermark', async () => {
    const shifted = textObject({ words: ONE, x: 30.3, y: 40.2 })
    const slanting = code(
      'X="0" Y="5" DeltaX="g 3 7"',
      '内部资料',
      'Boundary="60 90 99 99" CTM="0.7 0.7 -0.7 0.7 0 0" Size="20"',
    )
    const { lines: text, readings } = await read(lines('甲') + shifted + slanting)
    expect(text).toEqual([ONE])
    expect(readings).toEqual([`drawn-twice 1: ${ONE}`, 'watermark 1: 内部资料'])
  })

  test('faint words in one place of most pages are a watermark', async () => {
    const mark = textObject({ words: '征求意见稿', x: 60, y: 150, attributes: ' Alpha="60"' })
    const pages = ['甲', '乙', '丙'].map(
      (words) => line(`（一）${words}。`, 0) + mark + line(`（二）${words}。`, 9),
    )
    const { lines: text, readings } = await readAsLines(ofdOf(pages), 'a.ofd')
    expect(text).toEqual(['甲', '乙', '丙'].flatMap((words) => [`（一）${words}。`, `（二）${words}。`]))
    expect(readings.filter((each) => each.startsWith('watermark'))).toHaveLength(3)
  })
})

describe('what is used more than once', () => {
  test('words of a template are in the package once, and are read where they are shown first', async () => {
    const pages = ['甲', '乙'].map((words) => lines(...words.repeat(5)))
    const template = textObject({ words: '（表）', x: 160, y: 40 + 12 * 2 })
    const { lines: text, readings } = await readAsLines(ofdOf(pages, { template }), 'a.ofd')
    expect(text.filter((each) => each.includes('（表）'))).toEqual(['三、甲。\t（表）'])
    expect(text).toContain('三、乙。')
    expect(readings.filter((each) => each.startsWith('shown-again'))).toEqual(['shown-again 1: （表）'])
  })

  test('composite drawings are drawn where they stand, and in themselves no more', async () => {
    const unit = (id: number, inside: string) =>
      `<ofd:CompositeGraphicUnit ID="${id}" Width="9" Height="9"><ofd:Content>${inside}</ofd:Content></ofd:CompositeGraphicUnit>`
    const use = (id: number, box: string) =>
      `<ofd:CompositeObject ID="1" ResourceID="${id}" Boundary="${box}"/>`
    const resources = `<ofd:CompositeGraphicUnits>${unit(20, textObject({ words: ONE, x: 0, y: 6 }) + use(21, '0 20 9 9'))}${unit(21, textObject({ words: TWO, x: 0, y: 6 }) + use(20, '0 0 9 9'))}</ofd:CompositeGraphicUnits>`
    const { lines: text } = await read(use(20, '30 40 99 99') + line('三、末。', 9), { resources })
    expect(text).toEqual([ONE, TWO, '三、末。'])
  })

  test('a page that is named twice', async () => {
    const files = ofdFiles([lines('甲', '乙', '丙', '丁', '戊')])
    files['Doc_0/Document.xml'] = (files['Doc_0/Document.xml'] as string).replace(
      /<ofd:Page [^>]*>/u,
      (page) => page.repeat(2),
    )
    const { lines: text, doubts } = await readAsLines(packOfd(files), 'a.ofd')
    expect(text).toEqual(['一、甲。', '二、乙。', '三、丙。', '四、丁。', '五、戊。'])
    expect(doubts).toEqual(['page-without-text'])
  })

  test('a template that names itself', async () => {
    const files = ofdFiles([line(TWO, 1)], { template: textObject({ words: ONE, x: 30, y: 12 }) })
    const name = 'Doc_0/Tpls/Tpl_0/Content.xml'
    files[name] = (files[name] as string).replace(
      '<ofd:Content>',
      '<ofd:Template TemplateID="90"/><ofd:Content>',
    )
    expect((await readAsLines(packOfd(files), 'a.ofd')).lines).toEqual([ONE, TWO])
  })
})

describe('what is no text', () => {
  test('a picture gets a mark at its place, and is kept', async () => {
    const page = line(ONE, 0) + image('30 60 50 20') + line(TWO, 6)
    const bytes = ofdOf([page], { resources: PICTURE, files: { 'Doc_0/Res/a.png': PNG } })
    const document = await fileToSource(bytes, 'a.ofd')
    if ('code' in document) throw new Error(document.code)
    expect(document.source.text).toBe(`${ONE}\n〔图1：原件中的图，未转成文字〕\n${TWO}\n`)
    expect([...document.pictures]).toEqual([['pictures/1.png', PNG]])
  })

  test('a page that is one picture is read by the words behind it, and told', async () => {
    const page = line(ONE, 0, ' Alpha="0"') + image('0 0 210 297') + line(TWO, 1, ' Visible="false"')
    const { lines: text, doubts } = await read(page, {
      resources: PICTURE,
      files: { 'Doc_0/Res/a.png': PNG },
    })
    expect(text.filter((each) => !each.startsWith('〔'))).toEqual([ONE, TWO])
    expect(doubts).toEqual(['text-layer-invisible'])
  })

  test('annotations are left out, seals and attachments told', async () => {
    const files = ofdFiles([lines('甲', '乙')])
    files['Doc_0/Document.xml'] = (files['Doc_0/Document.xml'] as string).replace(
      '</ofd:Document>',
      '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations><ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>',
    )
    const annot = (type: string, words: string) =>
      `<ofd:Annot ID="1" Type="${type}"><ofd:Appearance Boundary="0 0 99 99">${textObject({ words, x: 9, y: 9 })}</ofd:Appearance></ofd:Annot>`
    files['Doc_0/Annots/Annotations.xml'] = element(
      'Annotations',
      '<ofd:Page PageID="100"><ofd:FileLoc>Page_0/Annot.xml</ofd:FileLoc></ofd:Page><ofd:Page PageID="100"><ofd:FileLoc>none.xml</ofd:FileLoc></ofd:Page>',
    )
    files['Doc_0/Annots/Page_0/Annot.xml'] = element(
      'PageAnnot',
      annot('Stamp', '收文章') + annot('Watermark', '水印'),
    )
    files['Doc_0/Attachs/Attachments.xml'] = element(
      'Attachments',
      '<ofd:Attachment ID="1" Name="附表.xlsx"/>',
    )
    files['Doc_0/Signs/Sign_0/Signature.xml'] = element(
      'Signature',
      '<ofd:SignedInfo><ofd:StampAnnot PageRef="100" ID="1" Boundary="0 0 9 9"/></ofd:SignedInfo>',
    )
    const { lines: text, readings, doubts } = await readAsLines(packOfd(files), 'a.ofd')
    expect(text).toEqual([ONE, TWO])
    expect(readings.toSorted()).toEqual(['comment 1: ', 'image 1: 电子印章', 'watermark 1: 水印'])
    expect(doubts).toEqual(['member-unread'])
  })
})
