import { describe, expect, test } from 'vitest'
import { docxOf, partOf } from '../../support/documents/hostile-documents.ts'
import { cell, p, row, run, style, table } from '../../support/documents/word-xml.ts'
import { readAsLines } from '../../support/read-as-lines.ts'
import { fileToSource } from '../../support/read-file.ts'

const docx = (body: string, styles = '', parts: Readonly<Record<string, string>> = {}) =>
  readAsLines(docxOf(body, { 'word/styles.xml': partOf('styles', styles), ...parts }), 'a.docx')
const on = (...names: readonly string[]) => names.map((name) => `<w:${name}/>`).join('')
const rPr = (inner: string) => `<w:rPr>${inner}</w:rPr>`
const color = (hex: string) => `<w:color w:val="${hex}"/>`
const fill = (hex: string) => `<w:shd w:val="clear" w:fill="${hex}"/>`
const of = (tag: string, id: string) => `<w:${tag} w:val="${id}"/>`

/** A paragraph of 甲, words in question, and 丙. */
const between = (properties: string, paragraph = '') =>
  p(run('甲') + run('乙', properties) + run('丙'), paragraph)

describe('what nobody sees is not read', () => {
  const HIDING = [
    style('character', 'C', rPr(on('vanish'))),
    style('character', 'D', `<w:basedOn w:val="C"/>${rPr(on('b'))}`),
    style('character', 'E', `<w:basedOn w:val="C"/>${rPr('<w:vanish w:val="0"/>')}`),
    style('paragraph', 'P', rPr(on('vanish'))),
    style('paragraph', 'W', `<w:pPr>${fill('FF0000')}</w:pPr>${rPr(color('FE0000'))}`),
  ].join('')

  test.each<[string, string, string]>([
    ['a run', between(on('vanish')), '甲丙'],
    ['a character style', between(of('rStyle', 'C')), '甲丙'],
    ['a style based on it', between(of('rStyle', 'D')), '甲丙'],
    ['a style that takes it back', between(of('rStyle', 'E')), '甲乙丙'],
    ['a run that takes it back', between(of('rStyle', 'C') + of('vanish', '0')), '甲乙丙'],
    [
      'a style within a hidden paragraph, which shows it again',
      between(of('rStyle', 'C'), of('pStyle', 'P')),
      '乙',
    ],
    ['white on white', between(color('FFFFFF')), '甲丙'],
    ['nearly white on white', between(color('FEFEFE')), '甲丙'],
    ['grey on white', between(color('D0D0D0')), '甲乙丙'],
    ['white on a shade of its own', between(color('FFFFFF') + fill('4472C4')), '甲乙丙'],
    ['white on a highlight', between(color('FFFFFF') + of('highlight', 'darkBlue')), '甲乙丙'],
    ['black on a black highlight', between(color('000000') + of('highlight', 'black')), '甲丙'],
    ['no colour on black', between(color('auto') + of('highlight', 'black')), '甲乙丙'],
    ['white on a pattern', between(`${color('FFFFFF')}<w:shd w:val="pct50" w:fill="FFFFFF"/>`), '甲乙丙'],
    ['white in a shaded paragraph', between(color('FFFFFF'), fill('4472C4')), '甲乙丙'],
    ['the colour of a shaded paragraph', between(color('4472C4'), fill('4472C4')), '甲丙'],
    ['one point', between(of('sz', '2')), '甲丙'],
    ['five points', between(of('sz', '10')), '甲乙丙'],
    ['a web page only', between(on('webHidden')), '甲乙丙'],
  ])('%s', async (_, body, expected) => {
    const { lines, readings, doubts } = await docx(body, HIDING)
    expect(lines.join('')).toBe(expected)
    const isWhole = expected === '甲乙丙'
    expect(
      readings.every((each) => each === 'hidden-text 1: '),
      readings.join(),
    ).toBe(true)
    expect(doubts).toEqual(isWhole ? [] : ['hidden-text'])
  })

  test('colours of paragraph styles, of tables by their rows, and of pages', async () => {
    const styles = `${HIDING}${style(
      'table',
      'T',
      `<w:tblStylePr w:type="firstRow">${rPr(color('FFFFFF'))}<w:tcPr>${fill('4472C4')}</w:tcPr></w:tblStylePr>
       <w:tblStylePr w:type="firstCol">${rPr(on('vanish'))}</w:tblStylePr>`,
    )}`
    const rows = [row([cell(['表头']), cell(['栏目'])]), row([cell(['左']), cell(['右'])])]
    const look = `${of('tblStyle', 'T')}<w:tblLook w:firstRow="1" w:firstColumn="1" w:noVBand="1"/>`
    const body = p(run('红'), of('pStyle', 'W')) + table(rows, look)
    const { lines } = await docx(body, styles)
    // The first column is hidden by its style; the first row is white, on blue.
    expect(lines).toEqual(['\t栏目', '\t右'])
    const plain = table(rows, `${of('tblStyle', 'T')}<w:tblLook w:val="0020"/>`)
    expect((await docx(plain, styles)).lines).toEqual(['表头\t栏目', '左\t右'])
    const white = table(
      [row([cell(['甲'], fill('000000')), cell(['乙'])])].map((each) =>
        each.replaceAll('<w:rPr></w:rPr>', rPr(color('FFFFFF'))),
      ),
    )
    expect((await docx(white)).lines).toEqual(['甲\t'])
  })

  test('on a picture no colour is hidden, nor in a box of another colour', async () => {
    const white = run('白', color('FFFFFF'))
    const behind =
      '<w:r><w:drawing><wp:anchor behindDoc="1"><wp:extent cx="9" cy="9"/></wp:anchor></w:drawing></w:r>'
    expect((await docx(p(white + run('甲')))).lines).toEqual(['甲'])
    expect((await docx(p(white + run('甲') + behind))).lines).toEqual(['白甲'])
    const box = `<w:r><w:drawing><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="4472C4"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent>${p(white)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r>`
    expect((await docx(p(run('甲') + box))).lines).toEqual(['甲', '白'])
    expect((await docx(p(run('甲') + box.replace('4472C4', 'FFFFFF')))).lines).toEqual(['甲'])
  })
})

describe('struck-out words', () => {
  const STRIKING =
    style('character', 'S', rPr(on('strike'))) +
    style('paragraph', 'Q', rPr(on('strike'))) +
    style('character', 'N', rPr(of('strike', '0')))

  test.each<[string, string, string]>([
    ['struck out', on('strike'), ''],
    ['twice', on('dstrike'), ''],
    ['by a style', of('rStyle', 'S'), ''],
    ['by a paragraph’s style', '', 'Q'],
  ])('%s never run into their neighbours', async (_, properties, paragraph) => {
    const no = paragraph === '' ? '' : of('strike', '0')
    const body = p(
      run('不少于', no) + run('150', properties) + run('200户', no),
      of('pStyle', paragraph || 'x'),
    )
    const read = await fileToSource(
      docxOf(p(run('第一行')) + body, { 'word/styles.xml': partOf('styles', STRIKING) }),
      'a.docx',
    )
    if ('code' in read) throw new Error(read.code)
    expect(read.source.text).toBe('第一行\n不少于200户\n')
    const at = { part: 'word/document.xml', paragraph: 2 }
    expect(read.original?.readings).toEqual([
      { kind: 'struck-text', at, line: 2, column: 4, characters: 3, text: '150' },
    ])
    expect(read.original?.doubts).toEqual([
      { code: 'struck-text', line: 2, column: 4, values: { characters: 3 } },
    ])
  })

  test('a style that strikes within one that strikes takes it back', async () => {
    const body = p(run('甲', of('rStyle', 'S')), of('pStyle', 'Q'))
    expect(await docx(body, STRIKING)).toMatchObject({ lines: ['甲'], doubts: [] })
  })

  test('their place counts what stands before them in a row and behind a number', async () => {
    const first = `<w:tc>${p(run(' 甲 '))}${p(run('乙'))}</w:tc>`
    const second = `<w:tc>${p(run('丙') + run('丁', on('strike')) + run('戊'))}</w:tc>`
    const read = await fileToSource(docxOf(table([`<w:tr>${first}${second}</w:tr>`])), 'a.docx')
    if ('code' in read) throw new Error(read.code)
    expect(read.source.text).toBe('甲 乙\t丙戊\n')
    expect(read.original?.readings.find(({ kind }) => kind === 'struck-text')?.column).toBe(6)
  })
})

describe('tracked changes as accepted', () => {
  const mark = (name: string) => rPr(`<w:${name}/>`)
  test('a paragraph whose mark was deleted, or moved away, runs into the next', async () => {
    const { lines, readings } = await docx(
      p(run('（一）甲。'), mark('del')) +
        p(run('乙')) +
        p(run('丙'), mark('moveFrom')) +
        p(run('丁')) +
        p(run('末'), mark('del')),
    )
    expect(lines).toEqual(['（一）甲。乙', '丙丁', '末'])
    expect(readings).toEqual(['joined-paragraphs 1: ', 'joined-paragraphs 2: ', 'joined-paragraphs 3: '])
  })

  test('what was inserted and then deleted, moved away, or is a deleted row or cell', async () => {
    const del = '<w:r><w:delText>删</w:delText></w:r>'
    const body =
      p(
        `${run('甲')}<w:ins><w:del>${del}</w:del>${run('增')}</w:ins><w:moveFrom>${run('移')}</w:moveFrom><w:moveTo>${run('移')}</w:moveTo>`,
      ) +
      table([
        row([cell(['一']), cell(['二'])]),
        row([cell(['三']), cell(['四'])], '<w:del/>'),
        row([cell(['五']), cell(['六'], '<w:cellDel/>'), cell(['七'])], '<w:ins/>'),
        row([cell(['八']), cell(['九'])], '<w:hidden/>'),
      ])
    const { lines, readings } = await docx(body)
    expect(lines).toEqual(['甲增移', '一\t二', '五\t七'])
    expect(readings.map((each) => each.split(' ')[0])).toEqual([
      ...['deleted-text', 'table', 'deleted-text', 'deleted-text', 'deleted-text'],
      ...['hidden-text', 'hidden-text'],
    ])
  })

  test('a text box of a paragraph that runs on waits for its end', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(run('框'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    expect((await docx(p(run('甲') + box, mark('del')) + p(run('乙')))).lines).toEqual(['甲乙', '框'])
  })
})

test('prompts of content controls are not read; words that a program put there are', async () => {
  const control = (inner: string, more = '<w:showingPlcHdr/>') =>
    `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
  const styled = of('rStyle', 'PlaceholderText')
  const body =
    control(p(run('密级', styled))) +
    p(
      run('甲') +
        control(run('单击此处输入文字。')) +
        control(run('云溪县')) +
        control(run('乙', styled), ''),
    )
  const { lines, readings } = await docx(body)
  expect(lines).toEqual(['甲云溪县乙'])
  expect(readings).toEqual(['prompt-text 1: 密级', 'prompt-text 1: 单击此处输入文字。'])
})
